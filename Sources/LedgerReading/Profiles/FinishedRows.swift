import Diagnostics
import ProductionLedger

/// Which records of a table do not count, for what they tell of has not happened.
///
/// The table is read once more for it, as for `RowLinks`.
struct FinishedRows: Sendable {
  /// The records, from 0, that are not finished.
  private(set) var unfinished: Set<Int> = []
  /// The warning of rows that are left out, and the errors of what is no known status.
  private(set) var diagnostics: [Diagnostic] = []

  /// The rows that have one text as status.
  private struct Rows {
    let first: SourceRows.Cell
    var count = 1
  }

  /// Looks through a table whose base counts finished rows only; of others all rows count.
  ///
  /// - Parameters:
  ///   - reading: the table, of which no record was read yet.
  ///   - derived: its fields as the profile means them.
  ///   - profile: how it is read.
  ///   - file: where it stands.
  /// - Throws: `Refusal` with E-HEADER when the file lacks the status.
  /// - Complexity: O(*n*) in the records.
  init(
    _ reading: some RecordReading, _ derived: DerivedFields, _ profile: FileProfile,
    of file: InputFile
  ) throws(Refusal) {
    guard profile.base.countsFinishedRows, derived.rule(of: .entryNo) != nil,
      derived.rule(of: .quantity) != nil
    else { return }
    guard let status = derived.rule(of: .status) else {
      let place = SourceRows(file: file.file, reading: reading, columns: []).headerLocation
      throw Refusal(.missingStatus(profile.columns[.status], at: place))
    }
    report(look(through: reading, for: status), status)
  }

  /// Returns the rows that are not finished by their status as written.
  private mutating func look(
    through table: some RecordReading, for status: FieldRule
  ) -> [[UInt8]: Rows] {
    var written = status
    written.values = nil
    var found: [[UInt8]: Rows] = [:]
    var reading = table
    var batch = RecordBatch(fieldCount: reading.fields.count)
    let bytes = reading.text
    var count = 0
    while reading.fill(&batch) {
      for record in 0..<batch.count {
        let cell = { (field: Int) in batch.text(record, field, in: bytes.span) }
        let meaning = Self.status(status.text(cell))
        guard meaning != .finished else { continue }
        if meaning != nil { unfinished.insert(count + record) }
        let text = written.text(cell)
        guard found[text] == nil else {
          found[text]?.count += 1
          continue
        }
        let place = written.place ?? 0
        let cells = reading.places.cells(at: batch.starts[record], line: batch.lines[record])
        found[text] = Rows(
          first: SourceRows.Cell(place: cells[place].place, text: cells[place].text))
      }
      count += batch.count
    }
    return found
  }

  private mutating func report(_ found: [[UInt8]: Rows], _ status: FieldRule) {
    var leftOut: [Rows] = []
    for (text, rows) in found {
      if Self.status(status.meaning(of: text)) == nil {
        diagnostics.append(.unknownStatus(rows.first, rows.count))
      } else {
        leftOut.append(rows)
      }
    }
    leftOut.sort {
      ($0.first.place.location.line, $0.first.text) < ($1.first.place.location.line, $1.first.text)
    }
    guard let first = leftOut.first?.first else { return }
    diagnostics.append(.unfinished(leftOut.map { ($0.first.text, $0.count) }, at: first.place))
  }

  /// The status that a meaning names, or nil for what is none.
  private static func status(_ text: [UInt8]) -> ProductionOrderStatus? {
    let name = FoldedName(text)
    return ProductionOrderStatus.allCases.first { FoldedName($0.caption) == name }
  }
}

extension Diagnostic {
  fileprivate static func missingStatus(_ source: ColumnSource?, at place: InputLocation) -> Self {
    var name = Column.status.caption
    if case .fields(let alternatives) = source { name = alternatives.first?.first ?? name }
    return Self(
      .error, .eHeader, at: place,
      "only rows that are done count, by '\(VisibleText.of(name))', which the file lacks; "
        + "export that field too")
  }

  fileprivate static func unknownStatus(_ cell: SourceRows.Cell, _ count: Int) -> Self {
    let rows = count == 1 ? "a row" : "\(count) rows"
    let text = VisibleText.of(cell.text)
    return Self(
      .error, .eValue, at: cell.place.location, length: cell.place.length,
      "the status '\(text)' of \(rows) is not known; write values: "
        + "{Status: {\"\(text)\": Finished}} in a profile if such rows are done, Planned if not")
  }

  fileprivate static func unfinished(
    _ rows: [(status: String, count: Int)], at place: OutputJournalLine.FieldLocation
  ) -> Self {
    let counts = rows.map { "\($0.count) '\(VisibleText.of($0.status))'" }
    return Self(
      .warning, .wNotDone, at: place.location, length: place.length,
      "rows that are not done are left out: \(counts.joined(separator: ", "))")
  }
}
