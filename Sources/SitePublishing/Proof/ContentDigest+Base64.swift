import FoundationEssentials

extension ContentDigest {
  /// The 44 characters of standard base64, padding included.
  ///
  /// - Source: RFC 4648 section 4.
  package var base64: String { Data(bytes).base64EncodedString() }
}
