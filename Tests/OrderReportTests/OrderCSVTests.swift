import FoundationEssentials
import OrderReport
import ProductionLedger
import Testing

@Suite("An order as CSV")
struct OrderCSVTests {
  /// A hostile text and the cell that it must become, worked by hand from pages.md section 3.
  struct Case: CustomTestStringConvertible {
    var id: String
    var cell: String
    var testDescription: String { id }
  }

  /// A hostile value of the shared fixture.
  private struct Payload: Decodable {
    var id: String
    var category: String
    var payload: String
  }

  private struct Payloads: Decodable {
    var payloads: [Payload]
  }

  private static let cases = [
    Case(id: "csv-eq", cell: "'=1+1"),
    Case(id: "csv-cmd", cell: "\"'=cmd|'/C calc'!A0\""),
    Case(id: "csv-plus", cell: "'+1+1"),
    Case(id: "csv-minus-formula", cell: "\"'-1+1|cmd\""),
    Case(id: "csv-at", cell: "'@SUM(A1:A9)"),
    Case(id: "csv-tab", cell: "\"'\t=1+1\""),
    Case(id: "csv-space", cell: "\"'  =1+1\""),
    Case(id: "csv-nbsp", cell: "'\u{A0}=1+1"),
    Case(id: "csv-newline", cell: "\"ok\n'=1+1\""),
    Case(id: "csv-dde", cell: "\"'=DDE(\"\"cmd\"\";\"\"/C calc\"\";\"\"x\"\")\""),
    Case(id: "csv-delims", cell: "\"a,b;c\td|e\""),
    Case(id: "csv-bom", cell: "\u{FEFF}Entry No."),
    Case(id: "csv-sylk", cell: "ID"),
  ]

  @Test(arguments: cases)
  func `a hostile text is one cell and no formula`(row: Case) throws {
    let payload = try #require(try Self.payloads().first { $0.id == row.id }).payload
    for column in [Column.lotNo, .serialNo, .documentNo, .userID, .reasonCode] {
      let text = try text(of: payload, in: column)
      #expect(text.contains(",\(row.cell),"), "\(column.caption): \(text)")
    }
  }

  @Test func `every payload of the fixture has a case`() throws {
    #expect(try Self.payloads().map(\.id).sorted() == Self.cases.map(\.id).sorted())
  }

  @Test(arguments: [
    ("-12.5", "-12.5"), ("+7", "+7"), ("-12.5.1", "'-12.5.1"), ("-", "'-"), ("＝1", "'＝1"),
    ("＋1", "'＋1"), ("－1", "'－1"), ("＠a", "'＠a"), ("\n=1", "\"'\n'=1\""),
    ("a\r\n@b", "\"a\r\n'@b\""),
    ("a=1", "a=1"), (" x", "\" x\""), ("010", "010"),
  ])
  func `a number stays a number and only a beginning is guarded`(
    text: String, cell: String
  ) throws {
    #expect(try self.text(of: text, in: .lotNo).contains(",\(cell),"))
  }

  /// RFC 4180 section 2: CR LF after each row, the header a row.
  @Test func `the columns are the keys of an entry in JSON and rows end in CR LF`() throws {
    let (report, context) = try WorkedExample.w1.report()
    let text = String(decoding: OrderCSV.bytes(of: report, context), as: UTF8.self)
    let rows = text.unicodeScalars.split(separator: "\r\n".unicodeScalars)
    let expected = [
      "ref,state,postingDate,kind,orderLine,operation,workCenter,item,quantity,scrap,setupTime,"
        + "runTime,stopTime,remaining,usedElsewhere,reverses,reversedBy,link,lot,serial,documentNo,"
        + "user,reason,source",
      "C-1,posted,2025-01-10,positive,10000,10,100,1000,50,0,0,100,0,,,,,,,,RPO1,,,capacity.csv:2",
      "C-2,posted,2025-01-10,positive,10000,20,100,1000,50,0,0,75,0,,,,,,,,RPO1,,,capacity.csv:3",
      "I-1,posted,2025-01-10,original,10000,,,1000,50,,,,,0,0,,Q-1,,,,RPO1,,,item.csv:2",
      "Q-1.C,queued,2025-01-10,negative,10000,20,100,1000,-50,0,0,-75,0,,,,,,,,,,,queue.csv:2",
      "Q-1,queued,2025-01-10,reversal,10000,,,1000,-50,,,,,,,I-1,,applies-to,,,,,,queue.csv:2",
    ]
    #expect(rows.map { String($0) } == expected)
    #expect(text.hasSuffix("\r\n"))
  }

  private func text(of value: String, in column: Column) throws -> String {
    var ledger = LedgerSample()
    ledger.item(1, "10", [column: value])
    let (report, context) = try ledger.report()
    return String(decoding: OrderCSV.bytes(of: report, context), as: UTF8.self)
  }

  private static func payloads() throws -> [Payload] {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../Fixtures/payloads.json")
    let all = try JSONDecoder().decode(Payloads.self, from: Data(contentsOf: file)).payloads
    return all.filter { $0.category == "csv" }
  }
}
