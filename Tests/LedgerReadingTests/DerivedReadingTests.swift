import Diagnostics
import LedgerReading
import ProductionLedger
import Testing

@Suite("Columns made by profile")
struct DerivedReadingTests {
  private func read(
    _ texts: String..., by profile: FileProfile
  ) -> (ledger: Ledger?, problems: [Diagnostic]) {
    let files = texts.enumerated().map { index, text in
      InputFile(file: "\(index).csv", bytes: Array(text.utf8))
    }
    let (ledger, problems) = LedgerReader.read(
      ledgers: files, queues: [], options: ReadingOptions(profiles: [profile]))
    return (ledger, problems.filter { $0.code != .wNotExported && $0.code != .wGaps })
  }

  private func profile(
    _ base: BuiltInProfile = .businessCentral, _ change: (inout FileProfile) -> Void = { _ in }
  ) -> FileProfile {
    var profile = FileProfile(base, files: ["*.csv"])
    change(&profile)
    return profile
  }

  @Test func `columns are renamed, joined and constant`() throws {
    let (ledger, problems) = read(
      """
      Entry No.,Posting Date,PO,Line,Item No.,Quantity,Lot A,Lot B
      1,2025-01-10,A,7,1000,5,x,y
      2,2025-01-10,A,7,1000,5,,y

      """,
      by: profile {
        $0.columns = [
          .orderNo: .fields([["PO"]]), .lotNo: .fields([["Lot A", "Lot B"]]),
          .locationCode: .constant("MAIN"), .documentNo: .fields([["PO", "Line"]]),
        ]
      })
    #expect(problems.isEmpty)
    let found = try #require(ledger)
    let entry = found.itemLedgerEntries[0]
    #expect(found.symbols.text(entry.orderNo) == "A")
    #expect(found.symbols.text(entry.lotNo) == "x.y")
    #expect(found.symbols.text(found.itemLedgerEntries[1].lotNo) == ".y")
    #expect(found.symbols.text(entry.locationCode) == "MAIN")
    #expect(found.symbols.text(entry.documentNo) == "A.7")
  }

  @Test func `codes are translated, the equal one before the matching one`() throws {
    let (ledger, problems) = read(
      """
      Entry No.,Posting Date,Entry Type,Order No.,Item No.,Quantity
      1,2025-01-10,OUT,A,1000,5
      2,2025-01-10,X-1,A,1000,-5
      3,2025-01-10,output,A,1000,5
      4,2025-01-10,⟦nope,A,1000,5

      """.replacing("⟦", with: ""),
      by: profile {
        $0.values[.entryType] = ValueTranslation([
          .init("X-*", "Consumption"), .init("OUT", "Output"), .init("X-1", "Sale"),
        ])
      })
    #expect(ledger == nil)
    #expect(problems.map(\.code) == [.eValue])
    #expect(problems.first?.location?.description == "0.csv:5:14")
    #expect(problems.first?.message.contains("'nope'") == true)
  }

  @Test func `a column decides the sign, and a sign that is there stays`() throws {
    let (ledger, problems) = read(
      """
      Entry No.,Posting Date,Order No.,Item No.,Quantity,DC
      1,2025-01-10,A,1000,5,S
      2,2025-01-10,A,1000,5,H
      3,2025-01-10,A,1000,-5,H
      4,2025-01-10,A,1000,0,H

      """, by: profile { $0.sign = SignRule(fields: [["DC"]], negative: ["H"]) })
    #expect(problems.isEmpty)
    let entries = try #require(ledger).itemLedgerEntries
    #expect((0..<4).map { entries[$0].quantity.description } == ["5", "-5", "-5", "0"])
  }

  @Test func `a file without the column that decides the sign is refused`() {
    let (ledger, problems) = read(
      "MBLNR,MJAHR,ZEILE,BUDAT,BWART,MATNR,MENGE,AUFNR\n4900,2025,1,20250110,102,F,5,7\n",
      by: profile(.sapMATDOC))
    #expect(ledger == nil)
    #expect(problems.map(\.code) == [.eHeader])
    #expect(problems.first?.message.contains("by 'SHKZG', which the file lacks") == true)
  }

  @Test(arguments: [
    (TimeUnit.hours, "1,5", "90"), (.seconds, "10", "0.16667"), (.minutes, "7", "7"),
    (.days, "-2", "-2880"), (.milliseconds, "60000", "1"), (.hundredthsOfHour, "25", "15"),
  ])
  func `times become minutes`(unit: TimeUnit, text: String, minutes: String) throws {
    let table = """
      Entry No.;Posting Date;Order No.;Operation No.;Output Quantity;Run Time
      1;2025-01-10;A;10;5;\(text)

      """
    let (ledger, _) = read(
      table,
      by: profile {
        $0.decimal = .comma
        $0.timeUnit = .unit(unit)
      })
    #expect(try #require(ledger).capacityLedgerEntries[0].runTime.description == minutes)
  }

  @Test func `a time whose unit is not told is refused where it stands`() {
    let (ledger, problems) = read(
      """
      RUECK,RMZHL,BUDAT,AUFNR,VORNR,LMNGA,ISM02,ILE02,STZHL
      1,1,20250110,A,0010,5,7,XYZ,0

      """, by: profile(.sapAFRU))
    #expect(ledger == nil)
    #expect(problems.map(\.code) == [.eValue])
    #expect(problems.first?.location?.description == "0.csv:2:25")
    let says = "Run Time is in the unit 'XYZ', which is not known; add it under timeUnit"
    #expect(problems.first?.message.hasPrefix(says) == true, "\(problems)")
  }

  @Test(arguments: [
    ("RUECK,RMZHL,BUDAT,AUFNR,VORNR,LMNGA,ISM02,STZHL\n1,1,20250110,A,0010,5,7,0\n", "0.csv:2:23"),
    ("RUECK,RMZHL,BUDAT,AUFNR,VORNR,ILE02,ISM02,STZHL\n1,1,20250110,A,0010,,7,0\n", "0.csv:2:21"),
  ])
  func `a time without a unit is refused as such`(table: String, place: String) {
    let problems = read(table, by: profile(.sapAFRU)).problems
    #expect(problems.map(\.code) == [.eValue])
    #expect(problems.first?.location?.description == place)
    #expect(problems.first?.message.hasPrefix("Run Time has no unit; timeUnit in") == true)
  }

  @Test func `no time needs no unit`() {
    let table = "RUECK,RMZHL,BUDAT,AUFNR,VORNR,ILE02,ISM02,STZHL\n1,1,20250110,A,0010,XYZ,0.0,0\n"
    #expect(read(table, by: profile(.sapAFRU)).problems.isEmpty)
  }

  @Test func `a row may name the one that reversed it`() throws {
    let (ledger, problems) = read(
      """
      Entry No.,Posting Date,Order No.,Item No.,Quantity,Cancelled by
      1,2025-01-10,A,1000,5,3
      2,2025-01-10,A,1000,6,
      3,2025-01-11,A,1000,-5,

      """,
      by: profile { $0.reversal = ReversalLink(fields: [["Cancelled by"]], direction: .reversal) })
    #expect(problems.isEmpty)
    let entries = try #require(ledger).itemLedgerEntries
    #expect((0..<3).map { entries[$0].appliesToEntry?.number } == [nil, nil, 1])
  }

  @Test func `a link that several rows match is none`() throws {
    let table = """
      Entry No.,Posting Date,Order No.,Item No.,Quantity,Voucher
      1,2025-01-10,A,1000,5,v1
      2,2025-01-10,A,1000,-5,v1
      3,2025-01-10,A,1000,4,v2
      4,2025-01-10,A,1000,4,v2
      5,2025-01-10,A,1000,-4,v2

      """
    let link = ReversalLink(
      fields: [["Voucher"]], direction: .original, matches: [["Voucher"]])
    let entries = try #require(read(table, by: profile { $0.reversal = link }).ledger)
      .itemLedgerEntries
    #expect((0..<5).map { entries[$0].appliesToEntry?.number } == [nil, 1, nil, nil, nil])
  }

  @Test func `a column that the file lacks is named with the nearest one`() throws {
    let (_, problems) = read(
      "Entry No.,Posting Date,Order No.,Item No.,Quantity,Charge\n1,2025-01-10,A,1000,5,x\n",
      by: profile {
        $0.columns[.lotNo] = .fields([["Charg"]])
        $0.statedColumns = [.lotNo]
      })
    #expect(problems.map(\.code) == [.wHeader])
    #expect(problems.first?.message.hasSuffix("which the file lacks; is 'Charge' meant?") == true)
  }

  @Test func `messages point at the first column that a value comes from`() {
    let (_, problems) = read(
      "MBLNR,MJAHR,ZEILE,BUDAT,BWART,MATNR,SHKZG,MENGE,AUFNR,SMBLN,SJAHR,SMBLP\n"
        + "4900,2025,1,20250110,101,F,H,x,7,,,\n",
      by: profile(.sapMATDOC))
    #expect(problems.map { $0.location?.description } == ["0.csv:2:30"])
    #expect(problems.first?.message.contains("Quantity 'x' is no number") == true)
  }

  @Test func `of rows repeated over delta files the latest counts, whatever their order`() throws {
    let header =
      "timestamp-0,EntryNo-1,ItemNo-2,PostingDate-3,Quantity-12,RemainingQuantity-13,"
      + "OrderNo-91,systemId-2000000000,$Company"
    let older = "5,1,\"1000\",2025-01-10,9,9,\"A\",\"{1}\",\"C\"\n"
    let newer = "8,1,\"1000\",2025-01-10,9,4,\"A\",\"{1}\",\"C\"\n"
    for texts in [[older, newer], [newer, older], [older + newer, ""], [newer + older, ""]] {
      let files = texts.map { "\(header)\n\($0)" }
      let (ledger, problems) = read(files[0], files[1], by: profile(.bc2adls))
      #expect(problems.filter { $0.severity == .error }.isEmpty)
      let entries = try #require(ledger).itemLedgerEntries
      #expect(entries.count == 1 && entries[0].remainingQuantity == Quantity(units: 400_000))
    }
  }
}
