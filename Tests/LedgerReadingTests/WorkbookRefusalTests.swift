import Diagnostics
import LedgerReading
import Testing

/// Files that are no workbooks, damaged ones, and ones made to do harm.
@Suite("Refused workbooks")
struct WorkbookRefusalTests {
  private static let sound = WorkbookText(
    WorkbookText.header("Description") + "<row>\(WorkbookText.cells)</row>")

  struct Case: CustomTestStringConvertible, Sendable {
    let code: String
    let words: String
    let make: @Sendable () -> ZIPWriter
    var testDescription: String { "\(code) \(words)" }

    init(_ code: String, _ words: String, _ make: @escaping @Sendable () -> ZIPWriter) {
      (self.code, self.words, self.make) = (code, words, make)
    }

    init(
      zip code: String, _ words: String, _ change: @escaping @Sendable (inout ZIPWriter) -> Void
    ) {
      self.init(code, words) {
        var zip = ZIPWriter(WorkbookRefusalTests.sound.parts)
        change(&zip)
        return zip
      }
    }

    init(part: String, _ text: String, _ words: String) {
      self.init("E-FORMAT", words) {
        var parts = WorkbookRefusalTests.sound.parts
        for index in parts.indices where parts[index].name == part { parts[index].text = text }
        return ZIPWriter(parts)
      }
    }
  }

  static let archives = [
    Case("E-FORMAT", "unpack it") { ZIPWriter([("a.csv", "x")]) },
    Case("E-FORMAT", ".ods") {
      ZIPWriter([
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", "<a/>"),
      ])
    },
    Case("E-FORMAT", ".xlsb") {
      var workbook = sound
      workbook.contentType = "application/vnd.ms-excel.sheet.binary.macroEnabled.main"
      return ZIPWriter(workbook.parts)
    },
    Case("E-FORMAT", "Word") {
      var workbook = sound
      workbook.contentType =
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
      return ZIPWriter(workbook.parts)
    },
    Case("E-HEADER", "'Notes'") {
      ZIPWriter(WorkbookText(WorkbookText.row(["Hello"]), sheet: "Notes").parts)
    },
    Case(zip: "E-FORMAT", "password") { $0.entries[4].flags = 1 },
    Case(zip: "E-FORMAT", "method 14") { $0.entries[6].method = 14 },
    Case(zip: "E-FORMAT", "sheet1.xml") { $0.entries[6].checksum = 1 },
    Case(zip: "E-FORMAT", "sheet1.xml") { zip in
      zip.entries[6].method = 8
      zip.entries[6].packed = [7, 7, 7]
    },
    Case(zip: "E-FORMAT", "damaged") { $0.entries[6].size = 5 },
    Case(zip: "E-FORMAT", "damaged") { $0.entries[6].start = 0 },
    Case(zip: "E-FORMAT", "damaged") { $0.entries[6].start = 1 << 31 },
    Case(zip: "E-FORMAT", "damaged") { $0.entries.append($0.entries[0]) },
    Case(zip: "E-FORMAT", "sharedStrings.xml") { $0.entries.remove(at: 5) },
    Case(zip: "E-LIMIT", "sheet1.xml") { zip in
      zip.entries[6].method = 8
      zip.entries[6].size = 2_000_000_000
    },
    Case(zip: "E-LIMIT", "unpack") { zip in
      zip.entries[6].method = 8
      zip.entries[6].size = 500_000_000
    },
    Case(zip: "E-LIMIT", "the sheets and texts") { zip in
      for index in 5...6 {
        zip.entries[index].method = 8
        zip.entries[index].size = 10 << 20
      }
    },
    Case("E-LIMIT", "1000 sheets") {
      var workbook = sound
      // Some of them lose their ids to the styles and the shared texts.
      workbook.sheets += (0..<1010).map { ("S\($0)", "") }
      return ZIPWriter(workbook.parts)
    },
    Case("E-FORMAT", "'Entries' and 'Again'") {
      var workbook = sound
      workbook.sheets.append(("Again", ""))
      var zip = ZIPWriter(workbook.parts)
      let links = String(decoding: zip.entries[3].bytes, as: UTF8.self)
      zip.entries[3].bytes = Array(links.replacing("sheet2.xml", with: "SHEET1.xml").utf8)
      return zip
    },
    Case("E-LIMIT", "1024 MiB of text") {
      var workbook = sound
      workbook.strings = "<si><t>\(String(repeating: "a", count: 1 << 20))</t></si>"
      let cells = String(repeating: "<c t='s'><v>0</v></c>", count: 1025)
      workbook.sheets[0].rows = "<row>\(cells)</row>"
      return ZIPWriter(workbook.parts)
    },
    Case("E-LIMIT", "files") {
      ZIPWriter((0..<20_001).map { ("\($0)", "") })
    },
  ]

  static let texts = [
    Case(part: "xl/styles.xml", "<styleSheet>", "ends too early"),
    Case(part: "xl/styles.xml", "<a></b>", "end tag"),
    Case(part: "xl/workbook.xml", "<!DOCTYPE a><workbook/>", "document type"),
    Case(part: "xl/sharedStrings.xml", "<sst><si><t>&boom;</t></si></sst>", "entity"),
    Case(part: "xl/sharedStrings.xml", "<sst><si><t>&#0;</t></si></sst>", "control"),
    Case(part: "xl/sharedStrings.xml", "<sst><si><t>\u{8}</t></si></sst>", "control"),
    Case(part: "xl/workbook.xml", "<?xml version='1.0' encoding='UTF-16'?><workbook/>", "UTF-8"),
    Case(
      part: "xl/styles.xml", String(repeating: "<a>", count: 200), "too deep"),
  ]

  @Test(arguments: archives + texts)
  func `what is no sound workbook is refused in plain words`(_ example: Case) {
    let file = InputFile(file: "w.xlsx", bytes: example.make().bytes)
    let (ledger, problems) = LedgerReader.read(ledgers: [file], queues: [])
    #expect(ledger == nil)
    #expect(problems.map(\.code.rawValue) == [example.code])
    #expect(problems.first?.message.contains(example.words) == true, "\(problems)")
  }

  struct Flaw: CustomTestStringConvertible, Sendable {
    let rows: String
    let row: Int
    let words: String
    var testDescription: String { words + ": " + rows }
  }

  @Test(arguments: [
    Flaw(rows: "<row r='4'><c></row>", row: 4, words: "end tag"),
    Flaw(rows: "<row r='4'><c r='A5'/></row>", row: 4, words: "reference"),
    Flaw(rows: "<row r='4'><c r='B4'/><c r='A4'/></row>", row: 4, words: "reference"),
    Flaw(rows: "<row r='4'><c r='XFE4'/></row>", row: 4, words: "reference"),
    Flaw(rows: "<row r='4'><c r='ZZZZZZZZZZZZZZZZZZZZZ4'/></row>", row: 4, words: "reference"),
    Flaw(rows: "<row r='4'/><row r='3'/>", row: 4, words: "order"),
    Flaw(rows: "<row r='1048577'/>", row: 2, words: "order"),
    Flaw(rows: "<row r='99999999999999999999'/>", row: 2, words: "order"),
    Flaw(rows: "<row><c t='s'><v>0</v></c></row>", row: 3, words: "shared"),
    Flaw(rows: "<row><c t='s'><v>-1</v></c></row>", row: 3, words: "shared"),
    Flaw(rows: "<row><c t='q'><v>0</v></c></row>", row: 3, words: "type"),
    Flaw(rows: "<row><c t=''><v>0</v></c></row>", row: 3, words: "type"),
    Flaw(rows: "<row><c t='S'><v>0</v></c></row>", row: 3, words: "type"),
    Flaw(rows: "<row><c t='sst'><v>0</v></c></row>", row: 3, words: "type"),
    Flaw(rows: "<row><c t='strings'><v>0</v></c></row>", row: 3, words: "type"),
    Flaw(rows: "<row><c t='inlinestr'><v>0</v></c></row>", row: 3, words: "type"),
    Flaw(rows: "<row><c t='inlineStrinlineStr'><v>0</v></c></row>", row: 3, words: "type"),
    Flaw(rows: "<row><c><v a=b>0</v></c></row>", row: 3, words: "well-formed"),
    Flaw(rows: "<row><c><v><v>0</v></v></c></row>", row: 3, words: "well-formed"),
    Flaw(rows: "<row><c t='inlineStr'><is><t>\u{0}</t></is></c></row>", row: 3, words: "control"),
  ])
  func `a damaged sheet is an error with its row`(_ flaw: Flaw) {
    var workbook = Self.sound
    workbook.sheets[0].rows += flaw.rows
    let (ledger, problems) = LedgerReader.read(ledgers: [workbook.file], queues: [])
    #expect(ledger == nil)
    let error = problems.first { $0.severity == .error }
    #expect(error?.code == .eFormat)
    #expect(error?.location?.sheet == "Entries")
    #expect(error?.location?.line == flaw.row)
    #expect(error?.message.contains(flaw.words) == true, "\(problems)")
  }

  @Test func `a cell of more than a mebibyte is refused at its row`() {
    var workbook = Self.sound
    workbook.sheets[0].rows +=
      "<row>" + WorkbookText.text(String(repeating: "a", count: 1 << 20 + 1)) + "</row>"
    let problems = LedgerReader.read(ledgers: [workbook.file], queues: []).1
    #expect(problems.contains { $0.code == .eLimit && $0.location?.line == 3 })
  }

  @Test func `a workbook cut off anywhere is refused`() {
    let bytes = ZIPWriter(Self.sound.parts).bytes
    for count in 4..<bytes.count {
      let file = InputFile(file: "w.xlsx", bytes: Array(bytes.prefix(count)))
      let (ledger, problems) = LedgerReader.read(ledgers: [file], queues: [])
      #expect(ledger == nil, "\(count)")
      #expect(problems.map(\.code) == [.eFormat], "\(count)")
    }
  }

  @Test(arguments: [1, 2] as [UInt64])
  func `no byte changed ends the program`(seed: UInt64) {
    let bytes = ZIPWriter(Self.sound.parts).bytes
    var state = seed
    func next(below bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    for round in 0..<200 {
      var damaged = bytes
      for _ in 0...next(below: 3) { damaged[next(below: bytes.count)] = UInt8(next(below: 256)) }
      // A checksum that does not fit hides what lies behind it; so texts are damaged too.
      var parts = Self.sound.parts
      let part = next(below: parts.count)
      var text = Array(parts[part].text.utf8)
      for _ in 0...next(below: 3) {
        text[next(below: text.count)] = Array("<>/&;\"'= x0A\0".utf8)[next(below: 13)]
      }
      parts[part].text = String(decoding: text, as: UTF8.self)
      for bytes in [damaged, ZIPWriter(parts).bytes] {
        let file = InputFile(file: "w.xlsx", bytes: bytes)
        let (ledger, problems) = LedgerReader.read(ledgers: [file], queues: [])
        #expect((ledger == nil) == problems.contains { $0.severity == .error }, "\(seed) \(round)")
      }
    }
  }
}
