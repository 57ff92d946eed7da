import Diagnostics
import Foundation
import LedgerReading
import ProductionLedger
import Testing

/// The collection of malformed ledgers, each with the verdict it must get.
@Suite("Malformed ledgers")
struct BadInputTests {
  struct Case: Decodable, CustomTestStringConvertible, Sendable {
    let file: String
    let verdict: String
    let code: String
    let line: Int?
    let column: Int?
    let why: String

    var testDescription: String { "\(file): \(why)" }
  }

  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures/badinput")

  static var cases: [Case] {
    get throws {
      let bytes = try Data(contentsOf: folder.appending(path: "expected.json"))
      return try JSONDecoder().decode([Case].self, from: bytes)
    }
  }

  @Test("A file gets its verdict", arguments: try Self.cases)
  func verdict(_ example: Case) throws {
    let bytes = try Data(contentsOf: Self.folder.appending(path: example.file))
    let file = InputFile(file: example.file, bytes: Array(bytes))
    let (ledger, problems) = LedgerReader.read(ledgers: [file], queues: [])
    let codes = problems.map(\.code.rawValue)
    guard example.verdict == "error" else {
      #expect(ledger != nil, "\(problems)")
      #expect(example.code.isEmpty || codes.contains(example.code))
      return
    }
    #expect(ledger == nil)
    let hit = problems.contains { problem in
      problem.severity == .error && problem.code.rawValue == example.code
        && problem.location?.line == example.line
        && (example.column == nil || problem.location?.column == example.column)
    }
    #expect(hit, "\(problems)")
  }

  @Test func `spellings, order and delimiters of a header change nothing that is read`() throws {
    let names = [
      "B04-bom.csv", "B22-crlf.csv", "B23-cr-only.csv", "B28-blank-lines.csv", "B51-semicolon.csv",
    ]
    let quantities = try names.map { name in
      let bytes = try Data(contentsOf: Self.folder.appending(path: name))
      let file = InputFile(file: name, bytes: Array(bytes))
      let ledger = try #require(LedgerReader.read(ledgers: [file], queues: []).0)
      return (0..<ledger.itemLedgerEntries.count).map { ledger.itemLedgerEntries[$0].quantity }
    }
    #expect(Set(quantities).count == 1)
  }
}
