import Diagnostics
import LedgerReading
import ProductionLedger
import Testing

@Suite("Looking at files")
struct FileExaminationTests {
  /// What page 38 shows when nobody has changed it.
  static let itemPage = """
    Posting Date,Entry Type,Document Type,Document No.,Item No.,Description,\
    Global Dimension 1 Code,Global Dimension 2 Code,Location Code,Quantity,Invoiced Quantity,\
    Remaining Quantity,Sales Amount (Actual),Cost Amount (Actual),Cost Amount (Non-Invtbl.),Open,\
    Applied Entry to Adjust,Order Type,Entry No.
    2026-01-05,Output,,RPO7,1000,Bracket,,,BLUE,50,50,30.5,0,250,0,Yes,No,Production,101
    2026-01-07,Output,,RPO7,1000,Bracket,,,BLUE,-19.5,-19.5,0,0,-97.5,0,No,No,Production,104

    """

  /// What page 5832 shows when nobody has changed it.
  static let capacityPage = """
    Posting Date,Order Type,Order No.,Type,No.,Item No.,Description,Quantity,Direct Cost,\
    Overhead Cost,Global Dimension 1 Code,Global Dimension 2 Code,Entry No.,Operation No.,\
    Output Quantity,Scrap Quantity
    2026-01-05,Production,RPO7,Work Center,100,1000,Assembly,75,150,0,,,201,10,50,1
    2026-01-07,Production,RPO8,Work Center,100,1000,Assembly,-29,-58,0,,,202,10,-19,0

    """

  @Test func `the columns that page 38 shows lack what tells an order and its reversals`() throws {
    let table = try only(Self.itemPage)
    #expect(table.kind == .itemLedgerEntries)
    #expect(
      lines(table.missing) == [
        "required, hidden: Order No.",
        "rules, absent: Applies-to Entry",
        "rules, hidden: Order Line No.",
        "rules, absent: Item Register No.",
        "rules, hidden: Variant Code",
        "rules, hidden: Lot No.",
        "rules, hidden: Serial No.",
        "rules, hidden: Reserved Quantity",
        "rules, absent: Correction",
        "rules, hidden: Unit of Measure Code",
        "rules, hidden: Qty. per Unit of Measure",
      ])
    #expect(table.missing.first?.cost == "nothing belongs to an order")
    #expect(table.errorCount == 1)
  }

  @Test func `the columns that page 5832 shows lack times, lines and links`() throws {
    let table = try only(Self.capacityPage)
    #expect(table.kind == .capacityLedgerEntries)
    #expect(
      lines(table.missing) == [
        "rules, hidden: Setup Time",
        "rules, hidden: Run Time",
        "rules, hidden: Stop Time",
        "rules, hidden: Order Line No.",
        "rules, absent: Item Register No.",
        "rules, hidden: Reversed Entry No.",
        "rules, hidden: Reversed",
        "rules, hidden: Reversed by Entry No.",
        "rules, hidden: Work Center No.",
        "rules, absent: Last Output Line",
        "rules, hidden: Document No.",
        "rules, absent: Subcontracting",
        "rules, hidden: Cap. Unit of Measure Code",
        "rules, absent: Qty. per Cap. Unit of Measure",
        "rules, absent: Unit of Measure Code",
        "rules, absent: Qty. per Unit of Measure",
      ])
    #expect(table.errorCount == 0)
  }

  /// The columns of both pages that something is made of.
  ///
  /// Nothing is made of Invoiced Quantity, Completely Invoiced, Package No. and Type, nor of a
  /// capacity entry's Item No., Variant Code, Description, codes and Routing Reference No.
  @Test(arguments: [
    (
      "Entry No.,Quantity,Item No.",
      "Posting Date, Order No., Applies-to Entry, Remaining Quantity, Order Line No., "
        + "Item Register No., Entry Type, Order Type, Document No., Variant Code, Location Code, "
        + "Lot No., Serial No., Open, Reserved Quantity, Correction, Unit of Measure Code, "
        + "Qty. per Unit of Measure"
    ),
    (
      "Entry No.,Operation No.",
      "Posting Date, Order No., Output Quantity, Scrap Quantity, Setup Time, Run Time, Stop Time, "
        + "Quantity, Order Line No., Item Register No., Reversed Entry No., Reversed, "
        + "Reversed by Entry No., Work Center No., Last Output Line, Order Type, Document No., "
        + "Subcontracting, Cap. Unit of Measure Code, Qty. per Cap. Unit of Measure, "
        + "Unit of Measure Code, Qty. per Unit of Measure, No."
    ),
  ])
  func `each column that is used has its cost`(header: String, missing: String) throws {
    let table = try only(header + "\n")
    #expect(table.missing.map(\.column.caption).joined(separator: ", ") == missing)
    #expect(table.missing.allSatisfy { !$0.cost.isEmpty })
  }

  @Test func `rows are counted, and dates, orders and numbers between the first and the last`()
    throws
  {
    let item = try only(Self.itemPage).rows
    #expect(item.count == 2)
    #expect(item.postingDates == day("2026-01-05")...day("2026-01-07"))
    #expect(item.orderCount == nil)
    #expect(item.entryNumbers == 101...104)
    #expect(item.missingEntryNumbers == 2)
    let capacity = try only(Self.capacityPage).rows
    #expect(capacity.orderCount == 2)
    #expect(capacity.missingEntryNumbers == 0)
  }

  @Test func `names are read, not needed, or nearly a missing one`() throws {
    let table = try only(
      "Entry No.,Order No.,Posting Date,Item No.,Quantity,Lot Nmb.,Color,Status\n")
    let uses = Dictionary(uniqueKeysWithValues: table.fields.map { ($0.name, $0.use) })
    #expect(uses["Item No."] == .read(.itemNo))
    #expect(uses["Lot Nmb."] == .unknown(nearest: .lotNo))
    #expect(uses["Color"] == .unknown(nearest: nil))
    #expect(uses["Status"] == .unneeded(.status))
    #expect(table.knownFieldCount == 6)
  }

  @Test func `where the kind is not told the nearest ones are, with what they lack`() throws {
    let table = try only("Entry No.,Posting Date,Order No.\n")
    #expect(table.kind == nil)
    #expect(table.nearKinds.first?.kind == .capacityLedgerEntries)
    #expect(table.nearKinds.first?.lacking == [.operationNo])
    #expect(table.missing.isEmpty)
  }

  @Test func `kinds that no file holds are named with what is not known`() {
    let tables = examine([Self.itemPage, Self.capacityPage]).missingTables
    #expect(
      tables.map { "no \($0.kind.rawValue): \($0.cost)" } == [
        "no item registers: who posted and when is not known",
        "no production orders: the status of an order and its end are not known",
        "no production order lines: the ordered quantity and its unit are not known",
        "no routing lines: operations are put in order by their numbers",
        "no value entries: why it was posted is not known",
        "no application entries: reversals without Applies-to Entry stay unexplained",
      ])
    let linked = "Entry No.,Posting Date,Order No.,Item No.,Quantity,Applies-to Entry\n"
    #expect(!examine([linked]).missingTables.contains { $0.kind == .applicationEntries })
  }

  @Test func `the page of a kind has the number that the ERP gives it`() {
    #expect(
      TableKind.allCases.map { "\($0.page.number) \($0.page.caption)" } == [
        "38 Item Ledger Entries", "5832 Capacity Ledger Entries",
        "99000815 Production Order List", "5406 Prod. Order Line List",
        "99000817 Prod. Order Routing", "117 Item Registers", "5802 Value Entries",
        "506 Item Application Entries", "99000823 Output Journal",
      ])
  }

  @Test func `what is no table is described as a file`() throws {
    let table = try only("%PDF-1.7\n")
    #expect(table.kind == nil && table.headerLine == nil)
    #expect(table.form.format == .unread)
    #expect(table.errorCount == 1)
    #expect(try only("").form.format == .empty)
  }

  private func day(_ text: String) -> PostingDate { PostingDate(text) ?? .first }

  private func lines(_ missing: [FileDescription.Missing]) -> [String] {
    missing.map { "\($0.need.rawValue), \($0.visibility.rawValue): \($0.column.caption)" }
  }

  private func only(_ text: String) throws -> FileDescription {
    let tables = examine([text]).tables
    #expect(tables.count == 1)
    return try #require(tables.first)
  }

  private func examine(_ texts: [String]) -> FileExamination {
    FileExamination(
      ledgers: texts.enumerated().map { number, text in
        InputFile(file: "\(number).csv", bytes: Array(text.utf8))
      })
  }
}
