import ProductionLedger

/// The names of a header, and what they mean in its language.
///
/// - Source: inputs.md section 2.
struct HeaderNames: Sendable {
  /// The names, in order.
  let fields: [HeaderField]
  /// The language in which most names are known; of several the first of `Captions.languages`.
  let language: CaptionLanguage
  /// How many names are known in it.
  let knownCount: Int
  private let captions: CaptionTable
  private let areNumbered: Bool

  /// Takes the names of a header.
  init(_ fields: [HeaderField], captions: CaptionTable = .known) {
    self.fields = fields
    self.captions = captions
    areNumbered = fields.areNumbered
    var best = (language: CaptionLanguage.english, count: 0)
    for language in CaptionLanguage.allCases {
      let count = fields.count { captions.isKnown($0.folded, in: language) }
      if count > best.count { best = (language, count) }
    }
    language = best.language
    knownCount = best.count
  }

  /// What a name means in a table of `kind`: its field number before the name.
  func meaning(of field: HeaderField, in kind: TableKind) -> NameMeaning {
    if areNumbered, let column = field.number.flatMap({ kind.fieldNumbers[$0] }) {
      return .column(column)
    }
    let columns = captions.columns(named: field.folded, in: kind, language)
    return columns.count > 1 ? .tied(columns) : columns.first.map(NameMeaning.column) ?? .unknown
  }

  /// The columns that the names mean in a table of `kind`, whether it has them or not.
  func columns(in kind: TableKind) -> Set<Column> {
    Set(fields.compactMap { meaning(of: $0, in: kind).column })
  }

  /// The columns of a table of `kind` by field; nil for a name that is not read.
  func readColumns(in kind: TableKind) -> [Column?] {
    let read = Set(kind.columns)
    return fields.map { field in
      meaning(of: field, in: kind).column.flatMap { read.contains($0) ? $0 : nil }
    }
  }

  /// The kinds of table that fit the names; of sound headers there is one.
  var fittingKinds: [TableKind] {
    let fitting = TableKind.allCases.filter { kind in
      !isContradicted(in: kind) && kind.fits(columns(in: kind))
    }
    guard areNumbered, fitting.count > 1 else { return fitting }
    // Numbers alone, below names in a language nobody knows, fit many kinds; the one that has most
    // of them is meant.
    let counts = fitting.map { kind in
      fields.count { $0.number.flatMap { kind.fieldNumbers[$0] } != nil }
    }
    let most = counts.max()
    return zip(fitting, counts).filter { $0.1 == most }.map(\.0)
  }

  /// The names of which one meaning would be read in a table of `kind`, and nothing tells which.
  func ties(in kind: TableKind) -> [(field: HeaderField, columns: [Column])] {
    let known = columns(in: kind)
    return fields.compactMap { field in
      guard case .tied(let columns) = meaning(of: field, in: kind),
        columns.contains(where: { kind.columns.contains($0) && !known.contains($0) })
      else { return nil }
      return (field, columns)
    }
  }

  /// The kinds of table that the names come near, with what each lacks, the nearest first.
  ///
  /// A kind of which nothing is there is not near; a queue is told by its own rule.
  var nearKinds: [(kind: TableKind, missing: [Column])] {
    let near = TableKind.allCases.filter { $0 != .outputJournalLines }
      .map { kind in
        (kind: kind, missing: kind.tellingColumns.filter { !columns(in: kind).contains($0) })
      }
      .filter { !$0.missing.isEmpty && $0.missing.count < $0.kind.tellingColumns.count }
    let fewest = near.map(\.missing.count).min() ?? 0
    return Array(near.filter { $0.missing.count <= fewest + 1 }.prefix(3))
  }

  /// Whether a name and its number disagree in a table of `kind`.
  private func isContradicted(in kind: TableKind) -> Bool {
    guard areNumbered else { return false }
    return fields.contains { field in
      let columns = captions.columns(named: field.folded, in: kind, .english)
      guard columns.count == 1, let number = field.number,
        let numbered = kind.fieldNumbers[number]
      else { return false }
      return columns[0] != numbered
    }
  }
}

extension TableKind {
  /// The columns that a file of this kind would have for sure, for a hint when no kind fits.
  fileprivate var tellingColumns: [Column] {
    self == .valueEntries ? [.entryNo, .itemLedgerEntryNo] : requiredColumns
  }
}
