import Synchronization

/// Makes the entity tags of pages, and remembers those of files.
///
/// A remembered tag is that of one state of one file: its identity is the key, so that it counts
/// only while inode, size and both times in nanoseconds are those of the file that is open.
/// - Source: reliability.md section 1.1.
final class EntityTagger: Sendable {
  /// The bytes hashed at once; larger pages are hashed as the list of their parts' digests.
  static let partBytes = 1 << 20
  /// The most remembered tags; beyond that all are forgotten and made again.
  private static let countLimit = 200_000

  private let digest: @Sendable ([UInt8]) -> String
  private let known = Mutex<[FileIdentity: EntityTag]>([:])

  /// Makes a tagger; `digest` returns a text that only equal bytes share, without quotes.
  init(digest: @escaping @Sendable ([UInt8]) -> String) { self.digest = digest }

  /// Returns the tag of bytes in memory.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  func tag(of bytes: [UInt8]) -> EntityTag { EntityTag(opaque: digest(bytes)) }

  /// Returns the tag of an open file, or nil if it changed or failed while it was read.
  ///
  /// - Complexity: O(*n*) in the size of the file for the first request of each state of it.
  func tag(of file: OpenFile) -> EntityTag? {
    if let tag = known.withLock({ $0[file.identity] }) { return tag }
    var digests: [String] = []
    var offset: Int64 = 0
    repeat {
      let end = min(offset + Int64(Self.partBytes), file.identity.size)
      var part: [UInt8] = []
      guard file.append(offset..<end, to: &part) else { return nil }
      digests.append(digest(part))
      offset = end
    } while offset < file.identity.size
    guard file.isUnchanged else { return nil }
    let tag =
      digests.count == 1
      ? EntityTag(opaque: digests[0])
      : EntityTag(opaque: digest(Array(digests.joined(separator: "\n").utf8)))
    known.withLock { known in
      if known.count >= Self.countLimit { known.removeAll() }
      known[file.identity] = tag
    }
    return tag
  }
}
