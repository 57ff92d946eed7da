import FoundationEssentials

extension ContentDigest {
  /// The 44 characters of standard base64, padding included.
  ///
  /// - Source: RFC 4648 section 4.
  package var base64: String { Data(bytes).base64EncodedString() }

  /// Reads what `base64` writes; nil for anything else.
  package init?(base64: String) {
    guard let bytes = [UInt8](base64: base64), bytes.count == 32 else { return nil }
    let digits = bytes.flatMap { [$0 >> 4, $0 & 15] }.map(UInt8.hexadecimalDigit)
    self.init(hexadecimal: digits[...])
  }
}

extension [UInt8] {
  /// Reads standard base64 with its padding, in the one form that writing gives; nil for others.
  init?(base64: String) {
    guard let bytes = Data(base64Encoded: base64), bytes.base64EncodedString() == base64 else {
      return nil
    }
    self.init(bytes)
  }
}
