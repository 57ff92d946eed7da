import LedgerReading
import ProductionLedger

/// Writes what files are for a person: what `storno doctor` prints.
///
/// Nothing of a file acts on the terminal.
/// - Source: inputs.md section 1.
enum ExaminationText {
  /// Returns the text of an examination, with a line end after it.
  static func bytes(of examination: FileExamination) -> [UInt8] {
    var paragraphs = examination.tables.flatMap { DescriptionText(table: $0).paragraphs }
    if !examination.missingTables.isEmpty {
      let rows = examination.missingTables.map { missing in
        let page = missing.kind.page
        return [missing.kind.rawValue, "\(page.caption) (\(page.number))", missing.cost]
      }
      let heading = ["Missing file", "Page to export", "Without it"]
      paragraphs.append(
        "All files together\n" + AlignedText(rows: [heading] + rows).text)
    }
    return Array(paragraphs.joined(separator: "\n").utf8)
  }
}
