import Diagnostics
import ProductionLedger
import Testing

@testable import LedgerReading

@Suite("Headers in other languages")
struct LocalHeaderTests {
  @Test(
    "A header is known in each language", arguments: TableKind.allCases, CaptionLanguage.allCases)
  func known(_ kind: TableKind, _ language: CaptionLanguage) throws {
    let plan = try plan(LocalHeaders.header(of: kind, in: language))
    #expect(plan.kind == kind)
    #expect(plan.columns == LocalHeaders.columns[kind])
    // Danish and Norwegian, say, may call all columns of a small table alike.
    if plan.columns.count > 10 { #expect(plan.language == language) }
  }

  @Test func `English names among those of another language are understood`() throws {
    let plan = try plan([
      "Lfd. Nr.", "Buchungsdatum", "Order No.", "Artikelnr.", "Menge", "Global Dimension 1 Code",
      "Item Register No.",
    ])
    #expect(plan.language == .german)
    #expect(
      plan.columns
        == [.entryNo, .postingDate, .orderNo, .itemNo, .quantity, nil, .itemRegisterNo])
  }

  @Test func `names of a third language are understood where all others agree`() throws {
    let plan = try plan(["Lfd. Nr.", "Buchungsdatum", "Ordrenr.", "Artikelnr.", "Menge"])
    #expect(plan.columns[2] == .orderNo)
  }

  @Test func `machine centers are not taken for work centers`() {
    let german = HeaderNames(
      ["Arbeitsplatzgruppennr.", "Arbeitsplatznr."].map(HeaderField.init(name:)))
    #expect(german.readColumns(in: .capacityLedgerEntries) == [.workCenterNo, nil])
    let italian = HeaderNames(
      ["Nr. area di produzione", "Nr. centro di lavoro"].map(HeaderField.init(name:)))
    #expect(italian.readColumns(in: .capacityLedgerEntries) == [.workCenterNo, nil])
  }

  @Test func `field numbers tell columns in any language, and between ties`() throws {
    let numbered = try plan([
      "slovo-1", "πόσο-12", "zboží-2", "datum-3", "číslo-91", "vazba-28",
    ])
    #expect(numbered.kind == .itemLedgerEntries)
    #expect(
      numbered.columns
        == [.entryNo, .quantity, .itemNo, .postingDate, .orderNo, .appliesToEntry])
    let tied = try plan(
      ["EntryNo-1", "Quantity-12", "ItemNo-2", "PostingDate-3", "OrderNo-91", "tied-6501"],
      captions: Self.tied)
    #expect(tied.columns.last == .lotNo)
  }

  @Test func `a name that may mean two columns is refused, with both`() throws {
    let refusal = #expect(throws: Refusal.self) {
      try plan(
        ["Entry No.", "Posting Date", "Order No.", "Item No.", "Quantity", "Tied"],
        captions: Self.tied)
    }
    let problem = try #require(refusal?.diagnostics.first)
    #expect(problem.code == .eHeader)
    #expect(
      problem.message == "'Tied' may mean 'Lot No.' or 'Serial No.'; "
        + "name the one that is meant under columns in a profile")
  }

  @Test func `a name that may mean two columns is no matter where neither is read`() throws {
    let plan = try plan(["Status", "No.", "Tied"], captions: Self.tied)
    #expect(plan.columns == [.status, .no, nil])
  }

  @Test func `the visible columns of the German page lack the order, which is named`() throws {
    // Page 38 as it opens in Excel: Order No. is hidden.
    let refusal = #expect(throws: Refusal.self) {
      try plan([
        "Buchungsdatum", "Postenart", "Belegart", "Belegnr.", "Artikelnr.", "Beschreibung",
        "Lagerortcode", "Menge", "Fakturierte Menge", "Restmenge", "Verkaufsbetrag (tatsächl.)",
        "Einstandsbetrag (tatsächl.)", "Offen", "Auftragsart", "Lfd. Nr.",
      ])
    }
    #expect(
      refusal?.diagnostics.first?.message
        == "item ledger entries need 'Order No.' (German 'Auftragsnr.'), which is missing")
  }

  @Test func `a misspelt name is compared with the captions of the language`() throws {
    let refusal = #expect(throws: Refusal.self) {
      try plan(["Lfd. Nr.", "Buchungsdaten", "Auftragsnr.", "Artikelnr.", "Menge"])
    }
    let message = try #require(refusal?.diagnostics.first?.message)
    #expect(message.hasSuffix("; is 'Buchungsdaten' meant as 'Buchungsdatum'?"), "\(message)")
  }

  @Test func `names that fit nothing come near some kinds`() {
    let names = HeaderNames(
      ["Buchungsdatum", "Lfd. Nr.", "Auftragsnr.", "Menge"].map(HeaderField.init(name:)))
    #expect(names.language == .german)
    #expect(names.knownCount == 4)
    #expect(names.fittingKinds.isEmpty)
    #expect(
      names.nearKinds.map(\.kind)
        == [.itemLedgerEntries, .capacityLedgerEntries, .productionOrderLines])
    #expect(names.nearKinds.map(\.missing) == [[.itemNo], [.operationNo], [.lineNo]])
  }

  @Test func `what a German page hides is named as the page names it`() throws {
    let text = "Buchungsdatum;Postenart;Projektnr.;Artikelnr.;Menge;Zeilennr.;Lfd. Nr.\n"
    let file = InputFile(file: "l.csv", bytes: Array(text.utf8))
    let table = try #require(FileExamination(ledgers: [file]).tables.first)
    #expect(table.language == .german)
    #expect(table.kind == .itemLedgerEntries)
    #expect(
      table.fields.map(\.use) == [
        .read(.postingDate), .read(.entryType), .unknown(nearest: nil), .read(.itemNo),
        .read(.quantity), .unneeded(.lineNo), .read(.entryNo),
      ])
    let order = try #require(table.missing.first { $0.column == .orderNo })
    #expect(order.caption == "Auftragsnr.")
    #expect(order.visibility == .hidden)
    let register = try #require(table.missing.first { $0.column == .itemRegisterNo })
    #expect(register.caption == "Item Register No.")
  }

  /// English, and a word that is said of two columns.
  private static let tied = CaptionTable(
    CaptionLine.lines(of: PackageResources.captions_csv).compactMap(\.self)
      .filter { $0.language == .english }
      + ["en,column,,Lot No.,,Tied,docs", "en,column,,Serial No.,,Tied,docs"]
      .compactMap { CaptionLine($0) })

  private func plan(
    _ names: [String], captions: CaptionTable = .known
  ) throws(Refusal) -> ColumnPlan {
    try ColumnPlan(
      header: names.map { HeaderField(name: $0) }, isQueue: false,
      at: InputLocation(file: "l.csv", line: 1, column: 1), captions: captions)
  }
}
