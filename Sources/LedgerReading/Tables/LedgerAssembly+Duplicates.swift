import Diagnostics
import ProductionLedger

extension LedgerAssembly {
  /// Finds rows with one key: an error within a file; between files, one row if the facts agree.
  ///
  /// State fields, and all of orders, order lines and routing lines, are as of the day of export:
  /// there the file named later wins.
  /// - Complexity: O(*n*) for keys that ascend, else O(*n* log *n*).
  /// - Source: domain.md R2 and S10.
  mutating func checkDuplicates(of builder: inout TableBuilder) {
    var merged: [Int] = []
    var earlier: [Int] = []
    var pairs: [FilePair: (count: Int, place: RowPlace)] = [:]
    for sameKey in builder.rowsOfOneKey() {
      let count = earlier.count
      let group = latest(of: sameKey, in: builder, earlier: &earlier)
      // Somebody else wrote a line that contradicts an earlier one.
      for row in earlier[count...] where !differences(group[0], row, in: builder).isEmpty {
        diagnostics.append(duplicate(group[0], of: row, in: builder))
      }
      let base = group[0]
      var kept = [base]
      for row in group.dropFirst() {
        let place = builder.places[row]
        if let twin = kept.first(where: { builder.places[$0].source == place.source }) {
          diagnostics.append(duplicate(row, of: twin, in: builder))
          continue
        }
        // Each with each: the first file may lack the column in which two others differ.
        let other = kept.first { !differences(row, $0, in: builder).isEmpty }
        kept.append(row)
        if let other {
          diagnostics.append(duplicate(row, of: other, in: builder))
          continue
        }
        let pair = FilePair(first: builder.places[base].source, second: place.source)
        pairs[pair] = ((pairs[pair]?.count ?? 0) + 1, pairs[pair]?.place ?? place)
        builder.take(row, into: base, columns: sources[Int(place.source)].columns)
        let known = builder.places[base].columnSet
        builder.setColumnSet(sharedColumns.union(known, place.columnSet, of: sources), of: base)
        merged.append(row)
      }
    }
    for (pair, found) in pairs.sorted(by: { $0.key < $1.key }) {
      let place = location(of: builder.kind.keyColumn, at: found.place)
      let first = sources[Int(pair.first)]
      diagnostics.append(
        .mergedRows(
          found.count, builder.kind, with: (first.file, first.sheet), at: place))
    }
    keepPast(earlier, of: builder)
    builder.remove((merged + earlier).sorted())
  }

  /// The posted facts in which two rows differ, of those that both files have.
  private func differences(_ row: Int, _ other: Int, in builder: TableBuilder) -> [Column] {
    let columns = sources[Int(builder.places[row].source)].columns
      .intersection(sources[Int(builder.places[other].source)].columns)
    return builder.kind.postedFacts.filter {
      columns.contains($0) && !builder.agree($0, row, other)
    }
  }

  private func duplicate(_ row: Int, of first: Int, in builder: TableBuilder) -> Diagnostic {
    let column = builder.kind.keyColumn
    let place = location(of: column, at: builder.places[row])
    let original = location(of: column, at: builder.places[first])
    return .duplicate(
      builder.kind, at: place, first: original, differing: differences(row, first, in: builder))
  }
}

/// Two files that hold the same rows.
private struct FilePair: Hashable, Comparable {
  var first: UInt16
  var second: UInt16

  static func < (left: FilePair, right: FilePair) -> Bool {
    (left.first, left.second) < (right.first, right.second)
  }
}

extension TableKind {
  /// The column at which a repeated key is reported.
  fileprivate var keyColumn: Column {
    switch self {
    case .productionOrders, .itemRegisters: .no
    case .productionOrderLines: .lineNo
    case .routingLines: .operationNo
    default: .entryNo
    }
  }
}

extension Diagnostic {
  fileprivate static func duplicate(
    _ kind: TableKind, at place: InputLocation, first: InputLocation, differing: [Column]
  ) -> Self {
    let names = differing.map { "'\($0.caption)'" }.joined(separator: ", ")
    let how = differing.isEmpty ? "nothing is counted twice" : "they differ in \(names)"
    return Self(
      .error, .eDuplicate, at: place,
      "this row of \(kind.rawValue) has the key of the one at \(first); \(how)",
      notes: [Note("the first row is here", at: first)])
  }

  fileprivate static func mergedRows(
    _ count: Int, _ kind: TableKind, with first: (file: String, sheet: String?),
    at place: InputLocation
  ) -> Self {
    let rows = count == 1 ? "1 row of \(kind.rawValue) is" : "\(count) rows of \(kind.rawValue) are"
    // Two sheets of one workbook are told apart by their names alone.
    let name = first.file + (first.sheet.map { "[\($0)]" } ?? "")
    return Self(
      .warning, .wDuplicate, at: place,
      "\(rows) also in \(VisibleText.of(name)); \(count == 1 ? "it" : "each") counts once")
  }
}
