/// The style sheet of an attachment, which lies within the page, and the policy that allows it.
///
/// - Source: Content Security Policy Level 3, section 6.7.3 (hash source), pages.md section 4.
struct AttachmentStyle {
  private let sheet: [UInt8]

  /// Takes over a style sheet; what would end its element is escaped as CSS escapes it.
  init(_ sheet: [UInt8]) {
    let end = Array("</".utf8)
    var rest = sheet[...]
    var safe: [UInt8] = []
    while let place = rest.firstRange(of: end) {
      safe += rest[..<place.lowerBound] + Array("<\\/".utf8)
      rest = rest[place.upperBound...]
    }
    self.sheet = safe + rest
  }

  /// The element that holds the sheet.
  var element: [UInt8] { Array("<style>".utf8) + sheet + Array("</style>".utf8) }

  /// The element that forbids everything but this sheet.
  var policy: [UInt8] {
    let digest = ContentDigest(of: sheet).base64
    return Array(
      ("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
        + "style-src 'sha256-\(digest)'; base-uri 'none'; form-action 'none'\">").utf8)
  }
}
