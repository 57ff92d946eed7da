extension Quantity {
  /// Why a text is no quantity.
  package enum Flaw: Error, Hashable, Sendable {
    /// It is not a number of the one form that is read.
    case notANumber
    /// It has more than five decimals that are not zero.
    case tooPrecise
    /// It is beyond ±92,233,720,368,547.75807.
    case outOfRange
  }

  /// Reads `[+-]?[0-9]+(\.[0-9]+)?` with at most five decimals that are not zero.
  ///
  /// Nothing is trimmed; no other sign, digit, separator or exponent is accepted.
  /// - Complexity: O(*n*) in the number of bytes.
  /// - Source: inputs.md section 5, rule 4.
  package init(text: Span<UInt8>) throws(Flaw) {
    var index = 0
    var isNegative = false
    if text.count > 0, text[0] == UInt8(ascii: "-") || text[0] == UInt8(ascii: "+") {
      isNegative = text[0] == UInt8(ascii: "-")
      index = 1
    }
    var digits = DecimalDigits()
    while index < text.count, let digit = Self.digit(text[index]) {
      digits.appendWhole(digit)
      index += 1
    }
    guard digits.count > 0 else { throw .notANumber }
    if index < text.count, text[index] == UInt8(ascii: ".") {
      index += 1
      let first = index
      while index < text.count, let digit = Self.digit(text[index]) {
        digits.appendDecimal(digit)
        index += 1
      }
      guard index > first else { throw .notANumber }
    }
    guard index == text.count else { throw .notANumber }
    guard !digits.isTooPrecise else { throw .tooPrecise }
    guard let magnitude = digits.units else { throw .outOfRange }
    self.init(units: isNegative ? -magnitude : magnitude)
  }

  /// Reads a quantity as `init(text:)` does.
  package init(_ text: String) throws(Flaw) {
    let bytes = Array(text.utf8)
    try self.init(text: bytes.span)
  }

  private static func digit(_ byte: UInt8) -> Int64? {
    byte &- 48 < 10 ? Int64(byte &- 48) : nil
  }
}

/// The digits of a number being read, collected into hundred-thousandths.
private struct DecimalDigits {
  var count = 0
  var isTooPrecise = false
  private var value: Int64? = 0
  private var decimals = 0

  mutating func appendWhole(_ digit: Int64) {
    count += 1
    append(digit)
  }

  mutating func appendDecimal(_ digit: Int64) {
    guard decimals < 5 else {
      if digit != 0 { isTooPrecise = true }
      return
    }
    decimals += 1
    append(digit)
  }

  /// The magnitude in hundred-thousandths, or nil beyond the range.
  var units: Int64? {
    var scaled = value
    for _ in decimals..<5 { scaled = scaled.flatMap { Self.times10($0, plus: 0) } }
    return scaled
  }

  private mutating func append(_ digit: Int64) {
    value = value.flatMap { Self.times10($0, plus: digit) }
  }

  private static func times10(_ value: Int64, plus digit: Int64) -> Int64? {
    let (product, over) = value.multipliedReportingOverflow(by: 10)
    let (sum, beyond) = product.addingReportingOverflow(digit)
    return over || beyond ? nil : sum
  }
}

extension Quantity: CustomStringConvertible {
  /// The exact decimal without trailing zeros; zero is "0", never "-0".
  package var description: String { QuantityTotal(self).description }

  /// Appends `description` to `bytes`.
  package func write(to bytes: inout [UInt8]) { QuantityTotal(self).write(to: &bytes) }
}
