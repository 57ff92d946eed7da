import Diagnostics
import LedgerReading
import ProductionLedger
import Synchronization
import Testing

/// Workbooks as Excel, Business Central and libraries write them.
@Suite("Workbooks")
struct WorkbookTests {
  private static let sound =
    WorkbookText.header("Description")
    + "<row>\(WorkbookText.cells)\(WorkbookText.text("d"))</row>"

  /// U+FEFF in UTF-8.
  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Makes the inline texts of the only sheet shared ones, as Excel does.
  private static func shareTexts(_ workbook: inout WorkbookText) {
    let start = "<c t=\"inlineStr\"><is>"
    let pieces = workbook.sheets[0].rows.split(separator: start, omittingEmptySubsequences: false)
    workbook.sheets[0].rows = String(pieces[0])
    for (number, piece) in pieces.dropFirst().enumerated() {
      let halves = piece.split(separator: "</is></c>", omittingEmptySubsequences: false)
      workbook.strings += "<si>\(halves[0])</si>"
      workbook.sheets[0].rows += "<c t='s'><v>\(number)</v></c>\(halves[1])"
    }
  }

  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let make: @Sendable () -> ZIPWriter
    var testDescription: String { name }

    init(_ name: String, _ change: @escaping @Sendable (inout WorkbookText) -> Void) {
      self.name = name
      make = {
        var workbook = WorkbookText(WorkbookTests.sound)
        change(&workbook)
        return ZIPWriter(workbook.parts)
      }
    }

    init(zip name: String, _ change: @escaping @Sendable (inout ZIPWriter) -> Void) {
      self.name = name
      make = {
        var zip = ZIPWriter(WorkbookText(WorkbookTests.sound).parts)
        change(&zip)
        return zip
      }
    }
  }

  @Test(arguments: [
    Case("plain") { _ in },
    Case("the strict namespaces") {
      $0.relationships = "http://purl.oclc.org/ooxml/officeDocument/relationships"
    },
    Case("prefixed elements") { workbook in
      let rows = workbook.sheets[0].rows
      workbook.prefix = "x:"
      workbook.sheets[0].rows = rows.replacing("</", with: "\u{1}").replacing("<", with: "<x:")
        .replacing("\u{1}", with: "</x:")
    },
    Case("with macros") { $0.contentType = "application/vnd.ms-excel.sheet.macroEnabled.main+xml" },
    Case("rows that say where they are") { workbook in
      workbook.sheets[0].rows =
        "<row r='3' spans='1:6' ht='15' hidden='1'>"
        + workbook.sheets[0].rows.dropFirst("<row>".count)
    },
    Case("blank rows with a style") { workbook in
      workbook.sheets[0].rows += "<row><c s='0'/><c/></row><row/>"
    },
    Case("a title above") { workbook in
      workbook.sheets[0].rows =
        "<row/>" + WorkbookText.row(["Item Ledger Entries"]) + workbook.sheets[0].rows
    },
    Case("a configuration package") { workbook in
      workbook.sheets[0].rows =
        "<row r='1'>" + WorkbookText.text("LEDGER") + WorkbookText.text("Item Ledger Entry")
        + "<c><v>32</v></c></row><row r='3'>"
        + workbook.sheets[0].rows.dropFirst("<row>".count)
    },
    Case("other sheets besides") { workbook in
      workbook.sheets.insert(("Notes", WorkbookText.row(["Made by", "Ada"])), at: 0)
      workbook.sheets.append(("Empty", ""))
    },
    Case(zip: "a byte order mark in each part") { zip in
      for index in zip.entries.indices { zip.entries[index].bytes.insert(contentsOf: mark, at: 0) }
    },
    Case("texts that cells share") { shareTexts(&$0) },
    Case(zip: "shared texts and a byte order mark in each part") { zip in
      var workbook = WorkbookText(sound)
      shareTexts(&workbook)
      zip = ZIPWriter(workbook.parts)
      for index in zip.entries.indices { zip.entries[index].bytes.insert(contentsOf: mark, at: 0) }
    },
    Case(zip: "a comment and 64-bit sizes") {
      $0.comment = "made by hand"
      $0.isWide = true
    },
    Case(zip: "sizes behind the bytes") { $0.hasDescriptors = true },
    Case(zip: "parts in another order and case") { zip in
      zip.entries.reverse()
      for index in zip.entries.indices {
        zip.entries[index].name = zip.entries[index].name.uppercased()
      }
    },
    Case(zip: "deflate") { zip in
      // A deflate stream of stored blocks: RFC 1951, 3.2.4.
      for index in zip.entries.indices {
        let bytes = zip.entries[index].bytes
        let count = [UInt8(bytes.count & 255), UInt8(bytes.count >> 8)]
        zip.entries[index].method = 8
        zip.entries[index].packed = [1] + count + count.map { ~$0 } + bytes
      }
    },
  ])
  func `every form of a workbook holds the same ledger`(_ example: Case) throws {
    let file = InputFile(file: "w.xlsx", bytes: example.make().bytes)
    let (read, problems) = LedgerReader.read(ledgers: [file], queues: [])
    let ledger = try #require(read, "\(problems)")
    try #require(ledger.itemLedgerEntries.count == 1)
    let entry = ledger.itemLedgerEntries[0]
    #expect(ledger.symbols.text(entry.orderNo) == "A1")
    #expect(ledger.symbols.text(entry.itemNo) == "1000")
    #expect(ledger.symbols.text(entry.description) == "d")
    #expect(entry.quantity == Quantity(units: 500_000))
    #expect(ledger.sources[0].sheet == "Entries")
  }

  @Test func `cells without a reference follow each other, others stand where it says`() throws {
    let workbook = WorkbookText(
      "<row r='2'><c r='B2' t='inlineStr'><is><t>Entry No.</t></is></c>"
        + ["Posting Date", "Item No.", "Order No.", "Quantity", "Lot No."].map(WorkbookText.text)
        .joined() + "</row><row r='5'><c r='B5'><v>4</v></c>"
        + WorkbookText.text("2026-01-05") + "<c r='D5'><v>1000</v></c><c><v>77</v></c>"
        + "<c r='F5'><v>2</v></c></row>")
    let ledger = try #require(LedgerReader.read(ledgers: [workbook.file], queues: []).0)
    let entry = ledger.itemLedgerEntries[0]
    #expect(ledger.symbols.text(entry.orderNo) == "77")
    #expect(entry.lotNo.isEmpty)
    #expect(entry.place.line == 5)
  }

  @Test func `the tables of a workbook are sources of their own`() throws {
    var workbook = WorkbookText(Self.sound, sheet: "Item &amp; more")
    workbook.sheets.append(
      (
        "Capacity",
        WorkbookText.row(["Entry No.", "Posting Date", "Order No.", "Operation No.", "Run Time"])
          + WorkbookText.row(["9", "2026-01-05", "A1", "10", "2.5"])
      ))
    let ledger = try #require(LedgerReader.read(ledgers: [workbook.file], queues: []).0)
    #expect(ledger.sources.map(\.sheet) == ["Item & more", "Capacity"])
    #expect(ledger.capacityLedgerEntries[0].runTime == Quantity(units: 250_000))
  }

  @Test func `the bytes of a workbook are hashed once, however many sheets it has`() throws {
    let sheets = (1...3).map { number in
      (name: "S\(number)", rows: Self.sound.replacing("<v>1<", with: "<v>\(number)<"))
    }
    var workbook = WorkbookText("")
    workbook.sheets = sheets
    let counter = Counter()
    let options = ReadingOptions(sha256: { _ in "hash \(counter.next())" })
    let (ledger, problems) = LedgerReader.read(
      ledgers: [workbook.file], queues: [], options: options)
    #expect(
      try #require(ledger, "\(problems)").sources.map(\.sha256) == ["hash 1", "hash 1", "hash 1"])
  }

  /// Counts calls from wherever they come.
  private final class Counter: Sendable {
    private let count = Mutex(0)

    func next() -> Int {
      count.withLock { count in
        count += 1
        return count
      }
    }
  }

  @Test func `a message about two sheets names cells of both when both are read`() {
    var workbook = WorkbookText(Self.sound)
    workbook.sheets.append(("More", Self.sound.replacing(">5<", with: ">6<")))
    let problems = LedgerReader.read(ledgers: [workbook.file], queues: []).1
    let errors = problems.filter { $0.severity == .error }
    #expect(errors.first?.location?.description == "w.xlsx[More]!A2", "\(errors)")
    #expect(errors.first?.message.contains("w.xlsx[Entries]!A2") == true, "\(errors)")
  }

  @Test func `rows on two sheets count once, and the message names the sheet`() throws {
    for (count, words) in [
      (1, "1 row of item ledger entries is also in w.xlsx[Entries]; it counts once"),
      (2, "2 rows of item ledger entries are also in w.xlsx[Entries]; each counts once"),
    ] {
      var workbook = WorkbookText(Self.sound)
      if count == 2 {
        workbook.sheets[0].rows +=
          "<row>\(WorkbookText.cells)</row>".replacing("<v>1<", with: "<v>2<")
      }
      workbook.sheets.append(("More", workbook.sheets[0].rows))
      let (ledger, problems) = LedgerReader.read(ledgers: [workbook.file], queues: [])
      #expect(try #require(ledger).itemLedgerEntries.count == count)
      #expect(problems.filter { $0.code == .wDuplicate }.map(\.message) == [words])
    }
  }

  @Test func `a header that comes again is an error at its row, and the rows after it are read`() {
    let row = "<row>\(WorkbookText.cells)</row>"
    let workbook = WorkbookText(
      Self.sound + WorkbookText.header("Description")
        + row.replacing("<v>1<", with: "<v>2<").replacing("2026-01-05", with: "5 Jan")
        + WorkbookText.header("Note") + WorkbookText.header("Description"))
    let problems = LedgerReader.read(ledgers: [workbook.file], queues: []).1
    let again = problems.filter { $0.code == .eHeaderAgain }
    #expect(
      again.map(\.location?.description) == ["w.xlsx[Entries]!A3", "w.xlsx[Entries]!A6"])
    #expect(again.first?.message.contains("the header of row 1 comes again on row 3") == true)
    // Another row of words is no header, so its cells are judged as values.
    #expect(problems.contains { $0.code == .eDate && $0.location?.line == 4 })
    #expect(problems.contains { $0.code == .eNumber && $0.location?.line == 5 })
    #expect(!problems.contains { $0.code != .eHeaderAgain && [3, 6].contains($0.location?.line) })
  }

  @Test func `a long number in a column of text may have been altered, once a column`() throws {
    let number = { (text: String) in "<c><v>\(text)</v></c>" }
    let cells = { (entry: Int) in WorkbookText.cells.replacing("<v>1<", with: "<v>\(entry)<") }
    let rows = ["123456789012345", "1234567890123450", "1.23456789012345E+17", "-1234567890123450"]
    let workbook = WorkbookText(
      WorkbookText.header("Lot No.")
        + rows.enumerated().map { "<row>\(cells($0 + 1))\(number($1))</row>" }.joined()
        + "<row>\(cells(5))\(WorkbookText.text("1234567890123456"))</row>")
    let (ledger, problems) = LedgerReader.read(ledgers: [workbook.file], queues: [])
    #expect(ledger?.itemLedgerEntries.count == 5)
    let warnings = problems.filter { $0.code == .wDigits }
    #expect(warnings.map(\.location?.description) == ["w.xlsx[Entries]!F3"])
    #expect(
      warnings.first?.message.hasPrefix(
        "Lot No. '1234567890123450' is a number of more than 15 digits, as are 2 more; ") == true)
    var profile = FileProfile(files: ["*.xlsx"])
    profile.columns[.lotNo] = .fields([["Lot No."]])
    let options = ReadingOptions(profiles: [profile])
    let derived = LedgerReader.read(ledgers: [workbook.file], queues: [], options: options).1
    #expect(derived.filter { $0.code == .wDigits }.map(\.message) == warnings.map(\.message))
  }

  @Test func `a long number in a queue may have been altered too`() {
    let row = "<row>\(["2026-01-05", "A1"].map(WorkbookText.text).joined())"
    let workbook = WorkbookText(
      WorkbookText.row(["Posting Date", "Order No.", "Output Quantity", "Lot No."]) + row
        + "<c><v>-1</v></c><c><v>1234567890123450</v></c></row>")
    let problems = LedgerReader.read(ledgers: [], queues: [workbook.file]).1
    #expect(
      problems.filter { $0.code == .wDigits }.map(\.location?.description)
        == ["w.xlsx[Entries]!D2"])
  }

  @Test func `text shared by cells of a profile's own columns is read`() throws {
    var workbook = WorkbookText(Self.sound)
    Self.shareTexts(&workbook)
    var profile = FileProfile(files: ["*.xlsx"])
    profile.columns[.description] = .fields([["Description"]])
    let options = ReadingOptions(profiles: [profile])
    let ledger = try #require(
      LedgerReader.read(ledgers: [workbook.file], queues: [], options: options).0)
    #expect(ledger.symbols.text(ledger.itemLedgerEntries[0].description) == "d")
  }

  @Test func `a sheet whose names tell nothing is passed over beside a table`() throws {
    var workbook = WorkbookText(Self.sound)
    workbook.sheets.append(("Pivot", WorkbookText.row(["Item No.", "Quantity"])))
    let (ledger, problems) = LedgerReader.read(ledgers: [workbook.file], queues: [])
    #expect(ledger != nil)
    let warning = problems.first { $0.code == .wHeader }
    #expect(warning?.location?.description == "w.xlsx[Pivot]!A1")
    workbook.sheets.removeFirst()
    let alone = LedgerReader.read(ledgers: [workbook.file], queues: []).1
    #expect(alone.filter { $0.severity == .error }.map(\.code) == [.eHeader])
  }

  @Test func `a workbook may be a queue, whose bad value rejects its line alone`() throws {
    let workbook = WorkbookText(
      WorkbookText.row(["Posting Date", "Order No.", "Output Quantity", "Applies-to Entry"])
        + "<row>" + WorkbookText.text("2026-01-06") + WorkbookText.text("A1")
        + "<c t='e'><v>#DIV/0!</v></c><c><v>1</v></c></row>")
    let csv = "Entry No.,Posting Date,Order No.,Item No.,Quantity\n1,2026-01-05,A1,1000,5\n"
    let (read, problems) = LedgerReader.read(
      ledgers: [InputFile(file: "l.csv", bytes: Array(csv.utf8))], queues: [workbook.file])
    let ledger = try #require(read, "\(problems)")
    #expect(ledger.queue.count == 1)
    let flaw = try #require(ledger.queue[0].flaws.first)
    #expect(flaw.code == .eValue)
    #expect(flaw.location?.description == "w.xlsx[Entries]!C2")
  }

  @Test func `a profile may say which row is the header`() throws {
    let workbook = WorkbookText(
      WorkbookText.row(["Entry No.", "Posting Date", "Order No.", "Item No.", "Quantity", "Open"])
        + Self.sound)
    var profile = FileProfile(files: ["*.xlsx"])
    profile.headerRow = 2
    let options = ReadingOptions(profiles: [profile])
    let ledger = LedgerReader.read(ledgers: [workbook.file], queues: [], options: options).0
    #expect(ledger?.itemLedgerEntries.count == 1)
    #expect(LedgerReader.read(ledgers: [workbook.file], queues: []).0 == nil)
  }

  @Test func `text below no name is told once a column`() {
    let workbook = WorkbookText(
      Self.sound + "<row r='9'><c r='A9'><v>2</v></c>" + WorkbookText.text("2026-01-05")
        + "<c><v>1</v></c><c><v>2</v></c><c><v>3</v></c><c r='K9'><v>1</v></c></row>")
    let problems = LedgerReader.read(ledgers: [workbook.file], queues: []).1
    #expect(
      problems.filter { $0.code == .wHeader }.map(\.location?.description)
        == ["w.xlsx[Entries]!K9"])
  }
}
