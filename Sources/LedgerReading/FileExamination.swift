package import Diagnostics
import ProductionLedger

/// What the files of a run are, what they lack, and what to do about it.
///
/// Pure: files come in as bytes. Nothing is guessed into a figure: what cannot be seen is asked.
/// - Source: inputs.md section 1.
package struct FileExamination: Sendable {
  /// The tables of all files, in order; a file without a table is there as one.
  package let tables: [FileDescription]
  /// The kinds of tables that no file holds.
  package let missingTables: [MissingTable]
  /// What the reader says of the files.
  package let diagnostics: [Diagnostic]

  /// Looks at files as `LedgerReader` would read them.
  ///
  /// - Parameters:
  ///   - ledgers: the ledger files, in order.
  ///   - queues: the queue files, in order.
  ///   - options: what the run asks for, the profiles of the project among it.
  /// - Complexity: O(*n* + *m* log *m*) for *n* bytes and *m* rows that do not ascend.
  package init(
    ledgers: [InputFile], queues: [InputFile] = [], options: ReadingOptions = ReadingOptions()
  ) {
    let (_, problems) = LedgerReader.read(ledgers: ledgers, queues: queues, options: options)
    let errors = Dictionary(
      grouping: problems.filter { $0.severity == .error }, by: { $0.location?.file ?? "" })
    tables = (ledgers + queues).flatMap { file in
      Self.tables(of: file, options: options, errors: errors[file.file] ?? [])
    }
    let ledgerTables = tables.filter { $0.kind == .itemLedgerEntries }
    missingTables = MissingTable.all(
      besides: Set(tables.compactMap(\.kind)),
      hasLinks: !ledgerTables.contains { $0.missing.contains { $0.column == .appliesToEntry } })
    diagnostics = problems
  }

  /// Whether every file can be read as it is.
  package var isReadable: Bool { !diagnostics.containsError }

  private static func tables(
    of file: InputFile, options: ReadingOptions, errors: [Diagnostic]
  ) -> [FileDescription] {
    let opening = TableOpening(file, options: options)
    guard !opening.readings.isEmpty else {
      var description = FileDescription(file: file.file, form: opening.form)
      description.errorCount = errors.count
      return [description]
    }
    return opening.readings.map { reading in
      var description = table(reading, of: file, opening)
      description.errorCount = errors.count { $0.location?.sheet == description.sheet }
      return description
    }
  }

  private static func table(
    _ reading: some RecordReading, of file: InputFile, _ opening: TableOpening
  ) -> FileDescription {
    var reading = reading
    var description = FileDescription(
      file: file.file, sheet: reading.places.sheet, form: opening.form)
    let header = HeaderExamination(reading.fields)
    description.headerLine = reading.headerLine
    description.kind = header.kind
    description.nearKinds = header.nearKinds
    description.language = header.language?.rawValue
    description.missing = missing(header)
    description.fields = header.fields(missing: description.missing.map(\.column))
    let content = TableExamination(&reading, header.columns, header.kind)
    description.rows = content.rows
    description.decimals = content.decimals
    description.dates = content.dates
    description.advise(opening.assumed)
    return description
  }

  /// The columns that the table lacks, the most needed first.
  private static func missing(_ header: HeaderExamination) -> [FileDescription.Missing] {
    guard let kind = header.kind else { return [] }
    let there = Set(header.columns.compactMap(\.self))
    return kind.columnCosts.filter { !there.contains($0.column) }.map { use in
      FileDescription.Missing(
        column: use.column, need: use.need, cost: use.cost,
        caption: kind.pageCaption(of: use.column, in: header.language ?? .english),
        visibility: kind.page.visibility(of: use.column))
    }
  }
}

extension TableKind {
  /// The caption of a column on the page of this kind in `language`; in English if unknown.
  fileprivate func pageCaption(of column: Column, in language: CaptionLanguage) -> String {
    if language != .english,
      let local = Captions.captions(of: column, in: language, for: self).first
    {
      return local
    }
    return switch self {
    case .productionOrderLines, .routingLines:
      column == .orderNo ? "Prod. Order No." : column.caption
    default: column.caption
    }
  }
}
