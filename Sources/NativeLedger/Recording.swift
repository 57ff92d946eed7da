/// Who writes to a native ledger, and when.
package struct Recording: Hashable, Sendable {
  /// The user.
  package var user: String
  /// The day in UTC, `yyyy-mm-dd`.
  package var date: String
  /// The time of that day, `hh:mm:ssZ`.
  package var time: String

  /// Creates the recording of a run at a number of seconds since 1970.
  ///
  /// - Source: Hinnant, "chrono-Compatible Low-Level Date Algorithms", `civil_from_days`.
  package init(user: String, secondsSince1970 seconds: Int) {
    self.user = user
    let bounded = min(max(seconds, 0), 253_402_300_799)
    let (days, rest) = bounded.quotientAndRemainder(dividingBy: 86_400)
    let shifted = days + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted % 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    date = "\(Self.digits(year, 4))-\(Self.digits(month))-\(Self.digits(day))"
    time =
      "\(Self.digits(rest / 3600)):\(Self.digits(rest / 60 % 60)):\(Self.digits(rest % 60))Z"
  }

  /// Day and time together, as RFC 3339 has them.
  package var timestamp: String { "\(date)T\(time)" }

  private static func digits(_ number: Int, _ count: Int = 2) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, count - text.utf8.count)) + text
  }
}
