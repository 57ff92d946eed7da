import Diagnostics
import ProductionLedger

/// Where the names and records of a table are written, worked out when a message needs it.
protocol RecordPlaces: Sendable {
  /// The sheet of a workbook, or nil.
  var sheet: String? { get }

  /// The place of a name in the header.
  func nameOfField(_ field: Int) -> OutputJournalLine.FieldLocation

  /// The place of a record that a batch says begins at `start` on `line`.
  func location(at start: Int, line: UInt32) -> InputLocation

  /// The cells of such a record, one for each name of the header.
  ///
  /// - Complexity: O(*n*) in the length of the record.
  func cells(at start: Int, line: UInt32) -> [SourceRows.Cell]
}

extension RecordPlaces {
  /// No sheet: most files hold one table.
  var sheet: String? { nil }
}
