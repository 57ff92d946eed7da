import Diagnostics
import ProductionLedger

/// What the names of a header say, also where no table can be made of them.
struct HeaderExamination: Sendable {
  private let header: [HeaderField]
  /// The kind that the names tell, or nil.
  let kind: TableKind?

  /// Looks at a header.
  init(_ header: [HeaderField]) {
    self.header = header
    let fitting = TableKind.allCases.filter { kind in
      kind.fits(Set(header.compactMap { Self.column($0, kind, in: header) }))
    }
    kind = fitting.count == 1 ? fitting[0] : nil
  }

  /// How many names are known, whatever the kind.
  var knownNames: Int { header.count { $0.column != nil } }

  /// The kinds that lack least, at most three, when the names do not tell one.
  var nearKinds: [FileDescription.NearKind] {
    guard kind == nil else { return [] }
    let near = TableKind.allCases.map { kind in
      let lacking = kind.tellingColumns.filter { !columns(of: kind).contains($0) }
      return (kind: kind, lacking: lacking, count: kind.tellingColumns.count)
    }.filter { $0.lacking.count < $0.count }
    let fewest = near.map(\.lacking.count).min() ?? 0
    return near.filter { $0.lacking.count <= fewest + 1 }
      .sorted { $0.lacking.count < $1.lacking.count }
      .prefix(3).map { FileDescription.NearKind(kind: $0.kind, lacking: $0.lacking) }
  }

  /// The column of each name in a table of the kind that was told, nil for one that is not read.
  var columns: [Column?] {
    guard let kind else { return header.map { _ in nil } }
    let read = Set(kind.columns)
    return header.map { field in
      Self.column(field, kind, in: header).flatMap { read.contains($0) ? $0 : nil }
    }
  }

  /// What is made of each name; `missing` are the columns that an unknown name may mean.
  func fields(missing: [Column]) -> [FileDescription.Field] {
    zip(header, columns).map { field, column in
      if let column { return .init(name: field.name, use: .read(column)) }
      if let known = kind.flatMap({ Self.column(field, $0, in: header) }) ?? field.column {
        return .init(name: field.name, use: .unneeded(known))
      }
      let nearest = missing.first { NearestName.of(field.name, in: [$0.caption]) != nil }
      return .init(name: field.name, use: .unknown(nearest: nearest))
    }
  }

  /// The columns that the names mean in a table of `kind`.
  private func columns(of kind: TableKind) -> Set<Column> {
    Set(header.compactMap { Self.column($0, kind, in: header) })
  }

  private static func column(
    _ field: HeaderField, _ kind: TableKind, in header: [HeaderField]
  ) -> Column? {
    if let column = field.column { return column }
    guard header.areNumbered else { return nil }
    return field.number.flatMap { kind.fieldNumbers[$0] }
  }
}

extension TableKind {
  /// The columns that tell a file of this kind from others, for what it lacks of them.
  fileprivate var tellingColumns: [Column] {
    switch self {
    case .valueEntries: [.entryNo, .itemLedgerEntryNo]
    case .outputJournalLines: [.outputQuantity, .appliesToEntry]
    default: requiredColumns
    }
  }
}
