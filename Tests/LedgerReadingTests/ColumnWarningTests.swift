import Diagnostics
import LedgerReading
import Testing

/// What a file without some columns is warned of.
@Suite("Columns not exported")
struct ColumnWarningTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var name: String
    var header: String
    var row: String
    var says: [String] = []
    var isSilentOn: [String] = []
    var testDescription: String { name }
  }

  private static let entry = "Entry No.,Posting Date,Order No.,Item No.,Quantity"

  @Test(arguments: [
    Case(
      name: "quantities in base units say enough",
      header: "Prod. Order No.,Line No.,Quantity (Base),Finished Qty. (Base)",
      row: "A,10000,5,5", says: ["Unit of Measure Code"],
      isSilentOn: ["Finished Quantity", "ordered quantity"]),
    Case(
      name: "no quantities at all", header: "Prod. Order No.,Line No.,Description",
      row: "A,10000,x", says: ["'Quantity' (the ordered", "'Finished Quantity' (the exported"]),
    Case(
      name: "orders of several kinds without entry types", header: "\(entry),Order Type",
      row: "1,2025-01-10,A,1000,5,Production",
      says: ["not exported: 'Entry Type' (consumption counts as output), "]),
    Case(
      name: "output alone", header: entry, row: "1,2025-01-10,A,1000,5",
      isSilentOn: ["Entry Type"]),
  ])
  func `what is not known without a column is said`(example: Case) throws {
    let text = "\(example.header)\n\(example.row)\n"
    let file = InputFile(file: "a.csv", bytes: Array(text.utf8))
    let problems = LedgerReader.read(ledgers: [file], queues: []).1
    let problem = try #require(problems.first { $0.code == .wNotExported }, "\(problems)")
    for phrase in example.says { #expect(problem.message.contains(phrase), "\(problem.message)") }
    for phrase in example.isSilentOn {
      #expect(!problem.message.contains(phrase), "\(problem.message)")
    }
  }
}
