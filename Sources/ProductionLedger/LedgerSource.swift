/// A file that was read, and what it held.
package struct LedgerSource: Hashable, Sendable {
  /// The name for messages: as typed by the user.
  package var file: String
  /// The sheet of a workbook, or nil.
  package var sheet: String?
  /// The name for the site: below the project root, else the base name, made unique.
  ///
  /// - Source: contract.md section 4.
  package var shownName: String
  /// The kind of its table.
  package var kind: TableKind
  /// The columns it has.
  package var columns: Set<Column>
  /// How many rows it has.
  package var rowCount: Int
  /// How many bytes it has.
  package var byteCount: Int
  /// The bytes' SHA-256 in lower-case hexadecimal, or empty when not asked for.
  package var sha256: String

  /// Creates the description of a file.
  package init(
    file: String, sheet: String? = nil, shownName: String, kind: TableKind, columns: Set<Column>,
    rowCount: Int, byteCount: Int = 0, sha256: String = ""
  ) {
    self.file = file
    self.sheet = sheet
    self.shownName = shownName
    self.kind = kind
    self.columns = columns
    self.rowCount = rowCount
    self.byteCount = byteCount
    self.sha256 = sha256
  }
}
