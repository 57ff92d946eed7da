import ProductionLedger

/// The days and times that numbers of a sheet stand for, if their format shows them so.
///
/// - Source: ISO/IEC 29500-1, 18.17.4 (dates and times).
enum SheetDate {
  /// The last day that there is, 9999-12-31, counted as in the system of 1900.
  private static let lastSerial = 2_958_465
  private static let millisecondsPerDay = 86_400_000
  /// How many days the system of 1904 begins after that of 1900, with its 29 February 1900.
  private static let shift = 1462
  /// 1900-03-01 in the system of 1900.
  private static let firstSerial = 61
  private static let firstDayNumber = PostingDate(year: 1900, month: 3, day: 1)?.dayNumber ?? 0

  /// Appends the day of a serial number as `yyyy-mm-dd`, `Thh:mm:ss` after it unless midnight.
  ///
  /// - Parameters:
  ///   - number: a plain decimal.
  ///   - isFrom1904: whether day 0 is 1904-01-01.
  ///   - output: where the text goes; unchanged when there is no such day.
  /// - Returns: whether there is such a day.
  static func appendDay(
    _ number: Span<UInt8>, isFrom1904: Bool, to output: inout [UInt8]
  ) -> Bool {
    guard let (days, milliseconds) = parts(of: number) else { return false }
    var serial = isFrom1904 ? days + shift : days
    if !isFrom1904 {
      // Day 60 is a 29 February 1900 that never was; the days before it count one less.
      guard serial >= 1, serial != 60 else { return false }
      if serial < 60 { serial += 1 }
    }
    guard serial <= lastSerial,
      let date = date(ofDayNumber: serial - firstSerial + firstDayNumber)
    else { return false }
    date.write(to: &output)
    if milliseconds > 0 {
      output.append(UInt8(ascii: "T"))
      appendTime(milliseconds, to: &output)
    }
    return true
  }

  /// Appends a part of a day as `hh:mm:ss`, or more hours than a day has; false below zero.
  static func appendTime(_ number: Span<UInt8>, to output: inout [UInt8]) -> Bool {
    guard let (days, milliseconds) = parts(of: number) else { return false }
    appendTime(days * millisecondsPerDay + milliseconds, to: &output)
    return true
  }

  /// Whether a plain decimal lies between 0 and 1: a time without a day.
  static func isPartOfDay(_ number: Span<UInt8>) -> Bool {
    number.count > 1 && number[0] == UInt8(ascii: "0") && number[1] == UInt8(ascii: ".")
  }

  /// Whole days and the rest in milliseconds, rounded; nil below zero and beyond all days.
  private static func parts(of number: Span<UInt8>) -> (days: Int, milliseconds: Int)? {
    var days = 0
    var index = 0
    while index < number.count, number[index] &- 48 < 10 {
      days = days * 10 + Int(number[index] - 48)
      guard days <= lastSerial else { return nil }
      index += 1
    }
    guard index > 0 else { return nil }
    guard index + 1 < number.count, number[index] == UInt8(ascii: ".") else {
      return index == number.count ? (days, 0) : nil
    }
    // Fifteen decimals of a day are far less than a millisecond.
    var fraction: Int64 = 0
    var scale: Int64 = 1
    for place in (index + 1)..<min(number.count, index + 16) {
      guard number[place] &- 48 < 10 else { return nil }
      fraction = fraction * 10 + Int64(number[place] - 48)
      scale *= 10
    }
    let product = Int128(fraction) * Int128(millisecondsPerDay)
    let milliseconds = Int((product + Int128(scale / 2)) / Int128(scale))
    return milliseconds == millisecondsPerDay ? (days + 1, 0) : (days, milliseconds)
  }

  /// The day whose `dayNumber` is `number`; nil outside the calendar.
  private static func date(ofDayNumber number: Int) -> PostingDate? {
    guard number >= 0 else { return nil }
    // Years from March have their leap day last; 146,097 days are 400 years.
    let (era, dayOfEra) = number.quotientAndRemainder(dividingBy: 146_097)
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    return PostingDate(
      year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * marchMonth + 2) / 5 + 1)
  }

  private static func appendTime(_ milliseconds: Int, to output: inout [UInt8]) {
    let seconds = milliseconds / 1000
    appendPadded(seconds / 3600, width: 2, to: &output)
    output.append(UInt8(ascii: ":"))
    appendPadded(seconds / 60 % 60, width: 2, to: &output)
    output.append(UInt8(ascii: ":"))
    appendPadded(seconds % 60, width: 2, to: &output)
    guard milliseconds % 1000 > 0 else { return }
    output.append(UInt8(ascii: "."))
    appendPadded(milliseconds % 1000, width: 3, to: &output)
  }

  private static func appendPadded(_ number: Int, width: Int, to output: inout [UInt8]) {
    let digits = String(number).utf8
    output += repeatElement(48, count: max(0, width - digits.count))
    output += digits
  }
}
