/// Numbers of JSON that are not read as they are written.
enum JSONNumber {
  /// The longest decimal that is written out: more than any quantity has, and soon out of range.
  private static let limit = 64

  /// Returns a number with an exponent in plain digits: `1.5e3` is `1500`, `1E-2` is `0.01`.
  ///
  /// - Throws: what is wrong with a number that would have too many digits: it is out of range, or
  ///   too precise.
  /// - Complexity: O(*n*) in the length of the number, whatever its exponent.
  static func plain(_ token: JSONToken, in bytes: Span<UInt8>) throws(CellProblem) -> [UInt8] {
    guard let number = PlainDecimal(bytes.extracting(token.start..<token.end)) else {
      throw .notANumber
    }
    return try number.text(limit: limit)
  }

  /// Returns where a number ends that is whole though it has decimals: `1001.0` after `1001`.
  ///
  /// - Complexity: O(*n*) in the zeros at its end.
  static func endOfWhole(_ token: JSONToken, in bytes: Span<UInt8>) -> Int {
    var end = token.end
    while bytes[end - 1] == UInt8(ascii: "0") { end -= 1 }
    return bytes[end - 1] == UInt8(ascii: ".") ? end - 1 : token.end
  }
}
