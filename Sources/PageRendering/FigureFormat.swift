/// How figures and days are written on pages: a fixed table of each language, never the machine's.
///
/// Below zero is U+2212 in each, but for its `typed` form. JSON, CSV, `datetime=` and messages on a
/// terminal use none of it.
/// A class, so that the values of each page hold it by one reference.
/// - Source: pages.md section 3.
package final class FigureFormat: Sendable {
  /// What parts the whole of a figure from its decimals.
  package let decimal: [UInt8]
  /// What stands between groups of three digits; empty for nothing.
  package let grouping: [UInt8]
  /// What stands before a figure below zero.
  private let minus: [UInt8]
  private let day: [DayPart]
  private let monthOfYear: [DayPart]
  /// Whether a day is written as ISO 8601 has it.
  package let hasISODays: Bool

  /// A point, no groups, `2026-01-31` and `2026-01`.
  package static let plain = FigureFormat(
    decimal: [UInt8(ascii: ".")], grouping: [], day: DayPart.parts(of: isoDay) ?? [],
    monthOfYear: DayPart.parts(of: isoMonth) ?? [], hasISODays: true)

  private static let isoDay = "yyyy-MM-dd"
  private static let isoMonth = "yyyy-MM"

  /// Creates a format; nil where a pattern is none or the signs could not be told apart.
  ///
  /// A pattern has `yyyy`, `MM` or `M` and, that of a day, `dd` or `d`, each once, and no other
  /// letter or digit.
  package convenience init?(decimal: String, grouping: String, day: String, month: String) {
    guard let days = DayPart.parts(of: day), DayPart.kinds(days) == [0, 1, 2],
      let months = DayPart.parts(of: month), DayPart.kinds(months) == [0, 1],
      Self.isSign(decimal), grouping.isEmpty || Self.isSign(grouping), decimal != grouping
    else { return nil }
    self.init(
      decimal: Array(decimal.utf8), grouping: Array(grouping.utf8), day: days, monthOfYear: months,
      hasISODays: day == Self.isoDay)
  }

  private init(
    decimal: [UInt8], grouping: [UInt8], minus: String = "−", day: [DayPart],
    monthOfYear: [DayPart], hasISODays: Bool
  ) {
    self.decimal = decimal
    self.grouping = grouping
    self.minus = Array(minus.utf8)
    self.day = day
    self.monthOfYear = monthOfYear
    self.hasISODays = hasISODays
  }

  /// The same format with a hyphen below zero, as a keyboard has it.
  package var typed: FigureFormat {
    FigureFormat(
      decimal: decimal, grouping: grouping, minus: "-", day: day, monthOfYear: monthOfYear,
      hasISODays: hasISODays)
  }

  /// Whether a text is one character that is no part of a number.
  private static func isSign(_ text: String) -> Bool {
    guard text.unicodeScalars.count == 1, let scalar = text.unicodeScalars.first else {
      return false
    }
    return !scalar.properties.isAlphabetic && scalar.properties.numericType == nil
      && scalar != "-" && scalar != "−" && scalar != "+"
  }
}

extension FigureFormat {
  /// Appends a figure, exact and without trailing zeros: `−1.234,5` for −123,450,000.
  package func append(hundredThousandths units: Int128, to buffer: inout ByteBuffer) {
    if units < 0 { buffer.append(minus) }
    appendMagnitude(hundredThousandths: units.magnitude, to: &buffer)
  }

  /// Appends a figure without its sign.
  package func appendMagnitude(
    hundredThousandths units: UInt128, to buffer: inout ByteBuffer
  ) {
    guard let small = Int(exactly: units) else {
      let (whole, rest) = units.quotientAndRemainder(dividingBy: 100_000)
      append(digits: Array(String(whole).utf8), to: &buffer)
      return appendDecimals(Int(rest), to: &buffer)
    }
    append(count: small / 100_000, to: &buffer)
    appendDecimals(small % 100_000, to: &buffer)
  }

  private func appendDecimals(_ units: Int, to buffer: inout ByteBuffer) {
    guard units > 0 else { return }
    buffer.append(decimal)
    var (rest, divisor) = (units, 10_000)
    while rest > 0 {
      buffer.append(UInt8(ascii: "0") + UInt8(rest / divisor))
      rest %= divisor
      divisor /= 10
    }
  }

  /// Appends a whole number in groups.
  package func append(count: Int, to buffer: inout ByteBuffer) {
    if count < 0 { buffer.append(minus) }
    if grouping.isEmpty || count.magnitude < 1_000 {
      buffer.append(decimal: Int(clamping: count.magnitude))
    } else {
      append(digits: Array(String(count.magnitude).utf8), to: &buffer)
    }
  }

  private func append(digits: [UInt8], to buffer: inout ByteBuffer) {
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { buffer.append(grouping) }
      buffer.append(digit)
    }
  }

  /// Returns a figure with one decimal, given in tenths: `51,0` for 510.
  package func text(tenths: Int) -> String {
    var buffer = ByteBuffer(capacity: 64)
    if tenths < 0 { buffer.append(minus) }
    append(count: Int(tenths.magnitude / 10), to: &buffer)
    buffer.append(decimal)
    buffer.append(decimal: Int(tenths.magnitude % 10))
    return buffer.text
  }

  /// Appends a day.
  package func append(year: Int, month: Int, day: Int, to buffer: inout ByteBuffer) {
    DayPart.append(self.day, year: year, month: month, day: day, to: &buffer)
  }

  /// Appends a month.
  package func append(year: Int, month: Int, to buffer: inout ByteBuffer) {
    DayPart.append(monthOfYear, year: year, month: month, day: 1, to: &buffer)
  }
}

extension FigureFormat {
  /// Returns a figure of a message as pages write it: `−1.234,5` of `-1234.5`.
  ///
  /// What is no plain decimal stays as it is.
  package func text(ofDecimal figure: String) -> String {
    let isNegative = figure.utf8.first == UInt8(ascii: "-")
    let parts = figure.utf8.dropFirst(isNegative ? 1 : 0)
      .split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = parts.first, !whole.isEmpty,
      parts.allSatisfy({ $0.allSatisfy { (0x30...0x39).contains($0) } })
    else { return figure }
    var buffer = ByteBuffer(capacity: 64)
    if isNegative { buffer.append(minus) }
    append(digits: Array(whole), to: &buffer)
    if parts.count > 1 {
      buffer.append(decimal)
      buffer.append(Array(parts[1]))
    }
    return buffer.text
  }

  /// Returns a day of a message as pages write it.
  package func text(year: Int, month: Int, day: Int) -> String {
    var buffer = ByteBuffer(capacity: 16)
    append(year: year, month: month, day: day, to: &buffer)
    return buffer.text
  }

  /// Returns a whole number in groups.
  package func text(count: Int) -> String {
    var buffer = ByteBuffer(capacity: 24)
    append(count: count, to: &buffer)
    return buffer.text
  }
}
