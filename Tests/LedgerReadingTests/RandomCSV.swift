import Diagnostics

/// A random table written as CSV in one of the ways that programs write it.
///
/// Where each cell begins is counted while it is written: lines as `lineEnd` says, columns in
/// scalars, as contract.md section 5 wants it.
struct RandomCSV {
  /// Where a cell begins, and how many scalars it takes with its quotes.
  struct Place: Hashable {
    var location: InputLocation
    var length: Int
  }

  /// The sign between cells; one that must be named stands in a first line `sep=X`.
  let delimiter: Unicode.Scalar
  let lineEnd: String
  /// The texts, row by row, below the names.
  let rows: [[String]]
  private(set) var bytes: [UInt8] = []
  private(set) var places: [[Place]] = []

  private static let delimiters: [Unicode.Scalar] = [",", ";", "\t", "|", "^", " "]
  private static let file = "q.csv"
  private var line = 1
  private var column = 1

  /// Writes `names` and `rowCount` rows below them; `fixed` gives some columns one text throughout.
  init(names: [String], fixed: [String: String], rowCount: Int, random: inout SplitMix64) {
    delimiter = random.element(of: Self.delimiters)
    lineEnd = random.element(of: ["\n", "\r\n", "\r"])
    let alphabet = Self.alphabet(delimiter, lineEnd)
    rows = (0..<rowCount).map { _ in
      names.map { fixed[$0] ?? Self.text(of: alphabet, &random) }
    }
    if random.next(below: 3) == 0 { bytes = [0xEF, 0xBB, 0xBF] }
    if !",;\t".unicodeScalars.contains(delimiter) || random.next(below: 4) == 0 {
      write("sep=\(delimiter)")
      endLine()
    }
    write(row: names, &random)
    for row in rows {
      endLine()
      if random.next(below: 8) == 0 { endLine() }
      places.append(write(row: row, &random))
    }
    if random.next(below: 4) > 0 { endLine() }
  }

  /// The place of the first cell of a row.
  func start(ofRow row: Int) -> InputLocation { places[row][0].location }

  /// Signs that matter to CSV, and some that need more than one byte.
  ///
  /// A line end of the other kind would end a line here too, or leave in doubt where one ends.
  private static func alphabet(_ delimiter: Unicode.Scalar, _ lineEnd: String) -> [String] {
    [
      "\"", "\"", String(delimiter), ",", ";", "a", "B", "0", " ", "\u{301}", "é", "漢", "😀", "=",
      "\\",
    ]
      + (lineEnd == "\r" ? ["\r"] : ["\n", "\r\n"])
  }

  private static func text(of alphabet: [String], _ random: inout SplitMix64) -> String {
    (0..<random.next(below: 6)).map { _ in random.element(of: alphabet) }.joined()
  }

  /// Writes a row without its line end; quotes stand where they must, and at random.
  @discardableResult
  private mutating func write(row: [String], _ random: inout SplitMix64) -> [Place] {
    row.enumerated().map { index, text in
      if index > 0 { write(String(delimiter)) }
      let scalars = text.unicodeScalars
      let mustQuote = scalars.contains { $0 == "\"" || $0 == delimiter || $0 == "\n" || $0 == "\r" }
      let isQuoted = mustQuote || random.next(below: 3) == 0
      let cell = isQuoted ? "\"\(Self.doubled(scalars))\"" : text
      let location = InputLocation(file: Self.file, line: line, column: column)
      write(cell)
      return Place(location: location, length: cell.unicodeScalars.count)
    }
  }

  private static func doubled(_ scalars: String.UnicodeScalarView) -> String {
    var text = String.UnicodeScalarView()
    for scalar in scalars {
      text.append(scalar)
      if scalar == "\"" { text.append(scalar) }
    }
    return String(text)
  }

  private mutating func write(_ text: String) {
    bytes += text.utf8
    for scalar in text.unicodeScalars {
      if scalar == "\n" || (scalar == "\r" && lineEnd == "\r") {
        line += 1
        column = 1
      } else {
        column += 1
      }
    }
  }

  private mutating func endLine() { write(lineEnd) }
}
