/// A decimal number, however it was written: `1.5E3` is the same as `1500.0`.
///
/// - Source: RFC 8259 section 6; XML Schema Part 2, 3.2.5 (double), whose signs it has besides.
struct PlainDecimal: Hashable, Sendable {
  private let isNegative: Bool
  /// The digits, without zeros at either end; none for zero.
  private let digits: [UInt8]
  /// How many digits stand before the point: more than there are where zeros follow them, fewer
  /// than none where zeros follow the point.
  private let point: Int

  /// Reads sign, digits, point and exponent; nil for what is no number.
  ///
  /// - Complexity: O(*n*) in the length of the text, whatever the exponent.
  init?(_ text: Span<UInt8>) {
    var index = 0
    func has(_ signs: String.UTF8View) -> Bool {
      index < text.count && signs.contains(text[index])
    }
    isNegative = has("-".utf8)
    if has("+-".utf8) { index += 1 }
    var digits: [UInt8] = []
    var whole: Int?
    while index < text.count {
      if text[index] &- 48 < 10 {
        digits.append(text[index])
      } else if text[index] == UInt8(ascii: "."), whole == nil {
        whole = digits.count
      } else {
        break
      }
      index += 1
    }
    guard !digits.isEmpty else { return nil }
    var point = whole ?? digits.count
    if index < text.count {
      guard has("eE".utf8),
        let exponent = Self.exponent(text.extracting(index + 1..<text.count))
      else { return nil }
      point += exponent
    }
    let zeros = digits.prefix { $0 == Self.zero }.count
    digits.removeFirst(zeros)
    while digits.last == Self.zero { digits.removeLast() }
    self.digits = digits
    // Zero is zero, however it is scaled.
    self.point = digits.isEmpty ? 0 : point - zeros
  }

  /// How many decimals it has that are needed.
  var decimals: Int { max(0, digits.count - point) }

  /// Returns the number in plain digits, exactly, without zeros that say nothing.
  ///
  /// - Throws: `outOfRange` when it has more than `limit` digits before the point, `tooPrecise`
  ///   when it has more after it.
  func text(limit: Int) throws(CellProblem) -> [UInt8] {
    guard point <= limit else { throw .outOfRange }
    guard decimals <= limit else { throw .tooPrecise }
    var text: [UInt8] = isNegative && !digits.isEmpty ? [UInt8(ascii: "-")] : []
    if point <= 0 { text.append(Self.zero) }
    text += digits.prefix(max(0, point))
    text += repeatElement(Self.zero, count: max(0, point - digits.count))
    guard decimals > 0 else { return text }
    text.append(UInt8(ascii: "."))
    text += repeatElement(Self.zero, count: max(0, -point))
    return text + digits.dropFirst(max(0, point))
  }

  /// An exponent; one that no number can have stands for all that are beyond it.
  private static func exponent(_ text: Span<UInt8>) -> Int? {
    let isNegative = text.count > 0 && text[0] == UInt8(ascii: "-")
    let isSigned = isNegative || text.count > 0 && text[0] == UInt8(ascii: "+")
    let first = isSigned ? 1 : 0
    guard first < text.count else { return nil }
    var value = 0
    for index in first..<text.count {
      guard text[index] &- 48 < 10 else { return nil }
      value = min(value * 10 + Int(text[index] - 48), 1 << 32)
    }
    return isNegative ? -value : value
  }

  private static let zero = UInt8(ascii: "0")
}
