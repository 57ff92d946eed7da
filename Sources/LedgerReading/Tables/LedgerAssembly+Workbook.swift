import Diagnostics
import ProductionLedger

extension LedgerAssembly {
  /// Reads the sheets of a workbook that are tables; other sheets are passed over.
  ///
  /// A sheet whose names say what its table is must be complete. One whose names are known but tell
  /// nothing, as those of a pivot table, is an error only if no sheet is a table.
  mutating func readWorkbook(
    _ file: InputFile, isQueue: Bool, profile: FileProfile
  ) throws(Refusal) {
    let workbook = try Workbook(file)
    var unclear: [Refusal] = []
    var tableCount = 0
    for sheet in workbook.sheets {
      guard sources.count < ReadingLimits.files else { throw Refusal(.tooManyFiles(file.file)) }
      do throws(Refusal) {
        guard
          var reading = try SheetReading(sheet, of: workbook, file: file.file, profile: profile)
        else { continue }
        if let refusal = reading.unclearNames(isQueue: isQueue, profile) {
          unclear.append(refusal)
          continue
        }
        tableCount += 1
        try readTable(&reading, of: file, isQueue: isQueue, profile: profile.ofNumbers)
        reading.giveBack()
      } catch {
        tableCount += 1
        diagnostics += error.diagnostics
      }
    }
    guard tableCount == 0 else {
      diagnostics += unclear.flatMap(\.diagnostics).compactMap(\.location).map(
        Diagnostic.passedOver)
      return
    }
    guard unclear.isEmpty else { throw Refusal(unclear.flatMap(\.diagnostics)) }
    throw Refusal(.noTable(in: file.file, sheets: workbook.sheets.map(\.name)))
  }
}

extension Diagnostic {
  fileprivate static func passedOver(_ place: InputLocation) -> Self {
    Self(
      .warning, .wHeader, at: place,
      "the sheet is passed over; its columns do not tell what the table is")
  }

  fileprivate static func noTable(in file: String, sheets: [String]) -> Self {
    let shown = sheets.prefix(10).map { "'\(VisibleText.of($0))'" }.joined(separator: ", ")
    let rest = sheets.count > 10 ? " and \(sheets.count - 10) more" : ""
    let reason =
      sheets.isEmpty
      ? "it has no sheet with cells"
      : "no column name is known in the first \(ReadingLimits.headerLines) rows of \(shown)\(rest)"
    return Self(
      .error, .eHeader, at: InputLocation(file: file, line: 1, column: 1),
      "no sheet of the workbook is a table of a ledger; \(reason)", notes: [.doctor(file)])
  }
}
