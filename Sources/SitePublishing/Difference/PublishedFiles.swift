import FileAccess
import FoundationEssentials

/// The files of a published site with their digests, as its list of checksums has them.
struct PublishedFiles: Sendable {
  private let site: SiteFolder
  private let sums: SHA256Sums
  /// Whether orders stand there as JSON, or there are none.
  let hasJSON: Bool

  /// Opens a site.
  ///
  /// - Throws: `FileSystemError` if it cannot be read, `SiteComparison.Refusal` if it is no site.
  init(_ folder: String, _ fileSystem: FileSystem) throws {
    site = try SiteFolder(folder, fileSystem)
    guard let text = try site.bytes(SitePlan.sumsPath), let sums = SHA256Sums(parsing: text) else {
      throw SiteComparison.Refusal(folder: folder, reason: "it has no list of checksums")
    }
    self.sums = sums
    let orders = (0..<sums.paths.count).lazy.map { sums.paths[$0] }.filter {
      $0.hasPrefix("orders/")
    }
    hasJSON = orders.isEmpty || orders.contains(where: Self.isOrder)
  }

  /// Whether a path is that of an order as JSON.
  static func isOrder(_ path: String) -> Bool {
    path.hasPrefix("orders/") && path.hasSuffix(".json")
  }

  /// The entries of a log.
  func log(_ kind: LedgerLog.Kind, _ folder: String) throws -> [UInt8] {
    guard let bytes = try site.bytes(PagePath.entries(kind)) else {
      throw SiteComparison.Refusal(folder: folder, reason: "it has no \(PagePath.entries(kind))")
    }
    return bytes
  }

  /// The paths whose content differs from that in another site, or that only one of both has.
  ///
  /// - Complexity: O(*n* log *n*) in the files.
  func paths(differingFrom other: PublishedFiles) -> [String] {
    let own = (0..<sums.paths.count).filter { index in
      let place = other.sums.paths.index(of: sums.paths[index])
      return place.map { other.sums.digests[$0] } != sums.digests[index]
    }.map { sums.paths[$0] }
    let added = (0..<other.sums.paths.count).map { other.sums.paths[$0] }
      .filter { sums.paths.index(of: $0) == nil }
    return own + added
  }

  /// Reads an order, or nil where there is none at a path.
  func order(_ path: String) throws -> PublishedOrder? {
    guard let bytes = try site.bytes(path) else { return nil }
    let order = try? JSONDecoder().decode(PublishedOrder.self, from: Data(bytes))
    guard let order, order.schema == "storno/order/1" else {
      throw SiteComparison.Refusal(folder: path, reason: "it is no order in a form that is known")
    }
    return order
  }
}
