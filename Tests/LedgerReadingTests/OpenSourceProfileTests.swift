import Diagnostics
import LedgerReading
import ProductionLedger
import Testing

@Suite("Profiles of Odoo and ERPNext")
struct OpenSourceProfileTests {
  private func read(
    _ text: String, by base: BuiltInProfile,
    _ change: (inout FileProfile) -> Void = { _ in }
  ) -> (ledger: Ledger?, problems: [Diagnostic]) {
    var profile = FileProfile(base, files: ["*.csv"])
    change(&profile)
    let (ledger, problems) = LedgerReader.read(
      ledgers: [InputFile(file: "a.csv", bytes: Array(text.utf8))], queues: [],
      options: ReadingOptions(profiles: [profile]))
    return (ledger, problems.filter { $0.code != .wNotExported && $0.code != .wHeader })
  }

  private static let move = "date,reference,product_id,quantity,location_id,location_dest_id"
  private static let made = "2025-01-10 08:00:00,WH/MO/1,Table,12,Virtual/Production,WH/Stock"

  @Test(arguments: [("state", "done", "assigned"), ("Status", "Done", "Available")])
  func `moves that are not done are left out and said to be`(
    name: String, done: String, other: String
  ) throws {
    let text = """
      .id,\(name),\(Self.move)
      1,\(done),\(Self.made)
      2,\(other),\(Self.made)
      3,\(other),\(Self.made)
      4,\(done),\(Self.made)
      5,\(other == "assigned" ? "cancel" : "Cancelled"),\(Self.made)

      """
    let (ledger, problems) = read(text, by: .odoo)
    let found = try #require(ledger)
    let entries = found.itemLedgerEntries
    let numbers = (0..<entries.count).map {
      found.entryNumbers.text(of: entries[$0].entryNo, in: .itemEntries, found.symbols)
    }
    #expect(numbers == ["1", "4"])
    #expect(problems.map(\.code) == [.wNotDone])
    #expect(problems.first?.location?.description == "a.csv:3:3")
    let says = "left out: 2 '\(other)', 1 '\(other == "assigned" ? "cancel" : "Cancelled")'"
    #expect(problems.first?.message.hasSuffix(says) == true, "\(problems)")
  }

  @Test func `moves without their state are refused`() {
    let (ledger, problems) = read(".id,\(Self.move)\n1,\(Self.made)\n", by: .odoo)
    #expect(ledger == nil)
    #expect(problems.map(\.code) == [.eHeader])
    #expect(problems.first?.message.contains("'state', which the file lacks; export") == true)
  }

  @Test func `a state in another language is asked for, once, and a profile can tell it`() throws {
    let text = """
      .id,state,\(Self.move)
      1,Erledigt,\(Self.made)
      2,Erledigt,\(Self.made)
      3,Verfügbar,\(Self.made)

      """
    let (ledger, problems) = read(text, by: .odoo)
    #expect(ledger == nil)
    #expect(problems.map(\.code) == [.eValue, .eValue])
    #expect(problems.map { $0.location?.description } == ["a.csv:2:3", "a.csv:4:3"])
    let says = "write values: {Status: {\"Erledigt\": Finished}} in a profile"
    #expect(problems.first?.message.contains(says) == true, "\(problems)")
    let entries = try #require(
      read(text, by: .odoo) {
        $0.values[.status] = ValueTranslation([
          .init("Erledigt", "Finished"), .init("Verfügbar", "Planned"),
        ])
      }.ledger
    ).itemLedgerEntries
    #expect(entries.count == 2)
  }

  @Test func `a voucher is no order`() throws {
    let text = """
      name,posting_date,item_code,actual_qty,voucher_type,voucher_no,purpose,is_finished_item
      S1,2025-01-10,FG,10,Stock Entry,STE-1,Manufacture,1

      """
    let (ledger, problems) = read(text, by: .erpnext)
    #expect(ledger == nil)
    #expect(problems.map(\.code) == [.eHeader])
    #expect(problems.first?.message.contains("Order No.") == true)
    let stated = read(text, by: .erpnext) { $0.columns[.orderNo] = .fields([["voucher_no"]]) }
    #expect(try #require(stated.ledger).itemLedgerEntries.count == 1)
  }
}
