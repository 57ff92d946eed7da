import Diagnostics
import LedgerReading
import ProductionLedger
import Testing

/// What a user states in a profile, against what the base knows and what the file has.
@Suite("Stated profiles")
struct StatedProfileTests {
  private func read(
    _ text: String, _ base: BuiltInProfile = .businessCentral,
    _ change: (inout FileProfile) -> Void
  ) -> (ledger: Ledger?, problems: [Diagnostic]) {
    var profile = FileProfile(base, files: ["*.csv"])
    change(&profile)
    let (ledger, problems) = LedgerReader.read(
      ledgers: [InputFile(file: "a.csv", bytes: Array(text.utf8))], queues: [],
      options: ReadingOptions(profiles: [profile]))
    return (ledger, problems.filter { $0.code != .wNotExported && $0.code != .wGaps })
  }

  private static let table = """
    Nr;Date;Order;Item;Qty;Kind;voucher_detail_no
    1;2025-01-10;RPO1;1000;50;x;d1

    """

  private static func name(_ profile: inout FileProfile) {
    profile.state(.entryNo, from: .fields([["Nr"]]))
    profile.state(.postingDate, from: .fields([["Date"]]))
    profile.state(.orderNo, from: .fields([["Order"]]))
    profile.state(.itemNo, from: .fields([["Item"]]))
    profile.state(.quantity, from: .fields([["Qty"]]))
  }

  @Test func `a constant is never translated`() throws {
    let (ledger, problems) = read(Self.table, .erpnext) {
      Self.name(&$0)
      $0.columns[.entryType] = .constant("Output")
      $0.columns[.orderType] = .constant("Production")
    }
    #expect(problems.isEmpty)
    let entry = try #require(ledger).itemLedgerEntries[0]
    #expect(entry.orderType == .production && entry.entryType == .output)
  }

  @Test func `another column than the base's has none of its codes`() {
    let (_, problems) = read(Self.table, .erpnext) {
      Self.name(&$0)
      $0.state(.entryType, from: .constant("Output"))
      $0.state(.orderType, from: .fields([["Kind"]]))
    }
    #expect(problems.map(\.code) == [.eValue])
    var profile = FileProfile(.sapMATDOC)
    profile.state(.entryType, from: .fields([["bwart"]]))
    #expect(profile.translation(of: .entryType) != nil)
    profile.state(.entryType, from: .fields([["Kind"]]))
    #expect(profile.translation(of: .entryType) == nil)
  }

  private static let header = "Entry No.,Posting Date,Order No.,Item No.,Quantity"

  @Test func `a file without the column that links reversals is odd`() {
    let (_, stated) = read("\(Self.header),Ref.\n1,2025-01-10,A,1000,5,\n") {
      $0.reversal = ReversalLink(fields: [["Reff"]], direction: .original)
    }
    #expect(stated.map(\.code) == [.wHeader])
    #expect(
      stated.first?.message == "the profile links reversals by 'Reff', which the file lacks; "
        + "negative output stays unexplained; is 'Ref.' meant?")
    let (ledger, built) = read(
      "MBLNR,MJAHR,ZEILE,BUDAT,BWART,MATNR,SHKZG,MENGE,AUFNR\n4900,2025,1,20250110,101,F,S,5,7\n",
      .sapMATDOC
    ) { _ in }
    #expect(ledger != nil && built.map(\.code) == [.wHeader])
    #expect(built.first?.message.contains("by 'SMBLN', which the file lacks") == true)
  }

  @Test func `the column that the other row is found by is missed too`() {
    let (_, problems) = read("\(Self.header),Ref\n1,2025-01-10,A,1000,5,\n") {
      $0.reversal = ReversalLink(
        fields: [["Ref"]], direction: .original, matches: [["Original"]])
    }
    #expect(problems.map(\.code) == [.wHeader])
    #expect(problems.first?.message.contains("by 'Original', which the file lacks") == true)
  }

  @Test func `a sign code that no row has is named, and one that a row has is not`() {
    let (ledger, problems) = read("\(Self.header),DC\n1,2025-01-10,A,1000,5,H\n") {
      $0.sign = SignRule(fields: [["DC"]], negative: ["H", "Z"])
    }
    #expect(ledger != nil && problems.map(\.code) == [.wHeader])
    #expect(problems.first?.message.hasPrefix("no row has 'Z' in 'DC'") == true)
    // A system's file without reversals is in order.
    let (_, none) = read(
      "MBLNR,MJAHR,ZEILE,BUDAT,BWART,MATNR,SHKZG,MENGE,AUFNR,SMBLN,SJAHR,SMBLP\n"
        + "4900,2025,1,20250110,101,F,S,5,7,,,\n", .sapMATDOC
    ) { _ in }
    #expect(none.isEmpty)
  }

  @Test func `a time that is too long in minutes is out of range`() throws {
    let header = "Entry No.,Posting Date,Order No.,Operation No.,Output Quantity,Run Time"
    // At most 92233720368547.75807 minutes are 64051194700.38 days.
    for (days, minutes) in [("64051194700", "92233720368000"), ("64051194701", nil)] {
      let (ledger, problems) = read("\(header)\n1,2025-01-10,A,10,5,\(days)\n") {
        $0.timeUnit = .unit(.days)
      }
      #expect(ledger?.capacityLedgerEntries[0].runTime.description == minutes)
      #expect(problems.map(\.code) == (minutes == nil ? [.eRange] : []))
      #expect(problems.allSatisfy { $0.location?.description == "a.csv:2:21" })
    }
  }

  @Test(arguments: [
    ("x", Code.eNumber), ("1.5", .eNumber), ("-1", .eNumber), ("9223372036854775808", .eRange),
  ])
  func `a timestamp that is none is an error where it stands`(text: String, code: Code) {
    let table =
      "EntryNo-1,ItemNo-2,PostingDate-3,Quantity-12,OrderNo-91,timestamp-0,systemId-2000000000\n"
      + "1,\"1000\",2025-01-10,9,\"A\",\(text),\"{1}\"\n"
    let (ledger, problems) = read(table, .bc2adls) { _ in }
    #expect(ledger == nil)
    #expect(problems.map(\.code) == [code])
    #expect(problems.first?.location?.description == "a.csv:2:27")
    #expect(problems.first?.message.hasPrefix("the timestamp '\(text)' is") == true)
  }
}
