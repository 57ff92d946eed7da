import Diagnostics
import LedgerReading
import Testing

/// What is wrong with JSON that is no ledger, each at its place.
@Suite("Problems of JSON files")
struct JSONDiagnosticTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let code: Code
    let marked: String
    let says: String

    init(_ name: String, _ code: Code, _ marked: String, says: String) {
      self.name = name
      self.code = code
      self.marked = marked
      self.says = says
    }

    var testDescription: String { name }
  }

  private static let sound =
    #"{"Entry_No":1,"Posting_Date":"2026-01-05","Order_No":"A1","Item_No":"é","Quantity":5}"#

  private static func row(_ quantity: String) -> String {
    sound.replacing("\"Quantity\":5", with: quantity)
  }

  @Test(arguments: [
    Case("a number", .eFormat, "⟦5", says: "single value '5'"),
    Case("an array of numbers", .eFormat, "[\(sound),⟦5,6]", says: "a row is an object"),
    Case(
      "a refusal", .eFormat, #"⟦{"error":{"code":"401","message":"Unauthorized"}}"#,
      says: "said 'Unauthorized'"),
    Case("rows elsewhere", .eFormat, #"⟦{"d":[{"Entry_No":1}]}"#, says: "jq '.d'"),
    Case("two answers", .eFormat, "{\"value\":[]}\n⟦{\"value\":[]}", says: "a file of its own"),
    Case(
      "sums", .eFormat,
      #"⟦{"@odata.context":"$metadata#prodItemLedgerEntries","value":["#
        + #"{"entryType":"Output","orderNo":"A1","quantity":5}]}"#, says: "sums without entry"),
    Case(
      "sums without a context", .eFormat,
      #"⟦[{"orderNo":"A1","orderLineNo":10000,"quantity":5,"#
        + #""costAmountActual":1,"dimensionSetID":2}]"#, says: "sums without entry"),
    Case(
      "sums in a plain array", .eFormat,
      #"⟦[{"postingDate":"2025-01-10","itemNo":"1000","quantity":5,"orderNo":"A1","#
        + #""entryType":"Output"}]"#, says: "publish page 38"),
    Case(
      "sums on lines", .eFormat,
      #"⟦{"itemNo":"1000","quantity":5,"orderNo":"A1","entryType":"Output"}"#
        + "\n" + #"{"itemNo":"1000","quantity":6,"orderNo":"A1","entryType":"Output"}"#,
      says: "sums without entry"),
    Case("NUL", .eControl, #"[{"Item_No":"a⟦\u0000b"}]"#, says: "NUL"),
    Case("nested object", .eValue, "[\(row("\"Quantity\":⟦{\"a\":1}"))]", says: "is an object"),
    Case("nested array", .eValue, "[\(row("\"Quantity\":⟦[]"))]", says: "is an array"),
    Case("quantity missing", .eRequired, "[\(sound), ⟦\(row("\"Open\":true"))]", says: "blank"),
    Case("one key twice", .eJson, "[\(row("\"Quantity\":5,⟦\"Quantity\":-5"))]", says: "twice"),
    Case(
      "two names of a column", .eHeader, "[\(row("\"Quantity\":5,⟦\"quantity\":5"))]",
      says: "there twice"),
    Case(
      "column missing", .eHeader, "⟦[{\"Entry_No\":1,\"Quantity\":5,\"Item_No\":\"1\"}]",
      says: "need"),
    Case("a line of lines", .eJson, "\(sound)\n{\"Entry_No\":⟦x}\n\(sound)\n", says: "on line 2,"),
    Case("the first of lines", .eJson, "{\"Entry_No\":⟦x}\n\(sound)\n", says: "on line 1,"),
    Case("two on a line", .eJson, "\(sound)\n\(sound) ⟦\(sound)\n", says: "one on each"),
    Case(
      "the same row again", .eDuplicate, "[\(sound),\(sound.replacing(":1", with: ":⟦1"))]",
      says: "key"),
  ])
  func `a problem is reported at its place`(example: Case) throws {
    let marked = MarkedText(example.marked)
    let file = InputFile(file: "l.json", bytes: Array(marked.text.utf8))
    let (ledger, problems) = LedgerReader.read(ledgers: [file], queues: [])
    #expect(ledger == nil)
    let problem = try #require(problems.first { $0.code == example.code }, "\(problems)")
    #expect(problem.location?.line == marked.position?.line)
    #expect(problem.location?.column == marked.position?.column)
    #expect(problem.message.contains(example.says), "\(problem.message)")
  }

  @Test func `every line of lines that is wrong is told`() {
    let text = "\(Self.sound)\n{]\n{\"a\":1,\"a\":1}\n5\n{\"b\":tru}\n{\n"
    let file = InputFile(file: "l.json", bytes: Array(text.utf8))
    let problems = LedgerReader.read(ledgers: [file], queues: []).1.filter { $0.severity == .error }
    #expect(problems.map(\.location?.line) == [2, 3, 4, 5, 7])
    #expect(problems.map(\.code) == [.eJson, .eJson, .eFormat, .eJson, .eJson])
  }

  @Test func `values too large are refused`() {
    let long = String(repeating: "x", count: 1 << 20)
    let wide = (0...1000).map { "\"k\($0)\":1" }.joined(separator: ",")
    for (text, line) in [
      ("[\n{\"a\":\"\(long)\"}]", 2), ("[{\(wide)}]", 1),
      ("[\n\n{\"a\":[\(String(repeating: "1,", count: 9 << 20))1]}]", 3),
    ] {
      let file = InputFile(file: "l.json", bytes: Array(text.utf8))
      let problem = LedgerReader.read(ledgers: [file], queues: []).1.first { $0.code == .eLimit }
      #expect(problem?.location?.line == line)
    }
  }

  @Test func `messages name the values by their pointers`() {
    let rows = "\(Self.sound),\(Self.row("\"x\":{\"a/b~\":[0]},\"Quantity\":\"a\""))"
    let texts = [
      ("[\(rows)]", "(/1/Quantity)"), ("{\"value\":[\(rows)]}", "(/value/1/Quantity)"),
      (rows.replacing("},{\"E", with: "}\n{\"E"), "(/Quantity)"),
      ("[{\"a\":{\"b/~\":[0,{\"c\":1,\"c\":2}]}}]", "(/0/a/b~1~0/1/c)"),
    ]
    for (text, pointer) in texts {
      let file = InputFile(file: "l.json", bytes: Array(text.utf8))
      let problems = LedgerReader.read(ledgers: [file], queues: []).1
      let pointers = JSONPointers(of: problems, in: [file])
      let named = problems.map { pointers.naming($0).message }
      #expect(named.contains { $0.hasSuffix(pointer) }, "\(named)")
    }
  }

  @Test func `of a long line the part around the place is shown`() throws {
    let rows = Array(repeating: Self.sound, count: 2_000)
    let text = "[" + (rows + [Self.row("\"Quantity\":\"wrong\"")]).joined(separator: ",") + "]"
    let file = InputFile(file: "l.json", bytes: Array(text.utf8))
    let place = InputLocation(file: "l.json", line: 1, column: text.count - 8)
    let problem = Diagnostic(.error, .eNumber, at: place, length: 7, "x")
    let line = try #require(SourceLines(of: [problem], in: [file]).line(at: place))
    #expect(line.text.hasSuffix("\"Quantity\":\"wrong\"}]"))
    #expect(line.firstColumn == text.count - 8 - 256)
    let shown = String(
      decoding: DiagnosticPrinter().bytes(for: [problem]) { _ in line }, as: UTF8.self)
    let marked = shown.split(separator: "\n").dropFirst().map { $0.dropFirst(8) }
    #expect(marked[0].hasPrefix("…") && marked[0].hasSuffix("\"wrong\"}]"))
    let caret = try #require(marked[1].firstIndex(of: "^")).utf16Offset(in: marked[1])
    #expect(marked[0].dropFirst(caret).hasPrefix("\"wrong\""))
  }
}
