/// The number of a cell as the decimal that was meant.
///
/// A spreadsheet holds binary numbers and writes them with up to 17 digits, so 0.3 may be written
/// 0.29999999999999999. A number with at most five decimals is taken as written, an exponent
/// rewritten exactly. One with more is taken at 15 significant digits, which gives back every
/// decimal of at most 15 digits that the binary number was made from; more than five decimals that
/// remain are refused where the column is read, as in any other file.
enum SheetNumber {
  /// How many digits of a decimal survive being a binary number.
  ///
  /// - Source: ISO/IEC 9899, 5.2.4.2.2 (DBL_DIG).
  private static let significantDigits = 15
  /// Decimals that are never rounded.
  private static let decimals = 5
  /// Beyond the exponents of binary numbers of 64 bits.
  private static let largestExponent = 400

  /// Returns the part of `range` that is the number, without zeros at the end of its decimals; nil
  /// when it must be rewritten or is no number.
  @inline(__always)
  static func plain(_ range: Range<Int>, of bytes: Span<UInt8>) -> Range<Int>? {
    var index = range.lowerBound
    if index < range.upperBound, bytes[index] == UInt8(ascii: "-") { index += 1 }
    let first = index
    while index < range.upperBound, bytes[index] &- 48 < 10 { index += 1 }
    guard index > first else { return nil }
    if index == range.upperBound { return range }
    guard bytes[index] == UInt8(ascii: ".") else { return nil }
    let point = index
    index += 1
    while index < range.upperBound, bytes[index] &- 48 < 10 { index += 1 }
    guard index == range.upperBound, index > point + 1 else { return nil }
    while bytes[index - 1] == UInt8(ascii: "0") { index -= 1 }
    guard index > point + 1 else { return range.lowerBound..<point }
    return index - point - 1 <= decimals ? range.lowerBound..<index : nil
  }

  /// Returns the decimal that a number with an exponent or many decimals means; nil for no number.
  static func rewritten(_ text: Span<UInt8>) -> [UInt8]? {
    guard var number = Parts(text) else { return nil }
    number.strip()
    if number.decimals > decimals { number.round(to: significantDigits) }
    return number.text
  }

  /// A decimal number in parts: its digits, and where the point is.
  private struct Parts {
    var isNegative = false
    /// The digits, without zeros at the front.
    var digits: [UInt8] = []
    /// How many of the digits stand behind the point; negative for zeros to be added.
    var decimals = 0

    /// Reads sign, digits, point and exponent.
    init?(_ text: Span<UInt8>) {
      var index = 0
      func has(_ signs: String.UTF8View) -> Bool {
        index < text.count && signs.contains(text[index])
      }
      isNegative = has("-".utf8)
      if has("+-".utf8) { index += 1 }
      var count = 0
      var isBehindPoint = false
      while index < text.count {
        if text[index] &- 48 < 10 {
          count += 1
          if isBehindPoint { decimals += 1 }
          if !digits.isEmpty || text[index] != 48 { digits.append(text[index]) }
        } else if text[index] == UInt8(ascii: "."), !isBehindPoint {
          isBehindPoint = true
        } else {
          break
        }
        index += 1
      }
      guard count > 0 else { return nil }
      guard index < text.count else { return }
      guard has("eE".utf8), let exponent = Self.exponent(text, from: index + 1) else { return nil }
      decimals -= exponent
    }

    private static func exponent(_ text: Span<UInt8>, from first: Int) -> Int? {
      guard first < text.count else { return nil }
      let isSigned = text[first] == UInt8(ascii: "-") || text[first] == UInt8(ascii: "+")
      var value = 0
      var count = 0
      for index in (isSigned ? first + 1 : first)..<text.count {
        guard text[index] &- 48 < 10 else { return nil }
        value = value * 10 + Int(text[index] - 48)
        count += 1
        guard value <= largestExponent else { return nil }
      }
      guard count > 0 else { return nil }
      return text[first] == UInt8(ascii: "-") ? -value : value
    }

    /// Removes zeros at the end of the decimals.
    mutating func strip() {
      while decimals > 0, digits.last == 48 {
        digits.removeLast()
        decimals -= 1
      }
      if digits.isEmpty { decimals = 0 }
    }

    /// Rounds to so many digits, a half away from zero, and never before the point.
    mutating func round(to count: Int) {
      let excess = min(digits.count - count, decimals)
      guard excess > 0 else { return }
      let isUp = digits[digits.count - excess] >= 53
      digits.removeLast(excess)
      decimals -= excess
      if isUp { increment() }
      strip()
    }

    private mutating func increment() {
      var index = digits.count - 1
      while index >= 0, digits[index] == 57 {
        digits[index] = 48
        index -= 1
      }
      if index >= 0 { digits[index] += 1 } else { digits.insert(49, at: 0) }
    }

    var text: [UInt8] {
      var whole = digits.dropLast(max(0, decimals)) + repeatElement(48, count: max(0, -decimals))
      if whole.isEmpty || digits.isEmpty { whole = [48] }
      var text: [UInt8] = isNegative && !digits.isEmpty ? [UInt8(ascii: "-")] : []
      text += whole
      guard decimals > 0 else { return text }
      text.append(UInt8(ascii: "."))
      text += repeatElement(48, count: max(0, decimals - digits.count))
      return text + digits.suffix(decimals)
    }
  }
}
