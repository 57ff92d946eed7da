import Diagnostics
import Testing

@Suite("Diagnostic printer")
struct DiagnosticPrinterTests {
  private let remaining = Diagnostic(
    .error, .qRemaining, at: InputLocation(file: "queue.csv", line: 3, column: 29), length: 3,
    "output quantity -37 exceeds what remains of I-1: 36 of 36 can be reversed",
    notes: [
      .init(
        "I-1 was posted here with quantity 36",
        at: InputLocation(file: "ledger.csv", line: 2, column: 1))
    ])

  private func printed(
    _ diagnostics: [Diagnostic], _ format: DiagnosticFormat = .text, isColored: Bool = false,
    files: [String] = [], line: String? = nil
  ) -> String {
    let printer = DiagnosticPrinter(format: format, isColored: isColored)
    let bytes = printer.bytes(for: diagnostics, files: files) { _ in line.map { SourceLine($0) } }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func `text is the example of the contract`() {
    #expect(
      printed([remaining], line: "2025-02-04,RPO5,1000,20,-74,-37,1") == """
        queue.csv:3:29: error: output quantity -37 exceeds what remains of I-1: 36 of 36 can be \
        reversed [Q-REMAINING]
            3 | 2025-02-04,RPO5,1000,20,-74,-37,1
              |                             ^~~
        ledger.csv:2:1: note: I-1 was posted here with quantity 36

        """)
  }

  @Test func `without place and excerpt there is one line`() {
    let missing = Diagnostic(.error, .fMissing, at: nil, "there is no file 'a.csv'")
    #expect(printed([missing]) == "error: there is no file 'a.csv' [F-MISSING]\n")
  }

  @Test func `json is one object a line with its keys in order`() {
    #expect(
      printed([remaining], .json)
        == #"{"file":"queue.csv","sheet":null,"line":3,"column":29,"severity":"error","#
        + #""code":"Q-REMAINING","message":"output quantity -37 exceeds what remains of I-1: "#
        + #"36 of 36 can be reversed","notes":[{"file":"ledger.csv","sheet":null,"line":2,"#
        + #""column":1,"message":"I-1 was posted here with quantity 36"}]}"# + "\n")
  }

  @Test func `github gets one workflow command with the notes inside`() {
    #expect(
      printed([remaining], .github)
        == "::error file=queue.csv,line=3,col=29,title=Q-REMAINING::output quantity -37 exceeds "
        + "what remains of I-1: 36 of 36 can be reversed%0Anote: ledger.csv:2:1: I-1 was posted "
        + "here with quantity 36\n")
  }

  @Test func `github properties and messages are escaped`() {
    let odd = Diagnostic(
      .warning, .wHeader, at: InputLocation(file: "a,b:c%\n\u{1B}[31m.csv", line: 1, column: 2),
      "100 % of '\n::error::x'")
    #expect(
      printed([odd], .github)
        == "::warning file=a%2Cb%3Ac%25%0A␛[31m.csv,line=1,col=2,title=W-HEADER::"
        + "100 %25 of '␊::error::x'\n")
  }

  @Test func `a cell of a workbook is named as a spreadsheet names it`() {
    let cell = Diagnostic(
      .error, .eNumber, at: InputLocation(file: "b.xlsx", sheet: "Output", line: 7, column: 28),
      length: 4, "'1,50' is not a number")
    #expect(
      printed([cell], line: "1,50") == """
        b.xlsx[Output]!AB7: error: '1,50' is not a number [E-NUMBER]
            7 | 1,50
              | ^~~~

        """)
    #expect(
      printed([cell], .github)
        == "::error file=b.xlsx,title=E-NUMBER::b.xlsx[Output]!AB7: '1,50' is not a number\n")
    #expect(printed([cell], .json).hasPrefix(#"{"file":"b.xlsx","sheet":"Output","line":7,"#))
  }

  @Test func `no raw control character is printed, whatever stands in the input`() {
    let hostile = "\u{1B}[31m\u{7F}\u{9B}\u{202E}\u{E0041}\r\0"
    let diagnostic = Diagnostic(
      .error, .eValue, at: InputLocation(file: hostile, line: 1, column: 3), hostile,
      notes: [.init(hostile, at: InputLocation(file: hostile, line: 1, column: 1))])
    for format in DiagnosticFormat.allCases {
      let text = printed([diagnostic], format, line: hostile)
      let raw = text.unicodeScalars.filter { $0 != "\n" && VisibleText.mark(for: $0) != nil }
      // A file name in a workflow command is kept, for GitHub looks the file up by it.
      #expect(raw.isEmpty || format == .github, "\(format): \(Array(raw))")
    }
  }

  @Test func `colour marks the parts and changes no text`() {
    let plain = printed([remaining], line: "a,b")
    let coloured = printed([remaining], isColored: true, line: "a,b")
    #expect(coloured.contains("\u{1B}[1;31merror:\u{1B}[0m output quantity"))
    #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
  }

  @Test func `files come in the order they were read, then lines`() {
    let places = [("b.csv", 2), ("a.csv", 9), ("b.csv", 1), ("c.csv", 1)]
    let diagnostics = places.map {
      Diagnostic(.warning, .wGaps, at: InputLocation(file: $0.0, line: $0.1, column: 1), "gap")
    }
    let lines = printed(diagnostics, files: ["b.csv", "a.csv"]).split(separator: "\n")
    #expect(lines.map { $0.prefix(7) } == ["b.csv:1", "b.csv:2", "a.csv:9", "c.csv:1"])
  }

  struct Crowd: CustomTestStringConvertible {
    var errors: Int
    var warnings: Int
    var shown: Int
    var last: String
    var testDescription: String { "\(errors) errors, \(warnings) warnings" }
  }

  @Test(arguments: [
    Crowd(errors: 100, warnings: 0, shown: 100, last: "100: error: bad [E-NUMBER]"),
    Crowd(errors: 101, warnings: 0, shown: 100, last: "note: 1 more error is not shown"),
    Crowd(
      errors: 1234, warnings: 3, shown: 103, last: "note: 1134 more errors are not shown"),
    Crowd(
      errors: 102, warnings: 101, shown: 200,
      last: "note: 2 more errors and 1 more warning are not shown"),
    Crowd(errors: 1, warnings: 500, shown: 101, last: "note: 400 more warnings are not shown"),
  ])
  func `at most a hundred of each are shown, then the exact number of the rest`(crowd: Crowd) {
    let warnings = (0..<crowd.warnings).map { line in
      Diagnostic(
        .warning, .wHeader, at: InputLocation(file: "a", line: line + 1, column: 1), "odd")
    }
    let errors = (0..<crowd.errors).map { line in
      Diagnostic(
        .error, .eNumber, at: InputLocation(file: "b", line: line + 1, column: line + 1), "bad")
    }
    let lines = printed(warnings + errors, files: ["a", "b"]).split(separator: "\n")
    #expect(lines.count { $0.hasSuffix("]") } == crowd.shown)
    #expect(lines.last?.hasSuffix(crowd.last) == true)
    let objects = printed(warnings + errors, .json, files: ["a", "b"]).split(separator: "\n")
    #expect(objects.count == lines.count)
  }
}
