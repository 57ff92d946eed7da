import Diagnostics
import ProductionLedger

/// What the names of a header say, also where no table can be made of them.
struct HeaderExamination: Sendable {
  private let names: HeaderNames
  /// The kind that the names tell, or nil.
  let kind: TableKind?

  /// Looks at a header.
  init(_ header: [HeaderField]) {
    names = HeaderNames(header)
    let fitting = names.fittingKinds
    kind = fitting.count == 1 ? fitting[0] : nil
  }

  /// How many names are known, whatever the kind.
  var knownNames: Int { names.fields.count { $0.column != nil } }

  /// The language of the names, or nil when none is known.
  var language: CaptionLanguage? { names.knownCount > 0 ? names.language : nil }

  /// The kinds that lack least, at most three, when the names do not tell one.
  var nearKinds: [FileDescription.NearKind] {
    guard kind == nil else { return [] }
    let near = TableKind.allCases.map { kind in
      let named = names.columns(in: kind)
      let lacking = kind.tellingColumns.filter { !named.contains($0) }
      return (kind: kind, lacking: lacking, count: kind.tellingColumns.count)
    }.filter { $0.lacking.count < $0.count }
    let fewest = near.map(\.lacking.count).min() ?? 0
    return near.filter { $0.lacking.count <= fewest + 1 }
      .sorted { $0.lacking.count < $1.lacking.count }
      .prefix(3).map { FileDescription.NearKind(kind: $0.kind, lacking: $0.lacking) }
  }

  /// The column of each name in a table of the kind that was told, nil for one that is not read.
  var columns: [Column?] {
    kind.map(names.readColumns) ?? names.fields.map { _ in nil }
  }

  /// What is made of each name; `missing` are the columns that an unknown name may mean.
  func fields(missing: [Column]) -> [FileDescription.Field] {
    zip(names.fields, columns).map { field, column in
      if let column { return .init(name: field.name, use: .read(column)) }
      switch kind.map({ names.meaning(of: field, in: $0) }) {
      case .column(let known): return .init(name: field.name, use: .unneeded(known))
      case .tied(let columns): return .init(name: field.name, use: .ambiguous(columns))
      case .unknown, nil: break
      }
      if let known = field.column { return .init(name: field.name, use: .unneeded(known)) }
      let nearest = missing.first { column in
        let local = Captions.captions(of: column, in: names.language)
        return NearestName.of(field.name, in: [column.caption] + local) != nil
      }
      return .init(name: field.name, use: .unknown(nearest: nearest))
    }
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
