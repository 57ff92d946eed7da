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
    var (_, problems) = LedgerReader.read(ledgers: ledgers, queues: queues, options: options)
    // Who asks of a queue alone knows that there is no ledger.
    if ledgers.isEmpty { problems.removeAll { $0.code == .wNoEntries && $0.location == nil } }
    // Its advice is the examination itself.
    for index in problems.indices {
      let file = problems[index].location?.file
      problems[index].notes.removeAll { note in file.map { note == .doctor($0) } ?? false }
    }
    let errors = Dictionary(
      grouping: problems.filter { $0.severity == .error }, by: { $0.location?.file ?? "" })
    let files = ledgers.map { ($0, false) } + queues.map { ($0, true) }
    tables = files.flatMap { file, isQueue in
      Self.tables(
        of: file, isQueue: isQueue, options: options, errors: errors[file.file] ?? [],
        hasErrors: !errors.isEmpty)
    }
    let ledgerTables = tables.filter { $0.kind == .itemLedgerEntries }
    missingTables =
      ledgers.isEmpty
      ? []
      : MissingTable.all(
        besides: Set(tables.compactMap(\.kind)),
        hasLinks: !ledgerTables.contains { $0.missing.contains { $0.column == .appliesToEntry } },
        of: Set(tables.filter { $0.kind != nil }.map(\.system)))
    diagnostics = problems
  }

  /// Whether every file can be read as it is.
  package var isReadable: Bool { !diagnostics.containsError }

  private static func tables(
    of file: InputFile, isQueue: Bool, options: ReadingOptions, errors: [Diagnostic],
    hasErrors: Bool
  ) -> [FileDescription] {
    let opening = TableOpening(file, options: options)
    var tables = opening.readings.map { table($0, of: file, opening) }
    if tables.isEmpty { tables = [FileDescription(file, form: opening.form)] }
    // What is wrong with a workbook as such is wrong with its first table.
    let sheets = Set(tables.dropFirst().compactMap(\.sheet))
    // The sheets of a workbook mostly need the same, and each count reads the whole file.
    var counts: [[ProfileEntry]: Int] = [:]
    for index in tables.indices {
      let sheet = tables[index].sheet
      tables[index].errorCount = errors.count { error in
        index == 0 ? !sheets.contains(error.location?.sheet ?? "") : error.location?.sheet == sheet
      }
      // What a table can be read without need not be stated; of a system all files count together.
      let isOfSystem = tables[index].profile.contains { $0.key == .base } && hasErrors
      if tables[index].errorCount == 0, !isOfSystem { tables[index].profile = [] }
      let profile = tables[index].profile
      guard !profile.isEmpty else { continue }
      let count =
        counts[profile]
        ?? errorCount(of: file, isQueue: isQueue, options: options, stating: profile)
      counts[profile] = count
      tables[index].errorCountWithProfile = count
    }
    return tables
  }

  private static func table(
    _ reading: some RecordReading, of file: InputFile, _ opening: TableOpening
  ) -> FileDescription {
    var reading = reading
    var description = FileDescription(file, sheet: reading.places.sheet, form: opening.form)
    let header = HeaderExamination(reading.fields)
    description.system = opening.profile.base
    description.headerLine = reading.headerLine
    description.kind = header.kind
    description.nearKinds = header.nearKinds
    description.language = header.language
    description.missing = header.missing(opening.profile)
    description.fields = header.fields
    let content = TableExamination(
      &reading, header.columns, header.kind, opening.readingProfile.cellFormat)
    reading.giveBack()
    description.rows = content.rows
    description.decimals = content.decimals
    description.dates = content.dates
    description.advise(opening)
    return description
  }

  /// How many errors a file has when a profile says of it what `entries` say.
  private static func errorCount(
    of file: InputFile, isQueue: Bool, options: ReadingOptions, stating entries: [ProfileEntry]
  ) -> Int {
    var options = options
    var profile = options.profile(for: file)
    for entry in entries { profile.state(entry) }
    profile.files = [FileDescription(file, form: FileForm(.unread)).pattern]
    options.profiles.append(profile)
    let (_, problems) = LedgerReader.read(
      ledgers: isQueue ? [] : [file], queues: isQueue ? [file] : [], options: options)
    return problems.count { $0.severity == .error }
  }
}
