package import Diagnostics
package import ProductionLedger

/// Compares exports with the native ledger and says what is to be appended.
///
/// New entries are appended by number, changed state as a further line of its entry, later rows of
/// orders win; a changed fact or a vanished entry is an error, and then nothing is to be written.
/// - Source: domain.md S10, reliability.md section 3.
package struct NativeImport: Sendable {
  /// The lines to be appended; empty when there is nothing new.
  package private(set) var lines: [UInt8] = []
  /// What is to be said, errors first.
  package private(set) var diagnostics: [Diagnostic] = []
  /// How many entries and other rows are new.
  package private(set) var newRows = 0
  /// How many rows have changed state.
  package private(set) var changedRows = 0
  /// How many rows were known already.
  package private(set) var knownRows = 0
  /// How many imported entries replace reversals that were posted here.
  package private(set) var replacedPostings = 0

  private let native: Ledger?
  private let exports: Ledger
  private let isPartial: Bool
  private let recording: Recording
  private let number: Int
  private var rows = NativeLines()

  /// Compares all tables of `exports` with those of `native`, which is nil for a new ledger.
  ///
  /// `isPartial` says that the exports are filtered, so that no entry is missed in them.
  /// - Complexity: O(*n* log *n*) in the rows.
  package init(
    _ exports: Ledger, into native: Ledger?, isPartial: Bool, recording: Recording
  ) {
    self.exports = exports
    self.native = native
    self.isPartial = isPartial
    self.recording = recording
    number = (native?.native?.imports ?? 0) + 1
    for kind in TableKind.allCases where kind != .outputJournalLines { compare(kind) }
    diagnostics =
      diagnostics.filter { $0.severity == .error }
      + diagnostics.filter { $0.severity != .error }
    guard rows.count > 0, !diagnostics.containsError else { return }
    lines = fileLines() + rows.bytes
  }

  /// A line for each file that was taken, with its hash.
  private func fileLines() -> [UInt8] {
    var lines = NativeLines()
    for source in exports.sources where source.kind != .outputJournalLines {
      lines.begin("Import")
      lines.member("import", number: number)
      lines.member("file", source.baseName)
      lines.member("kind", source.kind.tableName)
      lines.member("rows", number: source.rowCount)
      lines.member("bytes", number: source.byteCount)
      lines.member("sha256", source.sha256)
      lines.member("recorded", recording.timestamp)
      lines.member("user", recording.user)
      lines.end()
    }
    return lines.bytes
  }

  private mutating func compare(_ kind: TableKind) {
    let found = sortedRows(of: exports, kind)
    guard !found.isEmpty else { return }
    let known =
      native.map { ledger in
        (0..<ledger.table(of: kind).count).map { NativeRow(ledger: ledger, kind: kind, row: $0) }
      } ?? []
    let own = known.filter(\.isPosting)
    let posted = known.filter { !$0.isPosting }
    var rowOfKey: [[NativeCell]: Int] = [:]
    for (index, row) in posted.enumerated() { rowOfKey[row.key] = index }
    var isFound = Array(repeating: false, count: posted.count)
    var new: [NativeRow] = []
    var changed: [(row: NativeRow, old: NativeRow)] = []
    for row in found {
      guard let index = rowOfKey[row.key] else {
        new.append(row)
        continue
      }
      isFound[index] = true
      let old = posted[index]
      let differing = differences(row, old)
      if !differing.isEmpty {
        diagnostics.append(.altered(row, old, in: differing))
      } else if hasNews(row, beside: old) {
        changed.append((row, old))
      } else {
        knownRows += 1
      }
    }
    let vanished = posted.indices.filter { !isFound[$0] }.map { posted[$0] }
    reportVanished(vanished, new: new, found: found, known: posted)
    write(new, kind, own, highest: posted.compactMap(\.entryNumber).max())
    for (row, old) in changed {
      changedRows += 1
      write(row, over: old)
    }
  }

  /// The rows of a table, entries by number, others as they were read.
  private func sortedRows(of ledger: Ledger, _ kind: TableKind) -> [NativeRow] {
    let all = (0..<ledger.table(of: kind).count).map {
      NativeRow(ledger: ledger, kind: kind, row: $0)
    }
    guard kind.numbering != nil, kind != .itemRegisters else { return all }
    let numbers = ledger.table(of: kind).numbers(.entryNo)
    return all.sorted { (numbers[$0.row], $0.row) < (numbers[$1.row], $1.row) }
  }

  private func differences(_ row: NativeRow, _ old: NativeRow) -> [Column] {
    let both = row.columns.intersection(old.columns)
    return row.kind.postedFacts.filter {
      both.contains($0) && !row.cell($0).agrees(with: old.cell($0), in: row.kind)
    }
  }

  /// Whether the export says something of a row that the ledger does not say so yet.
  private func hasNews(_ row: NativeRow, beside old: NativeRow) -> Bool {
    row.columns.contains { column in
      let cell = row.cell(column)
      return !old.columns.contains(column) || !cell.isBlank && cell != old.cell(column)
    }
  }

  private mutating func reportVanished(
    _ vanished: [NativeRow], new: [NativeRow], found: [NativeRow], known: [NativeRow]
  ) {
    guard let kind = found.first?.kind, kind.numbering != nil, !isPartial, !vanished.isEmpty
    else { return }
    // A continuation begins after what is known: it says nothing of the entries before.
    if let first = found.compactMap(\.entryNumber).min(),
      let last = known.compactMap(\.entryNumber).max(), first > last
    {
      return
    }
    var renumbered: [[NativeCell]: NativeRow] = [:]
    for row in new { renumbered[row.facts(besides: vanished[0].columns)] = row }
    for row in vanished {
      let twin = new.isEmpty ? nil : renumbered[row.facts(besides: new[0].columns)]
      diagnostics.append(.vanished(row, renumberedAs: twin))
    }
  }

  private mutating func write(
    _ new: [NativeRow], _ kind: TableKind, _ own: [NativeRow], highest: Int32?
  ) {
    var unmatched = own
    for row in new {
      newRows += 1
      if let number = row.entryNumber, number > EntryNumbers.firstPosting {
        diagnostics.append(.numberTooHigh(row))
      }
      if let highest, let number = row.entryNumber, number < highest {
        diagnostics.append(.late(row, highest: highest))
      }
      let match = unmatched.firstIndex { row.isSamePosting(as: $0) }
      let posting = match.flatMap { unmatched.remove(at: $0).posting }
      if posting != nil { replacedPostings += 1 }
      write(row, replacing: posting)
    }
  }

  /// Writes a row with all that both versions know of it; `row` is the later one.
  private mutating func write(
    _ row: NativeRow, over old: NativeRow? = nil, replacing posting: Int? = nil
  ) {
    let source = exports.sources[Int(row.place.source)]
    rows.begin(row.kind.tableName)
    rows.member("import", number: number)
    rows.member("file", source.baseName)
    rows.member("line", number: Int(row.place.line))
    if let posting { rows.member("replaces", number: posting) }
    let columns = row.columns.union(old?.columns ?? [])
    for column in row.kind.columns where columns.contains(column) {
      let cell = row.columns.contains(column) ? row.cell(column) : .unknown
      let kept = cell.isBlank ? old?.cell(column) ?? cell : cell
      rows.member(column, kept, in: row.kind)
    }
    rows.end()
  }
}

extension LedgerSource {
  /// The file's own name with its sheet, without folders.
  fileprivate var baseName: String {
    let name = shownName.split(separator: "/").last.map(String.init) ?? shownName
    return sheet.map { "\(name)[\($0)]" } ?? name
  }
}
