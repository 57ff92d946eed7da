import OutputReversal
import PageRendering
import ProductionLedger

/// Where the pages of a site are, from its root.
///
/// - Source: contract.md section 6.
enum PagePath {
  /// The first page: the list of all orders.
  static let index = "index.html"
  /// The audit log of corrections.
  static let corrections = "corrections.html"
  /// The latest corrections, for readers of feeds.
  static let feed = "feed.xml"
  /// Every finding.
  static let findings = "findings.html"
  /// Every queue line.
  static let queue = "queue.html"
  /// The orders with corrections.
  static let correctedOrders = "lists/corrections.html"
  /// The orders with findings that stand.
  static let ordersWithFindings = "lists/findings.html"
  /// The orders that queue lines name.
  static let queuedOrders = "lists/queued.html"
  /// What changed since an older publication, where one was named.
  static let changes = "changes.html"
  /// The same for readers of feeds.
  static let changesFeed = "changes.xml"
  /// Every code, explained.
  static let codes = "codes.html"
  /// Every name that templates may use.
  static let templates = "templates.html"
  /// What was read.
  static let audit = "audit/index.html"
  /// What the site was made of, for programs.
  static let manifest = "audit/manifest.json"
  /// The folder of the checkpoints of earlier publications.
  static let checkpoints = "audit/checkpoints"
  /// The folder of the proofs that those are the beginnings of today's logs.
  static let consistency = "audit/consistency"
  /// The page for an address that is not there.
  static let notFound = "404.html"
  /// The style sheet.
  static let styleSheet = "assets/storno.css"
  /// The script.
  static let script = "assets/storno.js"
  /// The folder of the search index.
  static let searchIndex = "assets/index"

  /// The entries of a log.
  static func entries(_ kind: LedgerLog.Kind) -> String { "audit/\(kind.rawValue)/entries.jsonl" }

  /// The checkpoint of a log.
  static func checkpoint(_ kind: LedgerLog.Kind) -> String { "audit/\(kind.rawValue)/checkpoint" }

  /// The page of an order, without the ending.
  static func order(_ slug: Slug) -> String { "orders/\(slug.shard)/\(slug.text)" }

  /// A page of a long order's story, from 1.
  static func order(_ slug: Slug, page: Int) -> String {
    page == 1
      ? order(slug) + ".html" : "orders/\(slug.shard)/\(slug.continuation(page)).html"
  }

  /// A page of a list, from 1: `findings.html`, `findings=p2.html`.
  static func list(_ first: String, page: Int) -> String {
    page == 1 ? first : "\(first.dropLast(5))=p\(page).html"
  }

  /// Where a code is explained.
  static func code(_ code: String) -> String { "\(codes)#\(code)" }

  /// The way from a page back to the root.
  static func root(from path: String) -> String {
    String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") })
  }
}
