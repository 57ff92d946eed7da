import FileAccess
import FoundationEssentials
import OrderReport
import OutputReversal
import ProductionLedger

/// The files of a published site with their digests, as its list of checksums has them.
struct PublishedFiles: Sendable {
  private let folder: String
  private let sums: SHA256Sums
  private let content: @Sendable (String) throws(FileSystemError) -> [UInt8]?
  /// Whether orders stand there as JSON, or there are none.
  let hasJSON: Bool

  /// Opens a site.
  ///
  /// - Throws: `FileSystemError` if it cannot be read, `SiteComparison.Refusal` if it is no site.
  init(_ folder: String, _ fileSystem: FileSystem) throws {
    let site = try SiteFolder(folder, fileSystem)
    guard let text = try site.bytes(SitePlan.sumsPath), let sums = SHA256Sums(parsing: text) else {
      throw SiteComparison.Refusal(folder: folder, reason: "it has no list of checksums")
    }
    self.folder = folder
    self.sums = sums
    content = { (path) throws(FileSystemError) in try site.bytes(path) }
    let orders = (0..<sums.paths.count).lazy.map { sums.paths[$0] }.filter {
      $0.hasPrefix("orders/")
    }
    hasJSON = orders.isEmpty || orders.contains(where: Self.isOrder)
  }

  /// Takes the orders and the logs of a site that is not published yet.
  ///
  /// - Complexity: O(*n*) in the entries of all orders.
  init(_ site: AuditSite) async {
    let orders = site.posted.ledger.orders
    var paths = PathTable()
    for position in 0..<orders.count {
      paths.append((PagePath.order(site.overview.slugs[position]) + ".json").utf8)
    }
    paths.sort()
    var digests = Array(repeating: ContentDigest(of: []), count: orders.count)
    await CoreWork.run(orders.count, chunk: 64) { range in
      range.map { ContentDigest(of: OrderJSON.bytes(of: site.report($0), site.context)) }
    } receive: { range, part in
      digests.replaceSubrange(range, with: part)
      return true
    }
    let table = paths
    folder = ""
    sums = SHA256Sums(paths: table, digests: digests)
    hasJSON = true
    content = { path in
      if let log = site.logs.all.first(where: { PagePath.entries($0.kind) == path }) {
        return log.text(of: site.posted.ledger)
      }
      return table.index(of: path).map { OrderJSON.bytes(of: site.report($0), site.context) }
    }
  }

  /// Whether a path is that of an order as JSON.
  static func isOrder(_ path: String) -> Bool {
    path.hasPrefix("orders/") && path.hasSuffix(".json")
  }

  /// The entries of a log.
  func log(_ kind: LedgerLog.Kind) throws -> [UInt8] {
    guard let bytes = try content(PagePath.entries(kind)) else {
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
    guard let bytes = try content(path) else { return nil }
    let order = try? JSONDecoder().decode(PublishedOrder.self, from: Data(bytes))
    guard let order, order.schema == "storno/order/1" else {
      throw SiteComparison.Refusal(folder: path, reason: "it is no order in a form that is known")
    }
    return order
  }
}
