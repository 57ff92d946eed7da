import Diagnostics
import ProductionLedger

/// What the names of a header say for a description, also where no table can be made of them.
struct HeaderExamination: Sendable {
  private let names: HeaderNames
  /// The kind that the names tell, or nil.
  let kind: TableKind?
  private let fittingKinds: [TableKind]

  /// Looks at a header.
  init(_ header: [HeaderField]) {
    names = HeaderNames(header)
    fittingKinds = names.fittingKinds
    kind = fittingKinds.count == 1 ? fittingKinds[0] : nil
  }

  /// The language of the names, or nil when none is known.
  var language: CaptionLanguage? { names.knownCount > 0 ? names.language : nil }

  /// The kinds that fit, or else those that lack least, when the names do not tell one.
  var nearKinds: [FileDescription.NearKind] {
    guard kind == nil else { return [] }
    guard fittingKinds.isEmpty else { return fittingKinds.map { .init(kind: $0, lacking: []) } }
    return names.nearKinds.map { .init(kind: $0.kind, lacking: $0.missing) }
      .sorted { $0.lacking.count < $1.lacking.count }
  }

  /// The column of each name in a table of the kind that was told, nil for one that is not read.
  var columns: [Column?] {
    guard let kind else { return names.fields.map { _ in nil } }
    var seen: Set<Column> = []
    return names.readColumns(in: kind).map { column in
      column.flatMap { seen.insert($0).inserted ? $0 : nil }
    }
  }

  /// What is made of each name.
  var fields: [FileDescription.Field] {
    let missing = missing
    let read = Set(columns.compactMap(\.self))
    return zip(names.fields, columns).map { field, column in
      if let column { return .init(name: field.name, use: .read(column)) }
      let likely = kind ?? nearKinds.first?.kind ?? .itemLedgerEntries
      switch names.meaning(of: field, in: likely) {
      case .column(let column) where read.contains(column):
        return .init(name: field.name, use: .repeated(column))
      case .column(let column): return .init(name: field.name, use: .unneeded(column))
      case .tied(let columns): return .init(name: field.name, use: .ambiguous(columns))
      case .unknown:
        let nearest = missing.first { Self.isNear(field.name, to: $0) }?.column
        return .init(name: field.name, use: .unknown(nearest: nearest))
      }
    }
  }

  /// The columns that the table lacks and `profile` can read, by their names in its system.
  ///
  /// What a file is refused without is among them in any case.
  func missing(_ profile: FileProfile) -> [FileDescription.Missing] {
    guard profile.base.readsNamedColumnsOnly else { return missing }
    return missing.compactMap { missing in
      let name = profile.sourceName(of: missing.column)
      guard name != nil || missing.need == .required else { return nil }
      var named = missing
      named.caption = name ?? missing.caption
      return named
    }
  }

  /// The columns that the table lacks, the most needed first.
  private var missing: [FileDescription.Missing] {
    guard let kind else { return [] }
    let there = Set(columns.compactMap(\.self))
    return kind.columnCosts.filter { !there.contains($0.column) }.map { use in
      FileDescription.Missing(
        column: use.column, need: use.need, cost: use.cost, caption: caption(of: use.column),
        visibility: kind.page.visibility(of: use.column))
    }
  }

  private static func isNear(_ name: String, to missing: FileDescription.Missing) -> Bool {
    !name.isEmpty && NearestName.of(name, in: [missing.column.caption, missing.caption]) != nil
  }

  /// What the page calls a column in the language of the file.
  private func caption(of column: Column) -> String {
    if column == .orderNo, kind == .productionOrderLines || kind == .routingLines,
      names.language == .english
    {
      return "Prod. Order No."
    }
    return Captions.captions(of: column, in: names.language, for: kind).first ?? column.caption
  }
}

extension FileProfile {
  /// The columns of the file from which one of ours is read, or nil when it is read from none.
  fileprivate func sourceName(of column: Column) -> String? {
    var fields: [[String]] = []
    if case .fields(let names) = columns[column] { fields = names }
    let isLink = column == .appliesToEntry || column == .reversedEntryNo
    if let reversal, isLink, reversal.direction == .original { fields = reversal.fields }
    return fields.first?.joined(separator: " and ")
  }
}
