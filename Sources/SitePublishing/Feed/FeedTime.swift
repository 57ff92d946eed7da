import OrderReport
import ProductionLedger

/// When something was posted, as a feed tells it.
///
/// The ledger has no time zone: its times are written as if they were UTC, so that they order.
/// - Source: RFC 4287 section 3.3; RFC 3339.
struct FeedTime: Hashable {
  /// The day as yyyymmdd.
  private let date: Int64
  /// The time of that day as hhmmss.
  private let time: Int64

  /// The first moment of 1970, where nothing was posted.
  static let none = FeedTime(date: 1970_01_01, time: 0)

  private init(date: Int64, time: Int64) {
    self.date = date
    self.time = time
  }

  /// Creates the beginning of a day.
  init(_ date: PostingDate) { self.init(date: Int64(date.digits), time: 0) }

  /// Creates the time at which a correction was really posted, or its posting date.
  init(_ correction: Correction, _ symbols: SymbolTable) {
    guard let day = correction.creationDate else {
      self.init(correction.postingDate)
      return
    }
    self.init(
      date: Int64(day.digits), time: Self.time(of: Array(symbols[correction.creationTime])) ?? 0)
  }

  /// Reads `hh:mm:ss`, which decimals of a second may follow; nil for another form.
  private static func time(of text: [UInt8]) -> Int64? {
    guard text.count >= 8, text.count == 8 || text[8] == UInt8(ascii: ".") else { return nil }
    var parts: [Int64] = []
    for start in [0, 3, 6] {
      guard text[start].isASCIIDigit, text[start + 1].isASCIIDigit,
        start == 6 || text[start + 2] == UInt8(ascii: ":")
      else { return nil }
      parts.append(Int64(text[start] - 48) * 10 + Int64(text[start + 1] - 48))
    }
    guard parts[0] < 24, parts[1] < 60, parts[2] < 60 else { return nil }
    return parts[0] * 10_000 + parts[1] * 100 + parts[2]
  }
}

extension FeedTime: Comparable {
  /// Orders by time.
  static func < (left: FeedTime, right: FeedTime) -> Bool {
    (left.date, left.time) < (right.date, right.time)
  }
}

extension FeedTime: CustomStringConvertible {
  /// The time as RFC 3339 has it: `2026-01-26T09:42:13Z`.
  var description: String {
    let days = [date / 10_000, date / 100 % 100, date % 100]
    let times = [time / 10_000, time / 100 % 100, time % 100]
    let year = String(repeating: "0", count: max(0, 4 - String(days[0]).utf8.count))
    return year + days.map(Self.twoDigits).joined(separator: "-") + "T"
      + times.map(Self.twoDigits).joined(separator: ":") + "Z"
  }

  private static func twoDigits(_ number: Int64) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}
