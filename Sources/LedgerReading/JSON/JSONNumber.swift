/// Writes numbers with an exponent as the plain decimals that they are.
enum JSONNumber {
  /// The longest decimal that is written out: more than any quantity has, and soon out of range.
  private static let limit = 64

  /// Returns the number in plain digits, exactly; nil for one that would have too many.
  ///
  /// `1.5e3` is `1500`, `1E-2` is `0.01`.
  /// - Complexity: O(*n*) in the length of the number, whatever its exponent.
  /// - Source: RFC 8259 section 6.
  static func plain(_ token: JSONToken, in bytes: Span<UInt8>) -> [UInt8]? {
    guard token.length <= limit else { return nil }
    let text = token.bytes(in: bytes)
    let isNegative = text.first == UInt8(ascii: "-")
    let parts = text.dropFirst(isNegative ? 1 : 0)
      .split(whereSeparator: { $0 | 0x20 == UInt8(ascii: "e") })
    guard parts.count == 2 else { return nil }
    let halves = parts[0].split(separator: UInt8(ascii: "."))
    var digits = Array(halves.joined())
    // Zero is zero, however it is scaled.
    guard digits.contains(where: { $0 != zero }) else { return [zero] }
    guard let exponent = Int(String(decoding: parts[1], as: UTF8.self)),
      (-limit...limit).contains(exponent)
    else { return nil }
    var point = halves[0].count + exponent
    if point < 0 { digits.insert(contentsOf: repeatElement(zero, count: -point), at: 0) }
    point = max(0, point)
    if point > digits.count { digits += repeatElement(zero, count: point - digits.count) }
    let whole = digits[..<point].drop { $0 == zero }
    var fraction = digits[point...]
    while fraction.last == zero { fraction.removeLast() }
    var plain: [UInt8] = isNegative ? [UInt8(ascii: "-")] : []
    plain += whole.isEmpty ? [zero] : Array(whole)
    if !fraction.isEmpty { plain += [UInt8(ascii: ".")] + fraction }
    return plain
  }

  private static let zero = UInt8(ascii: "0")
}
