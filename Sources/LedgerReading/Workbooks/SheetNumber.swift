/// The number of a cell as the decimal that was meant.
///
/// A spreadsheet holds binary numbers and writes them with up to 17 digits, so 0.3 may be written
/// 0.29999999999999999. A number with at most five decimals is taken as written, an exponent
/// rewritten exactly. One with more is taken as the shortest decimal that is the same binary
/// number: if any of at most five decimals is, that is the shortest, for more decimals are more
/// digits. What has more than five decimals even so was never written by an ERP; it is refused
/// where the column is read, as in any other file.
enum SheetNumber {
  /// Decimals that are never rewritten.
  private static let decimals = 5
  /// The longest decimal that is written out: beyond the exponents of binary numbers of 64 bits.
  private static let limit = 400

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
  ///
  /// Nothing is rounded: text is read as the nearest binary number (ISO/IEC 60559, 5.12.2), and the
  /// description of that is the shortest text that is read as the same one, of several the nearest.
  static func rewritten(_ text: Span<UInt8>) -> [UInt8]? {
    guard let number = PlainDecimal(text), let plain = try? number.text(limit: limit) else {
      return nil
    }
    guard number.decimals > decimals, let binary = Double(String(decoding: plain, as: UTF8.self)),
      binary != 0
    else { return plain }
    let shortest = Array(binary.description.utf8)
    return (try? PlainDecimal(shortest.span)?.text(limit: limit)) ?? plain
  }
}
