import ProductionLedger

/// The rows of a ledger whose lines are the leaves of a log, in their order.
///
/// Those of exports by number. Those of a native ledger line by line as they were taken in: an
/// entry whose facts a later line knows better has a further leaf, and a posting that an entry of
/// the ERP replaced keeps its own, so that the log only grows.
/// - Source: reliability.md sections 3 and 4.
struct LogRows: Sendable {
  /// A row of the ledger's table, or of one of the tables of rows that do not count any more.
  struct Row: Hashable, Sendable {
    /// 0 for the ledger's table, from 1 for those of the past.
    var table: Int32
    /// The row in it.
    var row: Int32
  }

  /// The rows in the order of the log.
  private(set) var rows: [Row] = []
  /// The position of each row of the ledger's table among them.
  private(set) var leafOfRow: [Int32]
  /// The numbers of the entries where they rise, or nil.
  private(set) var numbers: [Int]?
  private let kind: LedgerLog.Kind

  /// Sorts the rows of a ledger.
  ///
  /// - Complexity: O(*n* log *n*) in the rows.
  init(_ kind: LedgerLog.Kind, of ledger: Ledger) {
    self.kind = kind
    let count = kind.tables(of: ledger)[0].count
    leafOfRow = Array(repeating: 0, count: count)
    rows.reserveCapacity(count)
    if let native = ledger.native { take(ledger, native) } else { take(ledger) }
    let entryNumbers = kind.tables(of: ledger).map { $0.numbers(.entryNo) }
    let sorted = rows.map { Int(entryNumbers[Int($0.table)][Int($0.row)]) }
    // A checkpoint tells numbers where they rise; else it is held against the tree alone.
    let isText = ledger.entryNumbers.isText(kind == .item ? .itemEntries : .capacityEntries)
    let isRising = zip(sorted, sorted.dropFirst()).allSatisfy { $0 < $1 }
    let hasPostings =
      ledger.entryNumbers.hasPostings && sorted.contains { $0 > EntryNumbers.firstPosting }
    numbers = isText || !isRising || hasPostings ? nil : sorted
  }

  /// Takes the rows of exports.
  private mutating func take(_ ledger: Ledger) {
    let numbers = kind.tables(of: ledger)[0].numbers(.entryNo)
    for row in leafOfRow.indices.sorted(by: { numbers[$0] < numbers[$1] }) {
      leafOfRow[row] = Int32(rows.count)
      rows.append(Row(table: 0, row: Int32(row)))
    }
  }

  /// A line of a native ledger; what else was read comes behind its last one.
  private struct Line {
    var line: UInt32
    var number: Int32
    var row: Row
  }

  /// Takes the lines of a native ledger; one that says no more than its entry did has no leaf.
  private mutating func take(_ ledger: Ledger, _ native: NativeExtent) {
    var lines: [Line] = []
    var hasPast: Set<Int32> = []
    for (index, table) in kind.tables(of: ledger).enumerated() {
      let numbers = table.numbers(.entryNo)
      for (row, place) in table.places.enumerated() {
        let line = native.sources.contains(place.source) ? place.line : .max
        let row = Row(table: Int32(index), row: Int32(row))
        lines.append(Line(line: line, number: numbers[Int(row.row)], row: row))
      }
      if index > 0 { hasPast.formUnion(numbers) }
    }
    lines.sort { ($0.line, $0.number) < ($1.line, $1.number) }
    var latest: [Int32: (leaf: Int32, line: ArraySlice<UInt8>)] = [:]
    for line in lines {
      var leaf = Int32(rows.count)
      if hasPast.contains(line.number) {
        var canonical = CanonicalRows(in: ledger)
        canonical.append(kind, line.row, of: ledger)
        if let known = latest[line.number], known.line == canonical.line(0) { leaf = known.leaf }
        latest[line.number] = (leaf, canonical.line(0))
      }
      if leaf == rows.count { rows.append(line.row) }
      if line.row.table == 0 { leafOfRow[Int(line.row.row)] = leaf }
    }
  }

  /// The row of the ledger's table of each leaf, negative where it does not count any more.
  var rowOfLeaf: [Int32] {
    var rowOfLeaf = Array(repeating: Int32(-1), count: rows.count)
    for (row, leaf) in leafOfRow.enumerated() { rowOfLeaf[Int(leaf)] = Int32(row) }
    return rowOfLeaf
  }
}

extension LedgerLog.Kind {
  /// The table of this kind, then those of rows that do not count any more.
  func tables(of ledger: Ledger) -> [LedgerTable] {
    switch self {
    case .item:
      [ledger.itemLedgerEntries.table] + (ledger.native?.past[.itemLedgerEntries] ?? [])
    case .capacity:
      [ledger.capacityLedgerEntries.table] + (ledger.native?.past[.capacityLedgerEntries] ?? [])
    }
  }
}

extension CanonicalRows {
  /// Writes a row of a log.
  mutating func append(_ kind: LedgerLog.Kind, _ row: LogRows.Row, of ledger: Ledger) {
    let (table, row) = (Int(row.table), Int(row.row))
    switch (kind, table) {
    case (.item, 0): append(ledger.itemLedgerEntries[row])
    case (.capacity, 0): append(ledger.capacityLedgerEntries[row])
    case (.item, _): append(ItemLedgerEntries(kind.tables(of: ledger)[table])[row])
    case (.capacity, _): append(CapacityLedgerEntries(kind.tables(of: ledger)[table])[row])
    }
  }
}
