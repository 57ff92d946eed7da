import Diagnostics
package import FileAccess
import FoundationEssentials

/// What changed between two published sites, by meaning.
///
/// Read from the sites' own files: the logs of posted entries, and the JSON of each order whose
/// bytes differ. A site without JSON is compared by its logs alone.
/// - Source: design.md section 5.
package struct SiteComparison: Sendable {
  /// An order that changed.
  package struct Order: Sendable {
    /// The number of the order.
    package let number: String
    /// Where its page is in the newer site, or nil.
    package let page: String?
    /// Where its JSON is, or was in the older site.
    let file: String
    /// The changes, figures first.
    package let changes: [OrderChange]
  }

  /// Why two folders cannot be compared.
  package struct Refusal: Error {
    /// The folder as typed.
    package let folder: String
    /// What it lacks.
    package let reason: String
  }

  /// Posted entries that were altered, renumbered or are gone.
  package private(set) var alarms: [EntryComparison.Change] = []
  /// Posted entries with a number below the last that was there before.
  package private(set) var late: [EntryComparison.Change] = []
  /// How many entries were posted since.
  package private(set) var postedCount = 0
  /// The orders that changed, in C order of their numbers.
  package private(set) var orders: [Order] = []
  /// What could not be compared, a phrase each.
  package private(set) var notes: [String] = []

  /// Whether the sites tell the same.
  package var isEmpty: Bool { alarms.isEmpty && late.isEmpty && orders.isEmpty && postedCount == 0 }

  /// Compares the sites in two folders.
  ///
  /// - Throws: `FileSystemError` if a file cannot be read, `Refusal` if a folder is no site.
  /// - Complexity: O(*n*) in the entries and in the orders that differ.
  package init(
    from old: String, to new: String, fileSystem: FileSystem = FileSystem()
  ) async throws {
    try await self.init(
      from: try PublishedFiles(old, fileSystem), to: try PublishedFiles(new, fileSystem))
  }

  /// Compares the site in a folder with one that is not published yet.
  ///
  /// - Throws: `FileSystemError` if a file cannot be read, `Refusal` if the folder is no site.
  /// - Complexity: O(*n*) in the entries of all orders.
  package init(
    from old: String, to site: AuditSite, fileSystem: FileSystem = FileSystem()
  ) async throws {
    try await self.init(
      from: try PublishedFiles(old, fileSystem), to: await PublishedFiles(site))
  }

  private init(from before: PublishedFiles, to after: PublishedFiles) async throws {
    for kind in LedgerLog.Kind.allCases {
      try await compareLogs(kind, try before.log(kind), try after.log(kind))
    }
    try compareOrders(before, after)
  }

  private mutating func compareLogs(
    _ kind: LedgerLog.Kind, _ old: [UInt8], _ new: [UInt8]
  ) async throws {
    let comparison = EntryComparison(
      from: await LogFile(kind, old), to: await LogFile(kind, new))
    alarms += comparison.changes.filter { !$0.change.isHarmless }
    late += comparison.changes.filter { $0.change == .late }
    postedCount += comparison.changes.count { $0.change == .added }
  }

  private mutating func compareOrders(_ old: PublishedFiles, _ new: PublishedFiles) throws {
    for (site, name) in [(old, "older"), (new, "newer")] where !site.hasJSON {
      notes.append(
        "the \(name) site has no orders as JSON (setting formats); figures, queue and findings "
          + "are not compared")
    }
    guard old.hasJSON, new.hasJSON else { return }
    for path in old.paths(differingFrom: new) where PublishedFiles.isOrder(path) {
      let (before, after) = (try old.order(path), try new.order(path))
      guard let number = (after ?? before)?.order else { continue }
      let changes: [OrderChange]
      if let before, let after {
        changes = OrderComparison(before, after).changes
      } else {
        changes = [OrderChange(before == nil ? .appeared : .gone, .text(number))]
      }
      if changes.isEmpty { continue }
      let page = after == nil ? nil : String(path.dropLast(5)) + ".html"
      orders.append(Order(number: number, page: page, file: path, changes: changes))
    }
    orders.sort { $0.number.utf8.lexicographicallyPrecedes($1.number.utf8) }
  }
}
