/// A table written as RFC 4180 has it.
struct CSVTable {
  var header: [String]
  var rows: [[String]] = []

  /// Creates a table from its caption line; `order` names the rows that follow.
  init(_ header: String, rows: [[String]] = []) {
    self.header = header.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    self.rows = rows
  }

  /// Adds a row from its values by caption; what is not named is blank.
  mutating func append(_ values: [String: String]) {
    rows.append(header.map { values[$0] ?? "" })
  }

  /// The text, ended by a line feed.
  func text(delimiter: Character = ",", columns: [Int]? = nil) -> String {
    let order = columns ?? Array(header.indices)
    return ([header] + rows).map { row in
      order.map { Self.field(row[$0], delimiter) }.joined(separator: String(delimiter)) + "\n"
    }.joined()
  }

  private static func field(_ value: String, _ delimiter: Character) -> String {
    let special =
      ["\"", "\n", "\r", " "].map(\.unicodeScalars.first)
      + [String(delimiter).unicodeScalars.first]
    guard value.unicodeScalars.contains(where: special.contains) else { return value }
    return "\"\(value.replacing("\"", with: "\"\""))\""
  }

  /// Reads a text as RFC 4180 has it, quoted fields and all.
  init(parsing text: String, delimiter: Unicode.Scalar = ",") {
    var records: [[String]] = [[]]
    var field = String.UnicodeScalarView()
    var isQuoted = false
    var scalars = text.unicodeScalars[...]
    while let scalar = scalars.popFirst() {
      if isQuoted {
        if scalar != "\"" {
          field.append(scalar)
        } else if scalars.first == "\"" {
          field.append(scalar)
          scalars.removeFirst()
        } else {
          isQuoted = false
        }
      } else if scalar == "\"" {
        isQuoted = true
      } else if scalar == delimiter || scalar == "\n" {
        records[records.count - 1].append(String(field))
        field = String.UnicodeScalarView()
        if scalar == "\n" { records.append([]) }
      } else if scalar != "\r" {
        field.append(scalar)
      }
    }
    if !field.isEmpty { records[records.count - 1].append(String(field)) }
    if records.last == [] { records.removeLast() }
    header = records.first ?? []
    rows = Array(records.dropFirst())
  }
}
