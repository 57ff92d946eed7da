import FoundationEssentials
import ProductionLedger

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The day on which something is queued, as the ERP's work date.
enum Today {
  /// The day of `SOURCE_DATE_EPOCH` in UTC where that is set, else that of the machine's clock.
  static var date: PostingDate {
    let epoch = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"].flatMap(time_t.init)
    var parts = unsafe tm()
    if var epoch {
      unsafe gmtime_r(&epoch, &parts)
    } else {
      var now = time(nil)
      unsafe localtime_r(&now, &parts)
    }
    return unsafe PostingDate(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
      ?? .first
  }
}
