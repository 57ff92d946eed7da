import SitePublishing

/// What a build leaves beside the site, so that the next with equal inputs need not read them.
///
/// Its text is a line with the digest of all that decided the build, and whether queue lines were
/// rejected; a line with counts and control totals; then the messages as they were printed.
struct BuildReceipt {
  /// The digest of all that decides what a build writes and says.
  let key: ContentDigest
  /// Whether queue lines were rejected.
  let hasRejection: Bool
  /// Counts and control totals, a line.
  let report: String
  /// The messages.
  let messages: [UInt8]

  init(key: ContentDigest, hasRejection: Bool, report: String, messages: [UInt8]) {
    self.key = key
    self.hasRejection = hasRejection
    self.report = report
    self.messages = messages
  }

  private static let rejected = "rejected"

  /// Reads a receipt; nil unless it is one of a build with this key.
  init?(_ bytes: [UInt8], key: ContentDigest) {
    let parts = bytes.split(
      separator: UInt8(ascii: "\n"), maxSplits: 2, omittingEmptySubsequences: false)
    let words = parts[0].split(separator: UInt8(ascii: " "))
    guard parts.count == 3, let digest = words.first, digest.elementsEqual(key.hexadecimal) else {
      return nil
    }
    self.key = key
    hasRejection = words.dropFirst().contains { $0.elementsEqual(Self.rejected.utf8) }
    report = String(decoding: parts[1], as: UTF8.self)
    messages = Array(parts[2])
  }

  /// The receipt as it is kept.
  var bytes: [UInt8] {
    key.hexadecimal + Array("\(hasRejection ? " \(Self.rejected)" : "")\n\(report)\n".utf8)
      + messages
  }
}
