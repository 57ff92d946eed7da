import Diagnostics
import ProductionLedger

extension SourceRows {
  /// What is wrong with the names of the header.
  ///
  /// - Source: inputs.md section 2: a name twice is an error if it is one that is read.
  func headerProblems() -> [Diagnostic] {
    var problems = repeatedColumns(columns)
    var names: Set<FoldedName> = []
    for (index, field) in fields.enumerated() where !field.isBlank && columns[index] == nil {
      if !names.insert(field.folded).inserted {
        problems.append(.repeatedName(field.name, nameOfField(index)))
      }
    }
    return problems
  }

  /// The errors of names that mean a column which a name before them means.
  func repeatedColumns(_ columns: [Column?]) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    var firstFields: [Column: HeaderField] = [:]
    for (index, column) in columns.enumerated() {
      guard let column else { continue }
      if let first = firstFields[column] {
        problems.append(.repeatedColumn(column, first.name, nameOfField(index)))
      } else {
        firstFields[column] = fields[index]
      }
    }
    return problems
  }
}

extension Diagnostic {
  fileprivate static func repeatedColumn(
    _ column: Column, _ first: String, _ cell: OutputJournalLine.FieldLocation
  ) -> Self {
    Self(
      .error, .eHeader, at: cell.location, length: cell.length,
      "the column '\(column.caption)' is there twice, first as '\(VisibleText.of(first))'")
  }

  fileprivate static func repeatedName(
    _ name: String, _ cell: OutputJournalLine.FieldLocation
  ) -> Self {
    Self(
      .warning, .wHeader, at: cell.location, length: cell.length,
      "the column '\(VisibleText.of(name))' is there twice; neither is read")
  }
}
