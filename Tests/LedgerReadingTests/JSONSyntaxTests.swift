import Diagnostics
import LedgerReading
import Testing

/// What is JSON and what is not, before it is asked whether a ledger stands in it.
@Suite("JSON as a language")
struct JSONSyntaxTests {
  /// The errors by which a text is refused as such.
  private static let refusals: Set<Code> = [.eJson, .eLimit, .eUtf8, .eEmpty]

  private static func refusal(of bytes: [UInt8]) -> Diagnostic? {
    let file = InputFile(file: "t.json", bytes: bytes)
    return LedgerReader.read(ledgers: [file], queues: []).1.first { refusals.contains($0.code) }
  }

  /// Texts that RFC 8259 allows, each for a rule of its grammar.
  @Test(arguments: [
    "[]", "{}", " [ ] ", "\t{\r\n}\n", "[[]]", #"[{"a":{}}]"#, "null", "true", "false", "0", "-0",
    "42", "-1.5", "1e5", "1E+5", "1e-05", "0.0e0", "123.456e78", "[1,2]", #""""#, #""a""#,
    #""\"\\\/\b\f\n\r\t""#, #""\u00e9""#, #""\uD834\uDD1E""#, #""\u0000""#, #""é漢𝄞""#, #""\\u12""#,
    "\"\u{7F}\u{2028}\"", #"{"":0}"#, #"{"a":1,"A":2}"#, #"{"\u0061":1,"b":2}"#,
    #"[{"a":[1,{"b":null}],"c":"d"},{}]"#,
  ])
  func `what the grammar has is accepted`(text: String) {
    #expect(Self.refusal(of: Array(text.utf8)) == nil)
  }

  /// A text that is no JSON from the mark on.
  struct Case: CustomTestStringConvertible, Sendable {
    let marked: String
    let says: String

    init(_ marked: String, _ says: String) {
      self.marked = marked
      self.says = says
    }

    var testDescription: String { marked }
  }

  @Test(arguments: [
    Case("[1⟦", "the end of the text"), Case("[1 ⟦2]", "a comma or ']'"),
    Case("{\"a\":1 ⟦\"b\":2}", "a comma or '}'"), Case("[⟦,1]", "a value is due"),
    Case("[1,⟦]", "remove it"), Case("{\"a\":1,⟦}", "remove it"), Case("[1,⟦,2]", "a value"),
    Case("{⟦a:1}", "double quotes"), Case("{⟦'a':1}", "double quotes"),
    Case("{\"a\"⟦,1}", "a colon"), Case("{\"a\":⟦}", "a value is due"),
    Case("[1]⟦x", "after the end"),
    Case("[1]⟦]", "after the end"), Case("{}⟦{}", "after the end"), Case("⟦'a'", "double quotes"),
    Case("⟦NaN", "no such number"), Case("[⟦True]", "true, false"), Case("[-⟦Infinity]", "a digit"),
    Case("⟦// c\n[]", "no comments"), Case("[]⟦# c", "after the end"), Case("[⟦+1]", "a value"),
    Case("[0⟦1]", "a zero too many"), Case("[-0⟦1]", "a zero too many"), Case("[1.⟦]", "a digit"),
    Case("[⟦.5]", "a value"), Case("[1e⟦]", "a digit"), Case("[1e+⟦]", "a digit"),
    Case("[0⟦x1]", "a comma"), Case("[\"⟦\\x\"]", "no escape"), Case("[\"⟦\\u12G4\"]", "no escape"),
    Case("[\"⟦\\uD800\"]", "half of a character"), Case("[\"é⟦\\uDC00\"]", "half"),
    Case("[\"⟦\\uD800\\u0041\"]", "half"), Case("[\"a⟦\tb\"]", "as an escape"),
    Case("[\"a⟦\nb\"]", "the end of the line"), Case("[\"a⟦", "within quotes"),
    Case("[\"a\\\"]⟦", "within quotes"), Case("{\"a\":1,⟦\"a\":2}", "twice"),
    Case("[{\"a\":1,⟦\"\\u0061\":2}]", "twice"), Case("[{\"x\":{\"b\":1,⟦\"b\":1}}]", "twice"),
    Case("[⟦\u{A0}1]", "a value"), Case("[⟦\u{FEFF}1]", "a value"),
    Case("\n[\n  1,\n  ⟦]\n", "remove it"),
  ])
  func `what the grammar lacks is an error where it begins`(example: Case) throws {
    let marked = MarkedText(example.marked)
    let problem = try #require(Self.refusal(of: Array(marked.text.utf8)))
    #expect(problem.code == .eJson)
    #expect(problem.location?.line == marked.position?.line)
    #expect(problem.location?.column == marked.position?.column)
    #expect(problem.message.contains(example.says), "\(problem.message)")
  }

  @Test func `brackets are nested up to 64 deep`() {
    func nested(_ depth: Int) -> [UInt8] {
      Array((String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8)
    }
    #expect(Self.refusal(of: nested(64)) == nil)
    #expect(Self.refusal(of: nested(65))?.code == .eLimit)
    #expect(Self.refusal(of: nested(65))?.location?.column == 65)
    let endless = Array(String(repeating: "[{\"a\":", count: 100_000).utf8)
    #expect(Self.refusal(of: endless)?.code == .eLimit)
  }

  @Test func `a repeated key is found among many`() {
    let keys = (0..<40).map { "\"k\($0)\":\($0)" }.joined(separator: ",")
    let row = Array("[{\(keys),\"k7\":0}]".utf8)
    #expect(Self.refusal(of: row)?.message.contains("twice") == true)
    let nested = Array("[{\"a\":{\(keys),\"k39\":0}}]".utf8)
    #expect(Self.refusal(of: nested)?.message.contains("twice") == true)
    let regular = Array("[{\(keys)},{\(keys)},{\(keys),\"k0\":1}]".utf8)
    #expect(Self.refusal(of: regular)?.message.contains("twice") == true)
  }

  @Test func `a byte that is no UTF-8 is named before what comes of it`() {
    let cut = Array("[{\"a\":\"é".utf8).dropLast() + Array("\",}]".utf8)
    #expect(Self.refusal(of: Array(cut))?.code == .eUtf8)
    #expect(Self.refusal(of: Array(cut))?.location?.column == 8)
  }

  @Test func `blank texts are empty`() {
    #expect(Self.refusal(of: Array(" \n\t\r\n".utf8))?.code == .eEmpty)
  }
}
