import Diagnostics
import ProductionLedger

extension LedgerAssembly {
  /// Reads a table of a file: the same for every format, once its header is found.
  ///
  /// - Parameters:
  ///   - reading: reads the records as they stand.
  ///   - file: the file as it was named and hashed.
  ///   - isQueue: whether it was named as a queue.
  ///   - profile: what of the file cannot be seen.
  /// - Throws: `Refusal` when its kind is not known or a column that it needs is missing, or when
  ///   it is a delta that is not read as one.
  mutating func readTable(
    _ reading: inout some RecordReading, of file: InputFile, isQueue: Bool,
    profile: FileProfile = FileProfile()
  ) throws(Refusal) {
    try DeltaRows.check(reading, of: file, profile, deltas)
    guard !profile.readsCellsAsTheyStand else {
      return try readRecords(&reading, of: file, isQueue: isQueue, profile)
    }
    let fields = DerivedFields(profile, header: reading.fields)
    if let sign = fields.missingSign {
      let place = SourceRows(file: file.file, reading: reading, columns: []).headerLocation
      throw Refusal(.missingSign(sign, at: place))
    }
    let finished = try FinishedRows(reading, fields, profile, of: file)
    diagnostics += finished.diagnostics
    let superseded = deltas?.superseded[file.shownName] ?? []
    var derived = DerivedReading(
      reading, fields, profile, superseded: superseded.union(finished.unfinished))
    try readRecords(&derived, of: file, isQueue: isQueue, profile)
  }

  private mutating func readRecords(
    _ reading: inout some RecordReading, of file: InputFile, isQueue: Bool, _ profile: FileProfile
  ) throws(Refusal) {
    let plan = try columnPlan(of: reading, in: file, isQueue: isQueue)
    var rows = SourceRows(file: file.file, reading: reading, columns: plan.columns)
    diagnostics += rows.headerProblems()
    if plan.kind == .outputJournalLines {
      readQueue(&reading, plan, &rows, profile)
    } else {
      readLedger(&reading, plan, &rows, profile)
    }
    diagnostics += reading.problems(isStrict: options.isStrict)
    sources.append(
      LedgerSource(
        file: file.file, sheet: rows.sheet, shownName: file.shownName, kind: plan.kind,
        columns: Set(plan.columns.compactMap(\.self)), rowCount: rows.count,
        byteCount: file.bytes.count, sha256: sha256(of: file)))
    self.rows.append(rows)
  }

  /// Names the bytes of a file; of several tables in one file they are hashed once.
  private func sha256(of file: InputFile) -> String {
    if let last = sources.last, last.shownName == file.shownName { return last.sha256 }
    return options.sha256?(file.bytes) ?? ""
  }

  /// Finds what the names of a table mean.
  private func columnPlan(
    of reading: some RecordReading, in file: InputFile, isQueue: Bool
  ) throws(Refusal) -> ColumnPlan {
    let names = SourceRows(file: file.file, reading: reading, columns: [])
    do throws(Refusal) {
      return try ColumnPlan(header: reading.fields, isQueue: isQueue, at: names.headerLocation)
    } catch {
      // A name twice is often why another one is missing.
      throw Refusal(error.diagnostics + names.repeatedColumns(reading.fields.map(\.column)))
    }
  }

  private mutating func readLedger(
    _ reading: inout some RecordReading, _ plan: ColumnPlan, _ rows: inout SourceRows,
    _ profile: FileProfile
  ) {
    readRows(
      &reading, plan, &rows, numbersAreText: profile.numbersEntriesByText,
      format: profile.cellFormat.reading(plan.language))
  }

  /// Takes the rows of a table into its columns; rows of postings are not judged as exports are.
  mutating func readRows(
    _ reading: inout some RecordReading, _ plan: ColumnPlan, _ rows: inout SourceRows,
    numbersAreText: Bool, format: CellFormat = CellFormat(), judges: Bool = true
  ) {
    var builder = builders.removeValue(forKey: plan.kind) ?? TableBuilder(plan.kind)
    var batch = RecordBatch(fieldCount: reading.fields.count)
    let text = reading.text
    builder.beginFile(
      plan.columns, source: UInt16(clamping: sources.count), numbersAreText: numbersAreText,
      format: format)
    while reading.fill(&batch) {
      if builder.rowsOfFile.isEmpty { builder.reserve(rows: reading.estimatedCount) }
      rows.append(batch)
      builder.append(batch, of: text.span, symbols: &symbols)
    }
    if judges { builder.applyRowRules(in: rows) }
    // A column under two names is blank in one of them; that error says enough.
    let repeated = plan.repeatedColumns
    let flaws = builder.flaws.filter {
      $0.problem != .blank || !repeated.contains(plan.columns[Int($0.field)])
    }
    diagnostics += Diagnostic.cells(flaws, plan.kind, in: rows, format)
    if judges { diagnostics += builder.fileWarnings(rows, options, plan.language) }
    builder.endFile()
    builders[plan.kind] = builder
  }

  private mutating func readQueue(
    _ reading: inout some RecordReading, _ plan: ColumnPlan, _ rows: inout SourceRows,
    _ profile: FileProfile
  ) {
    var lines = QueueReading(plan, format: profile.cellFormat.reading(plan.language))
    var batch = RecordBatch(fieldCount: reading.fields.count)
    let text = reading.text
    while reading.fill(&batch) {
      rows.append(batch)
      lines.append(
        batch, of: text.span, rows: rows, source: UInt16(clamping: sources.count),
        symbols: &symbols, to: &queue)
    }
    queueTargets += lines.targets
    diagnostics += lines.longNumbers.warnings(in: rows)
  }
}

extension Diagnostic {
  /// Returns the errors of cells; the first ones say what is wrong, the rest only where.
  fileprivate static func cells(
    _ flaws: [CellFlaw], _ kind: TableKind, in rows: SourceRows, _ format: CellFormat
  ) -> [Self] {
    let sorted = flaws.sorted {
      ($0.record, $0.field, $0.problem.rawValue) < ($1.record, $1.field, $1.problem.rawValue)
    }
    var errors: [Self] = []
    var last: CellFlaw?
    for (index, flaw) in sorted.enumerated() {
      // A cell without a value is blank besides.
      if let last, last.record == flaw.record, last.field == flaw.field { continue }
      last = flaw
      guard let column = rows.columns[Int(flaw.field)] else { continue }
      let cell = rows.cell(of: Int(flaw.record), field: Int(flaw.field))
      errors.append(
        index < DiagnosticPrinter.limit
          ? .cell(flaw.problem, column, in: kind, cell, format)
          : .furtherCell(flaw.problem, cell.place))
    }
    if flaws.count >= ReadingLimits.flaws { errors.append(.tooManyFlaws(rows.file)) }
    return errors
  }

  fileprivate static func missingSign(_ column: String, at place: InputLocation) -> Self {
    Self(
      .error, .eHeader, at: place,
      "the profile decides the sign of quantities by '\(VisibleText.of(column))', "
        + "which the file lacks")
  }

  static func tooManyFlaws(_ file: String) -> Self {
    Self(
      .error, .eLimit, at: InputLocation(file: file, line: 1, column: 1),
      "the file has more than \(ReadingLimits.flaws) errors; further ones are not counted")
  }
}
