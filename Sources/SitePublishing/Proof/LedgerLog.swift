package import ProductionLedger

/// A ledger as a log that only grows: its entries in the order of their numbers are the leaves.
///
/// Those of a native ledger come in the order in which they were taken in (`LogRows`). Item and
/// capacity entries are numbered apart, so each ledger is a log of its own. A leaf is the canonical
/// line of a posted row, of every order and of none.
/// - Source: reliability.md section 4.
package struct LedgerLog: Sendable {
  /// Which ledger.
  package enum Kind: String, Sendable, CaseIterable {
    case item, capacity
  }

  /// Which ledger it is.
  package let kind: Kind
  /// The tree over the entries.
  package let tree: MerkleTree
  /// The numbers of the entries in the order of the log, or nil where they are text.
  package let numbers: [Int]?
  /// The control totals of the entries that count.
  package let totals: LogTotals
  /// The name of the log.
  let origin: String
  private let order: LogRows

  /// How many entries are looked at or written at a time: a power of two, so that their trees join.
  private static let run = 1 << 12

  /// Hashes every entry of a ledger, on all cores.
  ///
  /// - Parameters:
  ///   - kind: which ledger.
  ///   - ledger: the ledger of posted rows.
  ///   - origin: the name of both logs together, or nil when none was chosen.
  /// - Complexity: O(*n* log *n*) in the rows.
  package init(_ kind: Kind, of ledger: Ledger, origin: String?) async {
    self.kind = kind
    self.origin = "\(origin ?? "storno")/\(kind.rawValue)"
    let order = LogRows(kind, of: ledger)
    let (rows, rowOfLeaf) = (order.rows, order.rowOfLeaf)
    numbers = order.numbers
    self.order = order
    let empty = MerkleTree(leafHashes: [])
    var trees = Array(repeating: empty, count: max(1, (rows.count + Self.run - 1) / Self.run))
    var totals = LogTotals(kind)
    await CoreWork.run(rows.count, chunk: Self.run) { range in
      var canonical = CanonicalRows(in: ledger)
      var totals = LogTotals(kind)
      for position in range {
        canonical.append(kind, rows[position], of: ledger)
        let row = Int(rowOfLeaf[position])
        guard row >= 0 else { continue }
        switch kind {
        case .item: totals.add(ledger.itemLedgerEntries[row])
        case .capacity: totals.add(ledger.capacityLedgerEntries[row])
        }
      }
      let leaves = range.indices.map { MerkleTree.leafHash(canonical.line($0 - range.lowerBound)) }
      return (MerkleTree(leafHashes: leaves), totals)
    } receive: { range, part in
      trees[range.lowerBound / Self.run] = part.0
      totals += part.1
      return true
    }
    self.totals = totals
    tree = MerkleTree(joining: trees)
  }

  /// What the log says it holds.
  package var checkpoint: Checkpoint {
    Checkpoint(origin: origin, size: tree.size, root: tree.root)
  }

  /// The checkpoint with what names a later change.
  package var tellingCheckpoint: Checkpoint {
    var checkpoint = checkpoint
    checkpoint.extensions = CheckpointContent(tree, numbers).lines
    return checkpoint
  }

  /// What happened to the log since an older checkpoint, beyond entries added at its end.
  ///
  /// - Complexity: O(*n*) in the entries.
  package func changes(since older: Checkpoint) -> [LogChange] {
    LogChange.since(older, origin: origin, tree, numbers)
  }

  /// The entries: the canonical line of each, ended by LF.
  ///
  /// - Complexity: O(*n*).
  package func text(of ledger: Ledger) -> [UInt8] { pieces(of: ledger).bytes }

  /// The same text in pieces of some thousand entries.
  func pieces(of ledger: Ledger) -> FilePieces {
    let (kind, rows) = (kind, order.rows)
    return FilePieces(count: (rows.count + Self.run - 1) / Self.run) { position in
      var canonical = CanonicalRows(in: ledger)
      for row in rows[(position * Self.run)...].prefix(Self.run) {
        canonical.append(kind, row, of: ledger)
      }
      return canonical.bytes
    }
  }

  /// The position of a row of the ledger's table in the log, from 0.
  package func leaf(ofRow row: Int) -> Int { Int(order.leafOfRow[row]) }
}

extension CanonicalRows {
  /// Writes a row of a ledger's table.
  mutating func append(_ kind: LedgerLog.Kind, _ row: Int, of ledger: Ledger) {
    append(kind, LogRows.Row(table: 0, row: Int32(row)), of: ledger)
  }
}
