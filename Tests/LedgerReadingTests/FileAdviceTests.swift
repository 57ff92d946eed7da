import Diagnostics
import LedgerReading
import ProductionLedger
import Testing

@Suite("Advice for files that need a profile")
struct FileAdviceTests {
  struct Case: CustomTestStringConvertible {
    var testDescription: String
    var bytes: [UInt8]
    /// The entries as `key: value`, in YAML.
    var profile: [String]
    var kind = TableKind.itemLedgerEntries
    var encoding = "utf-8"

    init(
      _ description: String, _ bytes: some Sequence<UInt8>, profile: [String],
      kind: TableKind = .itemLedgerEntries, encoding: String = "utf-8"
    ) {
      testDescription = description
      self.bytes = Array(bytes)
      self.profile = profile
      self.kind = kind
      self.encoding = encoding
    }
  }

  /// Two entries as a German client exports them; 13 January can only begin with the day.
  static let german = """
    Lfd. Nr.;Buchungsdatum;Postenart;Auftragsnr.;Artikelnr.;Beschreibung;Menge
    1;13.01.2026;Istmeldung;FA1;1000;Bügel;12,5
    2;14.01.2026;Istmeldung;FA1;1000;Bügel;-0,5

    """
  static let english = """
    Entry No.,Posting Date,Order No.,Item No.,Quantity
    1,2026-01-13,A1,1000,5

    """

  @Test(arguments: [
    Case(
      "decimal comma and day first", german.utf8,
      profile: ["decimal: \",\"", "dateFormat: dd.MM.yyyy"]),
    Case(
      "UTF-16 as Excel writes it", utf16(german),
      profile: ["encoding: utf-16", "decimal: \",\"", "dateFormat: dd.MM.yyyy"],
      encoding: "utf-16"),
    Case(
      "UTF-16 without a mark", utf16(english).dropFirst(2), profile: ["encoding: utf-16le"],
      encoding: "utf-16le"),
    Case(
      "Windows-1252", german.unicodeScalars.map { UInt8(clamping: $0.value) },
      profile: ["encoding: windows-1252", "decimal: \",\"", "dateFormat: dd.MM.yyyy"],
      encoding: "windows-1252"),
    Case(
      "code page 850", german.unicodeScalars.map { $0 == "ü" ? 0x81 : UInt8(clamping: $0.value) },
      profile: ["encoding: cp850", "decimal: \",\"", "dateFormat: dd.MM.yyyy"],
      encoding: "cp850"),
    Case(
      "bars between fields", english.replacing(",", with: "|").utf8, profile: ["delimiter: \"|\""]),
    Case(
      "titles above the header", ("Exported by Ann\nJanuary\n" + english).utf8,
      profile: ["headerRow: 3"]),
    Case(
      "month first",
      english.replacing("2026-01-13", with: "1/13/2026").utf8, profile: ["dateFormat: \"M/d/yyyy\""]
    ),
    Case("a file that needs nothing", english.utf8, profile: []),
    Case(
      "a confirmation of SAP",
      """
      RUECK,RMZHL,AUFNR,VORNR,BUDAT,LMNGA,XMNGA,ISM01,ISM02,ILE01,ILE02,STOKZ,STZHL
      0000100001,00000001,1000001,0010,20260113,5,0,0,10,MIN,MIN,,00000000

      """.utf8, profile: ["base: sap-afru"], kind: .capacityLedgerEntries),
  ])
  func `what a profile must say is found, and the file can be read then`(file: Case) throws {
    let input = InputFile(file: "export[1].csv", bytes: file.bytes)
    let examination = FileExamination(ledgers: [input])
    let table = try #require(examination.tables.first)
    #expect(table.kind == file.kind)
    #expect((table.system == .sapAFRU) == file.profile.contains("base: sap-afru"))
    #expect(table.profile.map { "\($0.key.rawValue): \($0.yaml)" } == file.profile)
    #expect(table.form.encoding == file.encoding)
    #expect(examination.isReadable == file.profile.isEmpty)
    #expect(table.errorCountWithProfile == (file.profile.isEmpty ? nil : 0))
    #expect(table.pattern == "export?1].csv")
    #expect(table.questions.isEmpty)
  }

  @Test func `what the profile of a project says is not advised again`() throws {
    var profile = FileProfile(files: ["*.csv"])
    profile.decimal = .comma
    let table = try #require(
      FileExamination(
        ledgers: [InputFile(file: "a.csv", bytes: Array(Self.german.utf8))],
        options: ReadingOptions(profiles: [profile])
      ).tables.first)
    #expect(table.profile.map(\.key) == [.dateFormat])
  }

  @Test func `a code page is suspected, UTF-16 is seen`() throws {
    let ansi = Self.german.unicodeScalars.map { UInt8(clamping: $0.value) }
    #expect(try form(ansi).isEncodingSuspected)
    #expect(try !form(Self.utf16(Self.german)).isEncodingSuspected)
    #expect(try !form(Self.english.utf8 + [0xED, 0xA0, 0x80]).isEncodingSuspected)
    let utf8 = try form([0xEF, 0xBB, 0xBF] + Self.german.utf8)
    #expect(utf8.hasByteOrderMark && utf8.delimiter == ";" && utf8.lineEnd == "LF")
  }

  @Test func `German names are read and missing ones named as the page names them`() throws {
    let table = try #require(
      FileExamination(
        ledgers: [InputFile(file: "a.csv", bytes: Array(Self.german.utf8))]
      ).tables.first)
    #expect(table.language == .german)
    #expect(table.knownFieldCount == 7)
    let captions = Dictionary(
      uniqueKeysWithValues: table.missing.map { ($0.column, $0.caption) })
    #expect(captions[.remainingQuantity] == "Restmenge")
    #expect(captions[.lotNo] == "Chargennr.")
    #expect(table.rows.orderCount == 1)
    #expect(table.rows.postingDates?.upperBound == PostingDate("2026-01-14"))
  }

  @Test func `whether a document number is the order's is asked`() throws {
    let text = "Entry No.,Posting Date,Document No.,Item No.,Quantity\n1,2026-01-13,A1,1000,5\n"
    let input = InputFile(file: "a.csv", bytes: Array(text.utf8))
    let table = try #require(FileExamination(ledgers: [input]).tables.first)
    #expect(table.profile.isEmpty)
    #expect(table.questions.count == 1)
    #expect(table.questions.first?.contains("'Document No.'") == true)
    #expect(table.possibleLines == [#"columns: {"Order No.": "Document No."}"#])
    #expect(table.isStoppedAtHeader)
  }

  @Test(arguments: [
    ("Run Time", true), ("Setup Time", true), ("Run Time,Cap. Unit of Measure Code", false),
    ("Output Quantity", false),
  ])
  func `the unit of times is asked where no column tells it`(columns: String, isAsked: Bool) throws
  {
    let text = "Entry No.,Posting Date,Order No.,Operation No.,\(columns)\n"
    let table = try only(text)
    #expect(table.possibleLines == (isAsked ? ["timeUnit: hours"] : []))
    #expect(
      table.questions.map { $0.hasPrefix("Are the times in minutes?") }
        == table.possibleLines.map { _ in true })
    var profile = FileProfile(files: ["*"])
    profile.timeUnit = .unit(.hours)
    #expect(try only(text, profile: profile).questions.isEmpty)
  }

  @Test func `a form of days other than the stated one is advised`() throws {
    let text = """
      RUECK,RMZHL,AUFNR,VORNR,BUDAT,LMNGA,XMNGA,ISM01,ISM02,ILE01,ILE02,STOKZ,STZHL
      0000100001,00000001,1000001,0010,13.01.2026,5,0,0,10,MIN,MIN,,00000000

      """
    let table = try only(text)
    #expect(table.profile.map(\.value) == ["sap-afru", "dd.MM.yyyy"])
    #expect(table.errorCountWithProfile == 0)
    let stated = try only(text, profile: FileProfile(.sapAFRU, files: ["*"]))
    #expect(stated.profile.map(\.value) == ["dd.MM.yyyy"])
    #expect(stated.errorCountWithProfile == 0)
  }

  @Test func `what a table of another system lacks has the names of that system`() throws {
    let header = "RUECK,RMZHL,AUFNR,VORNR,BUDAT,LMNGA,XMNGA,ISM01,ISM02,ILE01,ILE02,STOKZ"
    let examination = FileExamination(
      ledgers: [InputFile(file: "a.csv", bytes: Array((header + "\n").utf8))])
    let missing = try #require(examination.tables.first).missing
    #expect(
      missing.map { "\($0.column.caption): \($0.caption)" } == [
        "Reversed Entry No.: RUECK and STZHL", "Work Center No.: ARBPL",
        "Unit of Measure Code: MEINH",
      ])
    #expect(examination.missingTables.map(\.table) == ["MATDOC or MSEG"])
  }

  @Test(arguments: [
    ("2026-01-13 08:30:00", ["dateFormat: \"yyyy-MM-dd HH:mm:ss\""]),
    ("31.01.2026 08:30", ["dateFormat: \"dd.MM.yyyy HH:mm\""]),
    ("2026-01-13T08:30:00.5Z", []),
  ])
  func `days with a time are asked for, with the form that reads them as written`(
    day: String, lines: [String]
  ) throws {
    let table = try only("Entry No.,Posting Date,Order No.,Item No.,Quantity\n1,\(day),A,1,5\n")
    #expect(table.profile.isEmpty)
    #expect(table.questions.count == 1)
    #expect(table.possibleLines == lines)
  }

  @Test func `a queue alone is looked at without a word of ledgers`() {
    let text = "Posting Date,Order No.,Item No.,Operation No.,Output Quantity,Applies-to Entry\n"
    let examination = FileExamination(
      ledgers: [], queues: [InputFile(file: "q.csv", bytes: Array(text.utf8))])
    #expect(examination.tables.map(\.kind) == [.outputJournalLines])
    #expect(examination.missingTables.isEmpty)
    #expect(!examination.diagnostics.contains { $0.code == .wNoEntries && $0.location == nil })
  }

  @Test func `two files of one name are told apart, and a data lake is one system`() throws {
    let header = "EntryNo-1,PostingDate-3,OrderNo-91,ItemNo-2,Quantity-12,timestamp-0\n"
    let files = [1, 2].map { number in
      InputFile(
        file: "\(number)/a.csv", shownName: number == 1 ? "a.csv" : "a.csv#2",
        bytes: Array((header + "1,2026-01-13,A1,1000,\(number),\(number)\n").utf8))
    }
    let tables = FileExamination(ledgers: files).tables
    #expect(tables.map(\.pattern) == ["a.csv", "2/a.csv"])
    #expect(tables.map { $0.profile.map(\.value) } == [["bc2adls"], ["bc2adls"]])
    #expect(FileExamination(ledgers: [files[0]]).tables.first?.profile.isEmpty == true)
  }

  @Test func `JSON needs no profile`() throws {
    let json = """
      {"@odata.context": "c", "value": [
        {"Entry_No": 1, "Posting_Date": "2026-01-13", "Order_No": "A1", "Item_No": "1000",
         "Quantity": 2.5}]}

      """
    let examination = FileExamination(
      ledgers: [InputFile(file: "items.json", bytes: Array(json.utf8))])
    let table = try #require(examination.tables.first)
    #expect(examination.isReadable)
    #expect(table.form.format == .odata)
    #expect(table.kind == .itemLedgerEntries)
    #expect(table.decimals.verdict == .point)
    #expect(table.rows.count == 1 && table.rows.entryNumbers == 1...1)
  }

  @Test func `of numbers that are text in JSON doctor finds the decimal sign`() throws {
    let json = """
      [{"Entry_No": 1, "Posting_Date": "2026-01-13", "Order_No": "A1", "Item_No": "1000",
        "Quantity": "10,5"},
       {"Entry_No": 2, "Posting_Date": "2026-01-13", "Order_No": "A1", "Item_No": "1000",
        "Quantity": 1.125}]

      """
    let table = try #require(
      FileExamination(ledgers: [InputFile(file: "a.json", bytes: Array(json.utf8))]).tables.first)
    #expect(table.errorCount == 1)
    #expect(table.profile.map(\.yaml) == ["\",\""])
    #expect(table.profile.map(\.key) == [.decimal])
    #expect(table.errorCountWithProfile == 0)
    // The number tells nothing of text, but is one with a point.
    #expect(table.decimals.point == 1 && table.decimals.comma == 1)
    #expect(table.questions.isEmpty)
  }

  private func only(_ text: String, profile: FileProfile? = nil) throws -> FileDescription {
    try #require(
      FileExamination(
        ledgers: [InputFile(file: "a.csv", bytes: Array(text.utf8))],
        options: ReadingOptions(profiles: profile.map { [$0] } ?? [])
      ).tables.first)
  }

  private func form(_ bytes: [UInt8]) throws -> FileForm {
    try #require(
      FileExamination(ledgers: [InputFile(file: "a.csv", bytes: bytes)]).tables.first
    ).form
  }

  /// UTF-16, the lower byte first, with its mark.
  private static func utf16(_ text: String) -> [UInt8] {
    [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  }
}
