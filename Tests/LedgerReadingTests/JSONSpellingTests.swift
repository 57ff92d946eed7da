import Diagnostics
import LedgerReading
import ProductionLedger
import Testing

/// Rows of one table that are not written alike.
@Suite("Spellings in JSON")
struct JSONSpellingTests {
  private func read(_ text: String) -> (ledger: Ledger?, errors: [Diagnostic]) {
    let file = InputFile(file: "l.json", bytes: Array(text.utf8))
    let (ledger, problems) = LedgerReader.read(ledgers: [file], queues: [])
    return (ledger, problems.filter { $0.severity == .error })
  }

  private func row(_ number: Int, order: String = "\"A1\"", key: String = "Entry_No") -> String {
    """
    {"\(key)":\(number),"Posting_Date":"2026-01-05","Order_No":\(order),"Item_No":"1000",\
    "Quantity":5}
    """
  }

  @Test func `spellings of one column in different rows are one column`() throws {
    let rows = [row(1), row(2, key: "entryNo"), row(3), row(4, key: "Entry No.")]
    for text in ["[\(rows.joined(separator: ","))]", rows.joined(separator: "\n")] {
      let (ledger, errors) = read(text)
      #expect(errors.isEmpty)
      let entries = try #require(ledger).itemLedgerEntries
      #expect((0..<4).map { entries[$0].entryNo.number } == [1, 2, 3, 4])
    }
  }

  @Test func `two spellings in one row are one error, and nothing is blank for it`() {
    let both = row(3).replacing("{", with: "{\"entryNo\":3,")
    let (ledger, errors) = read("[\(row(1)),\(row(2, key: "entryNo")),\(both)]")
    #expect(ledger == nil)
    #expect(errors.map(\.code) == [.eHeader])
    #expect(errors.first?.message.contains("first as 'Entry_No'") == true)
  }

  @Test func `names of one column in two languages are one error`() {
    let (ledger, errors) = read("[\(row(1)),\(row(2, key: "Lfd. Nr."))]")
    #expect(ledger == nil)
    #expect(errors.map(\.code) == [.eHeader])
  }

  @Test(arguments: [
    ("1001", "1001"), ("1001.0", "1001"), ("1001.000", "1001"), ("1e3", "1000"),
    ("1000", "1000"), ("1000.50", "1000.50"), ("\"1001.0\"", "1001.0"), ("0", "0"),
  ])
  func `a whole number that names an order has no decimals`(written: String, name: String) throws {
    let ledger = try #require(read("[\(row(1, order: written))]").ledger)
    #expect(ledger.symbols.text(ledger.itemLedgerEntries[0].orderNo) == name)
  }

  @Test(arguments: ["true", "false"])
  func `a truth value is no text`(written: String) {
    let (ledger, errors) = read("[\(row(1, order: written))]")
    #expect(ledger == nil)
    #expect(errors.map(\.code) == [.eValue])
    #expect(errors.first?.location?.column == 55)
    #expect(
      errors.first?.message == "Order No. is the truth value '\(written)'; a text in quotes is due")
  }
}
