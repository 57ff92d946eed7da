import Diagnostics
import LedgerReading
import ProductionLedger

/// Writes what files are for a person: what `storno doctor` prints.
///
/// Nothing of a file acts on the terminal.
/// - Source: inputs.md section 1.
enum ExaminationText {
  /// Returns the text of an examination, with a line end after it.
  ///
  /// Where `hasProfiles`, the settings have profiles already, under which those advised belong.
  static func bytes(of examination: FileExamination, hasProfiles: Bool) -> [UInt8] {
    var described: [FileDescription] = []
    var paragraphs = examination.tables.flatMap { table in
      let model = described.first { $0.isLike(table) }
      if model == nil { described.append(table) }
      return DescriptionText(table: table, model: model).paragraphs
    }
    paragraphs += [missingTables(examination), profiles(examination, hasProfiles)].compactMap(
      \.self)
    return Array(paragraphs.joined(separator: "\n").utf8)
  }

  /// The kinds of tables that no file holds, or nil when none is missing.
  private static func missingTables(_ examination: FileExamination) -> String? {
    guard !examination.missingTables.isEmpty else { return nil }
    let rows = examination.missingTables.map { missing in
      let page = missing.kind.page
      return [
        missing.kind.rawValue, missing.table ?? "\(page.caption) (\(page.number))", missing.cost,
      ]
    }
    let isForeign = examination.missingTables.contains { $0.table != nil }
    let heading = ["Missing file", isForeign ? "Table to export" : "Page to export", "Without it"]
    return "All files together\n" + AlignedText(rows: [heading] + rows).text
  }

  /// The profiles as they can be pasted into the settings, or nil when none is needed.
  ///
  /// Files that need the same share a profile. What depends on an answer is a comment.
  private static func profiles(_ examination: FileExamination, _ hasProfiles: Bool) -> String? {
    var profiles: [(lines: [String], patterns: [String])] = []
    for table in examination.tables {
      let lines = lines(of: table)
      guard !lines.isEmpty, !profiles.contains(where: { $0.patterns.contains(table.pattern) })
      else { continue }
      if let index = profiles.firstIndex(where: { $0.lines == lines }) {
        profiles[index].patterns.append(table.pattern)
      } else {
        profiles.append((lines, [table.pattern]))
      }
    }
    guard !profiles.isEmpty else { return nil }
    let texts = profiles.map { lines, patterns in
      let names = patterns.map(quoted)
      let files = names.count == 1 ? " \(names[0])" : names.map { "\n      - \($0)" }.joined()
      return "  - files:\(files)\n" + lines.map { "    \($0)\n" }.joined()
    }
    let heading =
      hasProfiles
      ? "# For Site/site.yml, under its profiles:" : "# For Site/site.yml\nprofiles:"
    return "\(heading)\n" + texts.joined()
  }

  private static func lines(of table: FileDescription) -> [String] {
    table.profile.map { "\($0.key.rawValue): \($0.yaml)" } + table.possibleLines.map { "# \($0)" }
  }

  /// A text in the double quotes of YAML.
  private static func quoted(_ text: String) -> String {
    let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return "\"\(VisibleText.of(escaped))\""
  }
}

extension FileDescription {
  /// Whether the same is said of the columns of another table: the pages of one export.
  fileprivate func isLike(_ other: FileDescription) -> Bool {
    headerLine != nil && kind == other.kind && system == other.system && fields == other.fields
      && questions == other.questions && profile == other.profile
      && possibleLines == other.possibleLines
  }
}
