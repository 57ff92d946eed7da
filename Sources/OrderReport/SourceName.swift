import ProductionLedger

/// What the site shows of a file before the line of a row.
///
/// `Site/ledger.csv:`, `file.xlsx[Sheet]!`; without lines `Site/ledger.csv`; or nothing.
/// - Source: contract.md section 4, `source`.
package struct SourceName: Sendable {
  /// The name as UTF-8, or empty where nothing of files is shown.
  package let text: [UInt8]
  /// How many bytes of it are the folders, the last slash included.
  ///
  /// A sheet of a workbook may have a slash in its name, too: only the file has folders.
  package let folderLength: Int
  /// Whether the line of the row follows.
  package let hasLine: Bool

  /// The name for rows of which nothing is shown.
  static let none = SourceName(text: [], folderLength: 0, hasLine: false)

  init(_ source: LedgerSource, _ disclosure: ReportOptions.Sources) {
    guard disclosure != .none else {
      self = .none
      return
    }
    var text = Array(source.shownName.utf8)
    let folderLength = text.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
    if let sheet = source.sheet {
      text.append(UInt8(ascii: "["))
      text += sheet.utf8
      text.append(UInt8(ascii: "]"))
    }
    let hasLine = disclosure == .lines
    if hasLine { text.append(source.sheet == nil ? UInt8(ascii: ":") : UInt8(ascii: "!")) }
    self.init(text: text, folderLength: folderLength, hasLine: hasLine)
  }

  private init(text: [UInt8], folderLength: Int, hasLine: Bool) {
    self.text = text
    self.folderLength = folderLength
    self.hasLine = hasLine
  }
}
