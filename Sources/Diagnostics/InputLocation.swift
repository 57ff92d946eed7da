/// A place in a file that a person gave, as compilers write it.
///
/// Lines and columns are 1-based, columns in Unicode scalars, a byte order mark not counted. In a
/// workbook a cell of a sheet stands for line and column.
/// - Source: contract.md section 5.
package struct InputLocation: Hashable, Sendable {
  /// The file as typed by the user, never made absolute.
  package var file: String
  /// The sheet of a workbook, or nil in a text file.
  package var sheet: String?
  /// The line, from 1; in a workbook the row.
  package var line: Int
  /// The column in Unicode scalars, from 1; in a workbook the column of the cell, A being 1.
  package var column: Int

  /// Creates a place in `file`.
  package init(file: String, sheet: String? = nil, line: Int, column: Int) {
    self.file = file
    self.sheet = sheet
    self.line = line
    self.column = column
  }
}

extension InputLocation: Comparable {
  /// Orders by file, sheet, line and column.
  package static func < (left: InputLocation, right: InputLocation) -> Bool {
    (left.file, left.sheet ?? "", left.line, left.column)
      < (right.file, right.sheet ?? "", right.line, right.column)
  }
}

extension InputLocation: CustomStringConvertible {
  /// `file:line:column`, or `file.xlsx[Sheet]!C7` in a workbook.
  package var description: String {
    guard let sheet else { return "\(file):\(line):\(column)" }
    return "\(file)[\(sheet)]!\(Self.letters(ofColumn: column))\(line)"
  }

  /// Returns a spreadsheet's letters for a column: 1 is A, 27 is AA.
  private static func letters(ofColumn column: Int) -> String {
    var rest = column
    var letters: [UInt8] = []
    while rest > 0 {
      letters.append(UInt8(65 + (rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }
}
