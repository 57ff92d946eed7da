import Diagnostics
import Testing

@Suite("Excerpt")
struct ExcerptTests {
  struct Case: CustomTestStringConvertible {
    var name: String
    var line: String
    var column: Int
    var length = 1
    var shown: String
    var under: String
    var testDescription: String { name }
  }

  /// Prints a warning at the column and returns the two lines of its excerpt after the gutter.
  private func excerpt(of line: String, column: Int, length: Int, row: Int = 1) -> [String] {
    let diagnostic = Diagnostic(
      .warning, .wHeader, at: InputLocation(file: "f", line: row, column: column),
      length: length, "odd")
    let bytes = DiagnosticPrinter().bytes(for: [diagnostic]) { _ in SourceLine(line) }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    return lines.dropFirst().map(String.init)
  }

  @Test(arguments: [
    Case(name: "first column", line: "ab,c", column: 1, length: 2, shown: "ab,c", under: "^~"),
    Case(name: "one past the end", line: "ab", column: 3, shown: "ab", under: "  ^"),
    Case(
      name: "mark beyond the end", line: "abc", column: 2, length: 9, shown: "abc", under: " ^~"),
    Case(name: "empty line", line: "", column: 1, shown: "", under: "^"),
    Case(name: "a TAB stays one", line: "a\tb", column: 3, shown: "a\tb", under: " \t^"),
    Case(
      name: "each scalar is a column", line: "e\u{301}漢,x", column: 5, shown: "e\u{301}漢,x",
      under: "    ^"),
    Case(
      name: "marks are counted as shown", line: "\u{202E}a\u{1B}b", column: 4,
      shown: "[U+202E]a␛b", under: "          ^"),
    Case(
      name: "a marked control is underlined whole", line: "a\u{202E}", column: 2,
      shown: "a[U+202E]", under: " ^~~~~~~~"),
  ])
  func `the caret stands under its column`(sample: Case) {
    let lines = excerpt(of: sample.line, column: sample.column, length: sample.length)
    #expect(lines == ["    1 | \(sample.shown)", "      | \(sample.under)"])
  }

  @Test func `a column that no line has does no harm`() {
    #expect(excerpt(of: "ab", column: .max, length: .max).count == 2)
    #expect(excerpt(of: "ab", column: -7, length: -7) == ["    1 | ab", "      | ^"])
  }

  @Test func `line numbers are aligned on the right and may be long`() {
    #expect(excerpt(of: "x", column: 1, length: 1, row: 842) == ["  842 | x", "      | ^"])
    #expect(
      excerpt(of: "x", column: 1, length: 1, row: 1_234_567) == ["1234567 | x", "        | ^"])
  }

  @Test func `a long line is cut around the caret`() throws {
    let line = String(repeating: "a", count: 500) + "B" + String(repeating: "c", count: 500)
    let lines = excerpt(of: line, column: 501, length: 1)
    let a = String(repeating: "a", count: 60)
    let c = String(repeating: "c", count: 59)
    #expect(lines[0] == "    1 | …\(a)B\(c)…")
    #expect(lines[1] == "      | " + String(repeating: " ", count: 61) + "^")
  }

  @Test func `a line of 120 scalars is shown whole and one of 121 is not`() {
    let whole = String(repeating: "a", count: 120)
    #expect(excerpt(of: whole, column: 1, length: 1)[0] == "    1 | \(whole)")
    #expect(excerpt(of: whole + "a", column: 1, length: 1)[0] == "    1 | \(whole)…")
  }
}
