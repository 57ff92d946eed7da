/// The digest of all that a site is made of, whatever the machine and the paths on it.
///
/// Shares of a site carry it, so that only shares of equal inputs are put together.
package struct SiteInputs {
  private var hash = IncrementalDigest()

  /// Creates the digest of nothing.
  package init() {}

  /// Adds something that the site depends on; the order counts.
  ///
  /// - Parameters:
  ///   - label: what it is, so that nothing can stand for something else.
  ///   - bytes: its content.
  /// - Complexity: O(*n*) in the bytes.
  package mutating func add(_ label: String, _ bytes: [UInt8]) {
    for part in [Array(label.utf8), bytes] {
      hash.update(Array("\(part.count) ".utf8))
      hash.update(part)
    }
  }

  /// The digest of all that was added.
  package var digest: ContentDigest { hash.finish() }
}
