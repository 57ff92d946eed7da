import OrderReport
import OutputReversal
import ProductionLedger

/// Shows that entries of an order stand in the logs of the whole ledger, for an attachment.
///
/// Text, a block a log, the blocks after a first line and each after an empty one. A block is the
/// checkpoint of the log; then a line for each entry in the order of the log, `entry INDEX JSON`
/// with its canonical row or `leaf INDEX REF BASE64` with the hash of that as a leaf; then
/// `node BASE64` for each hash of their common inclusion proof. With one entry that is what a C2SP
/// tlog-proof holds; with more, hashes that several of its proofs share are told once.
/// - Source: reliability.md section 4, RFC 6962 section 2.1.1, C2SP tlog-proof.
struct OrderProof {
  /// How much of the posted entries that are shown a proof holds.
  enum Coverage: CaseIterable {
    /// Each with its row.
    case rows
    /// Each with the hash of its row.
    case leaves
    /// None of them: the checkpoints alone.
    case checkpoints
  }

  /// The first line: what this is, and its version.
  static let heading = "storno/proof/1"

  /// The text, ended by LF.
  let text: [UInt8]
  /// How many entries are proved.
  let entryCount: Int

  /// Proves the entries of a report.
  ///
  /// - Complexity: O(*k* log *n*) for *k* entries of *n* in the ledger.
  init(_ report: OrderReport, _ ledger: Ledger, _ logs: LedgerLogs, _ coverage: Coverage) {
    var text = Array("\(Self.heading)\n".utf8)
    var count = 0
    for log in logs.all {
      let entries = coverage == .checkpoints ? [] : Self.entries(of: report, ledger, log)
      text += Array("\n\(log.checkpoint.text)".utf8)
      for entry in entries { text += Self.line(entry, coverage, ledger) }
      for node in log.tree.inclusionProof(of: entries.map(\.leaf)) {
        text += Array("node \(node.base64)\n".utf8)
      }
      count += entries.count
    }
    self.text = text
    entryCount = count
  }

  /// A posted row as it stands in a log.
  private struct Entry {
    var leaf: Int
    var reference: EntryReference
    var row: ArraySlice<UInt8>
  }

  private static func line(_ entry: Entry, _ coverage: Coverage, _ ledger: Ledger) -> [UInt8] {
    guard coverage == .leaves else {
      return Array("entry \(entry.leaf) ".utf8) + entry.row + [10]
    }
    let hash = MerkleTree.leafHash(entry.row).base64
    return Array("leaf \(entry.leaf) \(ledger.name(of: entry.reference)) \(hash)\n".utf8)
  }

  /// The posted rows that the report shows, in the order of a log.
  private static func entries(
    of report: OrderReport, _ ledger: Ledger, _ log: LedgerLog
  ) -> [Entry] {
    guard let position = ledger.orders.position(of: report.orderNo) else { return [] }
    let shown = Set(report.entries.map(\.reference))
    let all: [(row: Int, reference: EntryReference)] =
      switch log.kind {
      case .item:
        ledger.orders.itemLedgerEntryRows(position).map {
          (Int($0), .item(ledger.itemLedgerEntries[Int($0)].entryNo))
        }
      case .capacity:
        ledger.orders.capacityLedgerEntryRows(position).map {
          (Int($0), .capacity(ledger.capacityLedgerEntries[Int($0)].entryNo))
        }
      }
    let rows = all.filter { shown.contains($0.reference) }
    var canonical = CanonicalRows(in: ledger)
    for row in rows { canonical.append(log.kind, row.row, of: ledger) }
    return rows.enumerated().map { position, row in
      Entry(
        leaf: log.leaf(ofRow: row.row), reference: row.reference, row: canonical.line(position))
    }.sorted { $0.leaf < $1.leaf }
  }
}
