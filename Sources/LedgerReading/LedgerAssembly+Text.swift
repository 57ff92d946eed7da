import Diagnostics
import ProductionLedger

extension LedgerAssembly {
  /// Reads a CSV file.
  mutating func readText(_ file: InputFile, from start: Int, isQueue: Bool) throws(Refusal) {
    let bytes = file.bytes.span
    var reading = try CSVReading(file, from: start, isQueue: isQueue)
    if let flaw = reading.utf8Flaw { diagnostics.append(flaw) }
    diagnostics += reading.headerProblems()
    let kind = reading.plan.kind
    let source = UInt16(sources.count)
    var builder = builders.removeValue(forKey: kind) ?? TableBuilder(kind)
    var lines = QueueReading(reading.plan)
    builder.beginFile(kind == .outputJournalLines ? [] : reading.plan.columns, source: source)
    while reading.fillBatch(from: bytes) {
      if kind == .outputJournalLines {
        lines.append(
          reading.batch, of: bytes, rows: reading.rows, source: source, symbols: &symbols,
          to: &queue)
      } else {
        if builder.rowsOfFile.isEmpty { builder.reserve(rows: reading.estimatedCount) }
        builder.append(reading.batch, of: bytes, symbols: &symbols)
      }
    }
    let rowCount = reading.rows.starts.count
    builder.applyRowRules(in: reading.rows)
    diagnostics += reading.problems(isStrict: options.isStrict)
    diagnostics += Diagnostic.cells(builder.flaws, kind, in: reading.rows)
    diagnostics += builder.fileWarnings(reading.rows, options, rowCount: rowCount)
    builder.endFile()
    if kind != .outputJournalLines { builders[kind] = builder }
    rows.append(reading.rows)
    sources.append(
      LedgerSource(
        file: file.file, shownName: file.shownName, kind: kind,
        columns: Set(reading.plan.columns.compactMap(\.self)), rowCount: rowCount,
        byteCount: file.bytes.count, sha256: options.sha256?(file.bytes) ?? ""))
  }
}

extension Diagnostic {
  /// Returns the errors of cells; the first ones say what is wrong, the rest only where.
  fileprivate static func cells(
    _ flaws: [CellFlaw], _ kind: TableKind, in rows: SourceRows
  ) -> [Self] {
    let sorted = flaws.sorted { ($0.record, $0.field) < ($1.record, $1.field) }
    var errors: [Self] = []
    for (index, flaw) in sorted.enumerated() {
      guard let column = rows.columns[Int(flaw.field)] else { continue }
      let cell = rows.cell(of: Int(flaw.record), field: Int(flaw.field))
      errors.append(
        index < DiagnosticPrinter.limit
          ? .cell(flaw.problem, column, in: kind, cell) : .furtherCell(flaw.problem, cell.place))
    }
    if flaws.count >= ReadingLimits.flaws { errors.append(.tooManyFlaws(rows.file.file)) }
    return errors
  }

  static func tooManyFlaws(_ file: String) -> Self {
    Self(
      .error, .eLimit, at: InputLocation(file: file, line: 1, column: 1),
      "the file has more than \(ReadingLimits.flaws) errors; further ones are not counted")
  }
}
