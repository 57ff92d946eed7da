import Diagnostics
import ProductionLedger

extension LedgerAssembly {
  /// Checks the tables as wholes, when all files were read, and merges rows that were read twice.
  mutating func checkTables() {
    resolveEntryNumbers()
    for kind in TableKind.allCases {
      guard var builder = builders.removeValue(forKey: kind) else { continue }
      checkDuplicates(of: &builder)
      if kind == .itemLedgerEntries || kind == .capacityLedgerEntries {
        diagnostics += gaps(in: builder)
      }
      builders[kind] = builder
    }
    arrangeNativeRows()
    nameQueueLines()
    checkOrderNumbers()
    diagnostics += pages.problems()
    let ledgers: [TableKind] = [.itemLedgerEntries, .capacityLedgerEntries]
    if !ledgers.contains(where: { builders[$0] != nil }), !diagnostics.containsError {
      diagnostics.append(.noLedger)
    }
  }

  /// Where a column of a row is written.
  func location(of column: Column?, at place: RowPlace) -> InputLocation {
    rows[Int(place.source)].location(of: column, record: Int(place.record))
  }

  /// Warns of whole entry numbers that are missing between the first and the last one.
  ///
  /// - Source: reliability.md section 5: gaps in entry numbers are shown.
  private func gaps(in builder: TableBuilder) -> [Diagnostic] {
    guard let column = builder.numbers[.entryNo],
      builder.kind.numbering.map(entryNumbers.isText) != true
    else { return [] }
    var all = column.filter { $0 > 0 }
    if zip(all, all.dropFirst()).contains(where: { $0 > $1 }) { all.sort() }
    var gaps = EntryGaps()
    for (number, next) in zip(all, all.dropFirst()) { gaps.append(after: number, before: next) }
    guard let first = gaps.afterFirst else { return [] }
    let row = column.firstIndex(of: first) ?? column.indices.first
    let place = row.map { location(of: .entryNo, at: builder.places[$0]) }
    return [.gaps(gaps, in: builder.kind, at: place)]
  }
}

/// The numbers that are missing in a numbering.
private struct EntryGaps {
  /// How many numbers are missing.
  var missing = 0
  /// The entry after the first gap, or nil without gaps.
  var afterFirst: Int32?
  /// The first gaps as text.
  var shown: [String] = []
  /// How many gaps are not in `shown`.
  var unshown = 0

  /// Adds what lies between two numbers that follow each other.
  mutating func append(after number: Int32, before next: Int32) {
    guard Int(next) - Int(number) > 1 else { return }
    afterFirst = afterFirst ?? next
    missing += Int(next) - Int(number) - 1
    if shown.count < 10 {
      shown.append(next - number == 2 ? "\(number + 1)" : "\(number + 1)-\(next - 1)")
    } else {
      unshown += 1
    }
  }
}

extension Diagnostic {
  fileprivate static func gaps(
    _ gaps: EntryGaps, in kind: TableKind, at place: InputLocation?
  ) -> Self {
    let rest = gaps.unshown == 0 ? "" : " and \(gaps.unshown) more gaps"
    let noun = gaps.missing == 1 ? "number is" : "numbers are"
    return Self(
      .warning, .wGaps, at: place,
      "\(gaps.missing) entry \(noun) missing in the \(kind.rawValue): "
        + gaps.shown.joined(separator: ", ") + rest)
  }

  fileprivate static var noLedger: Self {
    Self(
      .warning, .wNoEntries, at: nil,
      "no file of item ledger entries or capacity ledger entries was given; there are no figures")
  }
}
