import Diagnostics
import LedgerReading
import ProductionLedger
import Testing

/// Rows that come as JSON.
@Suite("JSON ledgers")
struct JSONReadingTests {
  private func read(_ text: String, name: String = "l.json") throws -> Ledger {
    let file = InputFile(file: name, bytes: Array(text.utf8))
    let (ledger, problems) = LedgerReader.read(ledgers: [file], queues: [])
    return try #require(ledger, "\(problems)")
  }

  /// A row with the number and the quantity, as text of JSON.
  private func row(_ number: Int, quantity: String = "5", more: String = "") -> String {
    """
    {"Entry_No":\(number),"Posting_Date":"2026-01-05","Order_No":"A1","Item_No":"1000",\
    "Quantity":\(quantity)\(more)}
    """
  }

  @Test(arguments: [
    ("0.1", 10_000), ("1234567.12345", 123_456_712_345), ("-0.00001", -1), ("1.10", 110_000),
    ("92233720368547.75807", Int64.max), ("-92233720368547.75807", -Int64.max), ("-0", 0),
    ("1.5e3", 150_000_000), ("1E-2", 1_000), ("12.50e1", 12_500_000), ("0e999", 0),
    ("-5E+0", -500_000),
    ("100000e-5", 100_000),
    ("10", 1_000_000), ("5.00", 500_000),
    ("\"2.5\"", 250_000), ("\"\\u0033\"", 300_000),
  ])
  func `a decimal arrives exactly`(written: String, units: Int64) throws {
    let ledger = try read("[\(row(1, quantity: written))]")
    #expect(ledger.itemLedgerEntries[0].quantity == Quantity(units: units))
  }

  @Test(arguments: [
    ("1e400", Code.eRange), ("1e-400", .ePrecision), ("1e30", .eRange), ("1e-6", .ePrecision),
    ("1e18446744073709551616", .eRange), ("-1E-18446744073709551616", .ePrecision),
    ("92233720368547.75808", .eRange), ("true", .eNumber), ("null", .eRequired),
    ("\"1,5\"", .eNumber),
  ])
  func `a number that is none of the column is an error`(written: String, code: Code) {
    let text = "[\(row(1, quantity: written))]"
    let file = InputFile(file: "l.json", bytes: Array(text.utf8))
    let problems = LedgerReader.read(ledgers: [file], queues: []).1.filter { $0.severity == .error }
    #expect(problems.map(\.code) == [code])
    #expect(problems.first?.location?.column == 88)
    #expect(problems.first?.length == written.unicodeScalars.count)
  }

  @Test func `a long number is what it says`() throws {
    let zeros = String(repeating: "0", count: 70)
    for written in ["1\(zeros)e-70", "0.\(zeros)1e71", "10\(zeros)E-71"] {
      let ledger = try read("[\(row(1, quantity: written))]")
      #expect(ledger.itemLedgerEntries[0].quantity == .one)
    }
  }

  @Test(arguments: ["l.json", "l.jsonl", "l.csv", "l"])
  func `an array, a service's answer and lines give the same rows`(name: String) throws {
    let rows = [row(1), row(2, quantity: "-5", more: ",\"Applies_to_Entry\":1"), row(4)]
    let pretty = rows[0].replacing(",", with: ",\n  ").replacing("{", with: "{\n  ")
    let texts = [
      "[\(rows.joined(separator: ","))]",
      "\u{FEFF} [\n\(rows.joined(separator: "\n, "))\n]\n",
      "{\"@odata.context\":\"x\",\"value\":[\(rows.joined(separator: ","))]}",
      "{\"value\" : [\(rows.joined(separator: ","))], \"@odata.count\": 3}",
      rows.joined(separator: "\n"), "\n\r\n" + rows.joined(separator: "\r\n\r\n") + "\n",
      "\(pretty)\n\(rows[1])\n\(rows[2])\n",
    ]
    for text in texts {
      let ledger = try read(text, name: name)
      let entries = (0..<ledger.itemLedgerEntries.count).map { ledger.itemLedgerEntries[$0] }
      #expect(entries.map(\.quantity.units) == [500_000, -500_000, 500_000])
      #expect(entries.map { ledger.symbols.text($0.orderNo) } == ["A1", "A1", "A1"])
    }
  }

  @Test func `keys may come in any order, be left out, and be written with escapes`() throws {
    let ledger = try read(
      """
      [\(row(1, more: ",\"Lot_No\":\"L\\u00e9\\\"\\n\",\"@odata.etag\":\"x\"")),
       {"Quantity":7,"Item_No":"1000","Order\\u005fNo":"A2","Posting_Date":"2026-01-05","Entry_No":2},
       {"Lot_No":null,"Entry_No":3,"Posting_Date":"2026-01-05","Order_No":"A1","Item_No":"1","Quantity":1,
        "Quantity@odata.type":"#Decimal","Positive":true,"extra":{"a":[1,{}]}}]
      """)
    let entries = (0..<3).map { ledger.itemLedgerEntries[$0] }
    #expect(entries.map(\.quantity.units) == [500_000, 700_000, 100_000])
    #expect(entries.map { ledger.symbols.text($0.orderNo) } == ["A1", "A2", "A1"])
    #expect(entries.map { ledger.symbols.text($0.lotNo) } == ["Lé\"\n", "", ""])
    #expect(entries.map(\.place.line) == [1, 2, 3])
  }

  @Test func `names of API pages are known`() throws {
    let ledger = try read(
      """
      {"@odata.context":"https://x/$metadata#companies(1)/capacityLedgerEntries","value":[
      {"entryNo":1,"orderType":"Production","orderNo":"A1","orderLineNo":10000,"type":"Work Center",
      "no":"100","postingDate":"2026-01-05","operationNo":"10","setupTime":1.5,"runTime":0,
      "outputQuantity":5,"scrapQuantity":0,"@odata.etag":"x"}]}
      """)
    #expect(ledger.capacityLedgerEntries[0].setupTime == Quantity(units: 150_000))
    #expect(ledger.capacityLedgerEntries[0].orderLineNo == 10000)
  }

  @Test func `a queue may be JSON, and what is wrong in a line is wrong with that line`() throws {
    let rows = """
      [{"Posting_Date":"2026-02-04","Order_No":"A1","Item_No":"1000","Output_Quantity":-1,
        "Applies_to_Entry":1},
       {"Posting_Date":"2026-02-04","Order_No":"A1","Item_No":"1000","Output_Quantity":[-1]}]
      """
    let queue = InputFile(file: "q.json", bytes: Array(rows.utf8))
    let ledger = InputFile(file: "l.json", bytes: Array("[\(row(1))]".utf8))
    let lines = try #require(LedgerReader.read(ledgers: [ledger], queues: [queue]).0).queue
    #expect(lines.map(\.outputQuantity.units) == [-100_000, 0])
    #expect(lines[0].flaws.isEmpty)
    #expect(lines[1].flaws.map(\.code) == [.eValue])
    #expect(lines[1].flaws[0].location == InputLocation(file: "q.json", line: 3, column: 82))
    #expect(lines[1].start == InputLocation(file: "q.json", line: 3, column: 2))
  }

  @Test func `an export without rows is no ledger and no error`() throws {
    for text in ["[]", "{\"@odata.context\":\"x\",\"value\":[]}"] {
      let file = InputFile(file: "l.json", bytes: Array(text.utf8))
      let (ledger, problems) = LedgerReader.read(ledgers: [file], queues: [])
      #expect(ledger?.itemLedgerEntries.count == 0)
      #expect(problems.first?.code == .wNoEntries)
    }
  }
}
