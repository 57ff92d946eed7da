import Diagnostics
import LedgerReading
import NativeLedger
import ProductionLedger
import Testing

@Suite("A native ledger that somebody else wrote in")
struct DamageTests {
  /// What stands behind the first line of a ledger, and what reading it says.
  struct Case: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var bytes: [UInt8]
    var code = Code.eJson
    var says: String
    var column = 1

    init(_ name: String, _ text: String, _ says: String, column: Int = 1) {
      (testDescription, bytes, self.says, self.column) = (name, Array(text.utf8), says, column)
    }
  }

  private static let first = #"{"table":"Import","import":1}"# + "\n"

  private static let cases = [
    Case("no object", "[1]\n", "this line is no entry of a native ledger"),
    Case("no JSON", #"{"table":oh}"# + "\n", "this line is no entry", column: 10),
    Case("a blank line", "\n", "this line is no entry of a native ledger"),
    Case(
      "two objects on a line", #"{"table":"Import"} {"table":"Import"}"# + "\n",
      "this line is no entry", column: 19),
    Case("another first key", #"{"import":1}"# + "\n", "this line does not begin with its table"),
    Case("no key", "{}\n", "this line does not begin with its table"),
    Case(
      "a key twice", #"{"table":"Item Ledger Entry","Quantity":"1","Quantity":"2"}"# + "\n",
      "this line has a key twice"),
    Case(
      "an unknown table", #"{"table":"Vendor"}"# + "\n",
      "'Vendor' is no table of a native ledger"),
  ]

  private func read(_ bytes: [UInt8]) -> (Ledger?, [Diagnostic]) {
    LedgerReader.read(ledgers: [InputFile(file: "ledger.jsonl", bytes: bytes)], queues: [])
  }

  @Test(arguments: cases)
  func `a line that is none of its lines has its place`(example: Case) throws {
    let (ledger, problems) = read(Array(Self.first.utf8) + example.bytes)
    #expect(ledger == nil)
    let problem = try #require(problems.first)
    #expect(problem.code == example.code)
    #expect(problem.message.hasPrefix(example.says))
    #expect(problem.message.hasSuffix("restore the ledger from a copy"))
    #expect(
      problem.location == InputLocation(file: "ledger.jsonl", line: 2, column: example.column))
  }

  @Test func `a byte that is no UTF-8 has its place`() {
    let bytes = Array(Self.first.utf8) + Array(#"{"table":""#.utf8) + [0xFF, 0x0A]
    let (ledger, problems) = read(bytes)
    #expect(ledger == nil)
    #expect(problems.first?.message.hasPrefix("the file is not UTF-8; ") == true)
    #expect(problems.first?.location == InputLocation(file: "ledger.jsonl", line: 2, column: 11))
  }

  @Test func `a torn last line is named with its length, and nothing is dropped`() {
    let (ledger, problems) = read(Array((Self.first + #"{"table":"It"#).utf8))
    #expect(ledger == nil)
    #expect(problems.map(\.code) == [.eTorn])
    #expect(problems.first?.message.contains("torn: 12 bytes without a line end") == true)
    #expect(problems.first?.location == InputLocation(file: "ledger.jsonl", line: 2, column: 1))
    // A ledger that is torn on its first line.
    let (none, torn) = read(Array(#"{"table":"It"#.utf8))
    #expect(none == nil)
    #expect(torn.first?.location == InputLocation(file: "ledger.jsonl", line: 1, column: 1))
  }

  @Test func `more sets of keys than tables can be told apart are refused`() throws {
    // Half of what a number of 16 bits tells apart, and one more.
    let rows = (0...32_767).map { #"{"table":"Production Order","No.":"R\#($0)","x\#($0)":1}"# }
    let (ledger, problems) = read(Array((rows.joined(separator: "\n") + "\n").utf8))
    #expect(ledger == nil)
    #expect(problems.filter { $0.severity == .error }.map(\.code) == [.eLimit])
  }
}
