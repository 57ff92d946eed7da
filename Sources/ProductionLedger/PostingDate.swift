/// A calendar day without a time zone.
///
/// - Source: design.md decision 1; Business Central's Posting Date is a Date, not a DateTime.
package struct PostingDate: Hashable, Sendable {
  /// Year, month and day as the decimal digits yyyymmdd, so that days compare as numbers.
  package let digits: Int32

  /// The first day of the calendar, which the ERP exports for a blank date.
  package static let first = PostingDate(digitsOfRealDay: 1_01_01)

  private init(digitsOfRealDay digits: Int32) { self.digits = digits }

  /// Creates the day that `digits` (yyyymmdd) names, which must be real.
  package init?(digits: Int32) {
    self.init(
      year: Int(digits / 10_000), month: Int(digits / 100 % 100), day: Int(digits % 100))
  }

  /// Creates a day of the Gregorian calendar from year 1 to 9999, or nil when there is none.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.dayCount(ofMonth: month, in: year)
    else { return nil }
    digits = Int32(year * 10_000 + month * 100 + day)
  }

  /// Reads `yyyy-mm-dd`, ten ASCII characters, a real day; nil otherwise.
  package init?(text: Span<UInt8>) {
    guard text.count == 10, text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-") else {
      return nil
    }
    var number: Int32 = 0
    for index in 0..<10 where index != 4 && index != 7 {
      let digit = text[index] &- 48
      guard digit < 10 else { return nil }
      number = number * 10 + Int32(digit)
    }
    self.init(digits: number)
  }

  /// Reads `yyyy-mm-dd` as `init(text:)` does.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    self.init(text: bytes.span)
  }

  /// The year, 1 to 9999.
  package var year: Int { Int(digits / 10_000) }
  /// The month, 1 to 12.
  package var month: Int { Int(digits / 100 % 100) }
  /// The day of the month, 1 to 31.
  package var day: Int { Int(digits % 100) }

  /// The number of days since 0000-03-01, so that days can be subtracted.
  package var dayNumber: Int {
    // Counting years from March puts the leap day last; month lengths then follow (153m + 2) / 5.
    let shifted = month > 2 ? year : year - 1
    let marchMonth = (month + 9) % 12
    return 365 * shifted + shifted / 4 - shifted / 100 + shifted / 400
      + (153 * marchMonth + 2) / 5 + day - 1
  }

  private static func dayCount(ofMonth month: Int, in year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension PostingDate: Comparable {
  /// Orders by time.
  package static func < (left: PostingDate, right: PostingDate) -> Bool {
    left.digits < right.digits
  }
}

extension PostingDate: CustomStringConvertible {
  /// `yyyy-mm-dd`.
  package var description: String {
    var bytes: [UInt8] = []
    write(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends `yyyy-mm-dd` to `bytes`.
  package func write(to bytes: inout [UInt8]) {
    let (year, month, day) = (year, month, day)
    bytes.append(addingCapacity: 10) { output in
      func append(_ number: Int) { output.append(UInt8(ascii: "0") + UInt8(number % 10)) }
      append(year / 1_000)
      append(year / 100)
      append(year / 10)
      append(year)
      output.append(UInt8(ascii: "-"))
      append(month / 10)
      append(month)
      output.append(UInt8(ascii: "-"))
      append(day / 10)
      append(day)
    }
  }
}
