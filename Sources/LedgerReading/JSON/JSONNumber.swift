/// Writes numbers with an exponent as the plain decimals that they are.
enum JSONNumber {
  /// The longest decimal that is written out: more than any quantity has, and soon out of range.
  private static let limit = 64

  /// Returns the number in plain digits, exactly.
  ///
  /// `1.5e3` is `1500`, `1E-2` is `0.01`.
  /// - Throws: what is wrong with a number that would have too many digits: it is out of range, or
  ///   too precise.
  /// - Complexity: O(*n*) in the length of the number, whatever its exponent.
  /// - Source: RFC 8259 section 6.
  static func plain(
    _ token: JSONToken, in bytes: Span<UInt8>
  ) throws(CellProblem) -> [UInt8] {
    let text = token.bytes(in: bytes)
    let isNegative = text.first == UInt8(ascii: "-")
    let parts = text.dropFirst(isNegative ? 1 : 0)
      .split(whereSeparator: { $0 | 0x20 == UInt8(ascii: "e") })
    guard parts.count == 2 else { throw .notANumber }
    let halves = parts[0].split(separator: UInt8(ascii: "."))
    var digits = Array(halves.joined())
    // Zero is zero, however it is scaled.
    guard let first = digits.firstIndex(where: { $0 != zero }) else { return [zero] }
    while digits.last == zero { digits.removeLast() }
    let exponent = exponent(parts[1])
    guard halves[0].count - first + exponent <= limit else { throw .outOfRange }
    guard digits.count - halves[0].count - exponent <= limit else { throw .tooPrecise }
    var point = halves[0].count + exponent
    if point < 0 { digits.insert(contentsOf: repeatElement(zero, count: -point), at: 0) }
    point = max(0, point)
    if point > digits.count { digits += repeatElement(zero, count: point - digits.count) }
    let whole = digits[..<point].drop { $0 == zero }
    let fraction = digits[point...]
    var plain: [UInt8] = isNegative ? [UInt8(ascii: "-")] : []
    plain += whole.isEmpty ? [zero] : Array(whole)
    if !fraction.isEmpty { plain += [UInt8(ascii: ".")] + fraction }
    return plain
  }

  /// An exponent; one that no number can have stands for all that are beyond it.
  private static func exponent(_ text: ArraySlice<UInt8>) -> Int {
    let beyond = 1 << 32
    let isNegative = text.first == UInt8(ascii: "-")
    guard let exponent = Int(String(decoding: text, as: UTF8.self)) else {
      return isNegative ? -beyond : beyond
    }
    return min(max(exponent, -beyond), beyond)
  }

  /// Returns where a number ends that is whole though it has decimals: `1001.0` after `1001`.
  ///
  /// - Complexity: O(*n*) in the zeros at its end.
  static func endOfWhole(_ token: JSONToken, in bytes: Span<UInt8>) -> Int {
    var end = token.end
    while bytes[end - 1] == zero { end -= 1 }
    return bytes[end - 1] == UInt8(ascii: ".") ? end - 1 : token.end
  }

  private static let zero = UInt8(ascii: "0")
}
