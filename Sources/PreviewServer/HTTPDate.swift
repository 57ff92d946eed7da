/// A moment in whole seconds, as HTTP writes it.
///
/// - Source: RFC 9110 section 5.6.7.
package struct HTTPDate: Hashable, Sendable, Comparable {
  /// Seconds since 1970-01-01T00:00:00Z, leap seconds not counted.
  package let secondsSince1970: Int64

  /// Makes a date of years 1 to 9999; others are clamped to that span.
  package init(secondsSince1970: Int64) {
    self.secondsSince1970 = min(max(secondsSince1970, -62_135_596_800), 253_402_300_799)
  }

  /// Orders by time.
  package static func < (left: HTTPDate, right: HTTPDate) -> Bool {
    left.secondsSince1970 < right.secondsSince1970
  }

  private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// Reads the preferred form and both obsolete ones; nil for anything else.
  ///
  /// The name of the weekday must be there, but not be true. A year of two digits that would be
  /// more than 50 years after `now` is one of the century before.
  package init?(_ text: ArraySlice<UInt8>, now: HTTPDate) {
    let words = text.split { $0 == 0x20 || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "-") }
    let isAscTime = words.count == 5 && words[3].contains(UInt8(ascii: ":"))
    guard isAscTime || words.count == 6 && words[5].elementsEqual("GMT".utf8) else { return nil }
    // Sun, 06 Nov 1994 08:49:37 GMT · Sunday, 06-Nov-94 08:49:37 GMT · Sun Nov  6 08:49:37 1994
    let (dayWord, monthWord) = isAscTime ? (words[2], words[1]) : (words[1], words[2])
    let (yearWord, timeWord) = isAscTime ? (words[4], words[3]) : (words[3], words[4])
    guard words[0].count >= 3,
      Self.weekdays.contains(String(decoding: words[0].prefix(3), as: UTF8.self)),
      let month = Self.months.firstIndex(of: String(decoding: monthWord, as: UTF8.self)),
      let day = Self.number(dayWord, digits: isAscTime ? 1...2 : 2...2),
      var year = Self.number(yearWord, digits: 2...4), yearWord.count != 3,
      let second = Self.secondOfDay(timeWord)
    else { return nil }
    if yearWord.count == 2 {
      let thisYear = Self.civil(dayNumber: Self.dayNumber(of: now)).year
      year += thisYear - thisYear % 100
      if year > thisYear + 50 { year -= 100 }
    }
    guard year >= 1, day >= 1, day <= Self.dayCount(ofMonth: month + 1, year: year) else {
      return nil
    }
    let dayNumber = Self.dayNumber(year: year, month: month + 1, day: day)
    self.init(secondsSince1970: Int64(dayNumber) * 86_400 + Int64(second))
  }

  /// The preferred form, `Sun, 06 Nov 1994 08:49:37 GMT`.
  package var fieldValue: String {
    let number = Self.dayNumber(of: self)
    let second = Int(secondsSince1970) - number * 86_400
    let (year, month, day) = Self.civil(dayNumber: number)
    // 1970-01-01 was a Thursday, the fourth of `weekdays`.
    let weekday = Self.weekdays[((number + 3) % 7 + 7) % 7]
    var text: [UInt8] = []
    text.reserveCapacity(29)
    text += weekday.utf8
    text += ", ".utf8
    Self.append(day, after: nil, to: &text)
    text += " \(Self.months[month - 1]) ".utf8
    Self.append(year / 100, after: nil, to: &text)
    Self.append(year % 100, after: nil, to: &text)
    Self.append(second / 3600, after: " ", to: &text)
    Self.append(second / 60 % 60, after: ":", to: &text)
    Self.append(second % 60, after: ":", to: &text)
    text += " GMT".utf8
    return String(decoding: text, as: UTF8.self)
  }

  /// Appends a number below 100 as two digits.
  private static func append(
    _ number: Int, after separator: Unicode.Scalar?, to text: inout [UInt8]
  ) {
    if let separator { text.append(UInt8(ascii: separator)) }
    text.append(UInt8(ascii: "0") + UInt8(number / 10))
    text.append(UInt8(ascii: "0") + UInt8(number % 10))
  }

  private static func number(_ word: ArraySlice<UInt8>, digits: ClosedRange<Int>) -> Int? {
    guard digits.contains(word.count) else { return nil }
    return word.saturatingNumber.map(Int.init)
  }

  /// Reads `08:49:37`; a leap second counts as the second before it.
  private static func secondOfDay(_ word: ArraySlice<UInt8>) -> Int? {
    let parts = word.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard parts.count == 3, let hour = number(parts[0], digits: 2...2), hour < 24,
      let minute = number(parts[1], digits: 2...2), minute < 60,
      let second = number(parts[2], digits: 2...2), second <= 60
    else { return nil }
    return hour * 3600 + minute * 60 + min(second, 59)
  }
}

// The proleptic Gregorian calendar by days, counted in years that begin in March, so that the leap
// day is the last of its year.
extension HTTPDate {
  private static func dayNumber(of date: HTTPDate) -> Int {
    let seconds = Int(date.secondsSince1970)
    return (seconds - (seconds % 86_400 + 86_400) % 86_400) / 86_400
  }

  /// Returns the days from 1970-01-01 to a date of the year 1 or later.
  private static func dayNumber(year: Int, month: Int, day: Int) -> Int {
    let marchYear = month <= 2 ? year - 1 : year
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    return marchYear * 365 + marchYear / 4 - marchYear / 100 + marchYear / 400 + dayOfYear - 719_468
  }

  private static func civil(dayNumber: Int) -> (year: Int, month: Int, day: Int) {
    let days = dayNumber + 719_468
    let (era, dayOfEra) = (days / 146_097, days % 146_097)
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    let year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
  }

  private static func dayCount(ofMonth month: Int, year: Int) -> Int {
    let isLeap = year % 4 == 0 && year % 100 != 0 || year % 400 == 0
    return month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
  }
}
