import SitePublishing
import Synchronization

/// Which pages a browser was given, so that only those that changed are loaded again.
final class ShownPages: Sendable {
  /// How many pages are remembered; a preview shows fewer.
  private static let limit = 1_000

  private let digests = Mutex<[String: ContentDigest]>([:])

  /// Notes what was sent for a path.
  func note(_ path: String, _ bytes: [UInt8]) {
    let digest = ContentDigest(of: bytes)
    digests.withLock { digests in
      if digests.count >= Self.limit { digests.removeAll() }
      digests[path] = digest
    }
  }

  /// Returns the paths whose content differs from what was sent, in byte order.
  ///
  /// - Complexity: the rendering of every page that was sent.
  func changed(in plan: SitePlan) -> [String] {
    let sent = digests.withLock { $0 }
    return sent.filter { path, digest in
      plan.bytes(at: path).map { ContentDigest(of: $0) } != digest
    }.keys.sorted()
  }
}
