import Diagnostics
import LedgerReading
import ProductionLedger
import Testing

/// What the cells of a workbook mean.
@Suite("Cells of a workbook")
struct WorkbookCellTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let cell: String
    let text: String
    var strings = ""
    var format = "General"
    var properties = ""
    var testDescription: String { name }

    init(
      _ name: String, _ cell: String, _ text: String, strings: String = "",
      format: String = "General", properties: String = ""
    ) {
      (self.name, self.cell, self.text) = (name, cell, text)
      (self.strings, self.format, self.properties) = (strings, format, properties)
    }
  }

  static let texts = [
    Case(
      "shared text", "<c t='s'><v>1</v></c>", "b", strings: "<si><t>a</t></si><si><t>b</t></si>"),
    Case(
      "runs are joined, phonetic ones left out", "<c t='s'><v>0</v></c>", "Rad 28",
      strings: "<si><r><rPr><b/></rPr><t xml:space='preserve'>Rad </t></r><r><t>28</t></r>"
        + "<rPh sb='0' eb='1'><t>ra</t></rPh><phoneticPr fontId='1'/></si>"),
    Case("inline runs", "<c t='inlineStr'><is><r><t>a</t></r><r><t>b</t></r></is></c>", "ab"),
    Case(
      "spaces count if the text says so",
      "<c t='inlineStr'><is><t xml:space='preserve'> a </t></is></c>", " a "),
    Case("else they do not", "<c t='inlineStr'><is><t>\n a </t></is></c>", "a"),
    Case("text of a formula", "<c t='str'><f>A1</f><v>x y</v></c>", "x y"),
    Case(
      "references", "<c t='inlineStr'><is><t>&lt;&amp;&gt;&quot;&apos;&#65;&#x42;</t></is></c>",
      "<&>\"'AB"),
    Case("line ends are LF", "<c t='inlineStr'><is><t>a\r\nb\rc</t></is></c>", "a\nb\nc"),
    Case("escapes", "<c t='inlineStr'><is><t>a_x000D__x0041_</t></is></c>", "a\rA"),
    Case("escapes in a formula's text", "<c t='str'><v>_x0041__x0042</v></c>", "A_x0042"),
    Case("an escaped escape", "<c t='inlineStr'><is><t>_x005F_x0041_</t></is></c>", "_x0041_"),
    Case("a pair of escapes", "<c t='inlineStr'><is><t>_xD83D__xDE00_</t></is></c>", "😀"),
    Case("half a pair stays", "<c t='inlineStr'><is><t>_xD83D_a</t></is></c>", "_xD83D_a"),
    Case(
      "CDATA, comments and instructions",
      "<c t='inlineStr'><is><t>a<!-- <b> --><![CDATA[<&]]><?p q?>c</t></is></c>", "a<&c"),
    Case("yes", "<c t='b'><v>1</v></c>", "true"),
    Case("no", "<c t='b'><v>0</v></c>", "false"),
    Case("an ISO date", "<c t='d'><v>2026-02-03</v></c>", "2026-02-03"),
    Case("an extension within a cell", "<c><v>7</v><extLst><ext><v>8</v></ext></extLst></c>", "7"),
    Case("blanks around markup", "<c >\n <v >7</v >\n</c >", "7"),
  ]

  static let numbers = [
    Case("an order number", "<c><v>1001</v></c>", "1001"),
    Case("with a type", "<c t='n'><v>1001</v></c>", "1001"),
    Case("without needless decimals", "<c><v>1001.0</v></c>", "1001"),
    Case("without zeros at the end", "<c><v>12.50</v></c>", "12.5"),
    Case("negative", "<c><v>-0.5</v></c>", "-0.5"),
    Case(
      "more digits than a binary number has", "<c><v>12345678901234567890</v></c>",
      "12345678901234567890"),
    Case("five decimals as written", "<c><v>12345678901.12345</v></c>", "12345678901.12345"),
    Case("not 0.3", "<c><v>0.30000000000000004</v></c>", "0.30000000000000004"),
    Case("0.3 as Excel writes it", "<c><v>0.29999999999999999</v></c>", "0.3"),
    Case("9.95 as Excel writes it", "<c><v>9.9499999999999993</v></c>", "9.95"),
    Case("carried", "<c><v>999.99999999999999</v></c>", "1000"),
    // 12345678901.12345 is a binary number whose 17 digits are these.
    Case("sixteen digits", "<c><v>12345678901.123449</v></c>", "12345678901.12345"),
    Case("eleven before the point", "<c><v>70000000000.100006</v></c>", "70000000000.1"),
    Case("digits that no decimal explains", "<c><v>12.3456789</v></c>", "12.3456789"),
    Case("below all binary numbers", "<c><v>1E-390</v></c>", "0." + zeros(389) + "1"),
    Case("a small exponent", "<c><v>1.0000000000000001E-5</v></c>", "0.00001"),
    Case("an exponent", "<c><v>1.5E3</v></c>", "1500"),
    Case("a large exponent", "<c><v>1.2e+20</v></c>", "120000000000000000000"),
    Case("too precise stays so", "<c><v>0.123456</v></c>", "0.123456"),
    Case("zero with an exponent", "<c><v>0E+00</v></c>", "0"),
    Case("no number", "<c><v>1.2.3</v></c>", "1.2.3"),
    Case(
      "an exponent beyond all", "<c><v>1E99999999999999999999</v></c>", "1E99999999999999999999"),
  ]

  private static func zeros(_ count: Int) -> String { String(repeating: "0", count: count) }

  static let dates = [
    Case("a day", "<c s='1'><v>46027</v></c>", "2026-01-05", format: "dd.mm.yyyy"),
    Case("a month's name", "<c s='1'><v>46027</v></c>", "2026-01-05", format: "mmm"),
    Case(
      "a German format", "<c s='1'><v>46027</v></c>", "2026-01-05",
      format: "[$-407]d/ mmmm yyyy;@"),
    Case("the first day", "<c s='1'><v>1</v></c>", "1900-01-01", format: "yyyy"),
    Case("before the day that never was", "<c s='1'><v>59</v></c>", "1900-02-28", format: "yyyy"),
    Case("the day that never was", "<c s='1'><v>60</v></c>", "60", format: "yyyy"),
    Case("after it", "<c s='1'><v>61</v></c>", "1900-03-01", format: "yyyy"),
    Case("the last day", "<c s='1'><v>2958465</v></c>", "9999-12-31", format: "yyyy"),
    Case("beyond it", "<c s='1'><v>2958466</v></c>", "2958466", format: "yyyy"),
    Case("a negative day", "<c s='1'><v>-1</v></c>", "-1", format: "yyyy"),
    Case("day 0", "<c s='1'><v>0</v></c>", "0", format: "yyyy"),
    Case(
      "with a time", "<c s='1'><v>46027.75</v></c>", "2026-01-05T18:00:00", format: "d/m/yy h:mm"),
    Case(
      "rounded to a day", "<c s='1'><v>46027.999999999999</v></c>", "2026-01-06", format: "d/m/yy"),
    Case("a leap day", "<c s='1'><v>45351</v></c>", "2024-02-29", format: "d"),
    Case("a time", "<c s='1'><v>0.60445601851851851</v></c>", "14:30:25", format: "h:mm:ss AM/PM"),
    Case("hours beyond a day", "<c s='1'><v>1.5</v></c>", "36:00:00", format: "[h]:mm"),
    Case("minutes and seconds", "<c s='1'><v>0.5</v></c>", "12:00:00", format: "mm:ss.0"),
    Case(
      "the first day of 1904", "<c s='1'><v>0</v></c>", "1904-01-01", format: "d",
      properties: "date1904='1'"),
    Case(
      "a day of 1904", "<c s='1'><v>44565</v></c>", "2026-01-05", format: "d",
      properties: "date1904='true'"),
    Case("letters in quotes", "<c s='1'><v>5</v></c>", "5", format: "0.00 &quot;days&quot;"),
    Case("letters escaped", "<c s='1'><v>5</v></c>", "5", format: "0\\d_m*y"),
    Case("a colour", "<c s='1'><v>5</v></c>", "5", format: "0;[Red]-0"),
    Case("letters of a currency", "<c s='1'><v>5</v></c>", "5", format: "0.00 [$kr.-406]"),
    Case("General", "<c s='1'><v>5</v></c>", "5"),
    Case("a style that is not there", "<c s='9'><v>5</v></c>", "5", format: "d"),
  ]

  @Test(arguments: texts + numbers + dates)
  func `a cell has the text that was meant`(_ example: Case) throws {
    var workbook = WorkbookText(
      WorkbookText.header("Description") + "<row>\(WorkbookText.cells)\(example.cell)</row>")
    workbook.strings = example.strings
    workbook.formats = [example.format]
    workbook.properties = example.properties
    let (read, problems) = LedgerReader.read(ledgers: [workbook.file], queues: [])
    let ledger = try #require(read, "\(problems)")
    #expect(ledger.symbols.text(ledger.itemLedgerEntries[0].description) == example.text)
  }

  @Test func `days of the formats that are built in are days`() throws {
    let formats = [
      (14, "46027", "2026-01-05"), (22, "46027", "2026-01-05"), (30, "46027", "2026-01-05"),
      (57, "46027", "2026-01-05"), (81, "46027", "2026-01-05"), (4, "46027", "46027"),
      (49, "46027", "46027"), (33, "0.5", "12:00:00"), (76, "0.5", "12:00:00"),
      // A month or a day in Japanese, a time in Chinese.
      (34, "46027", "2026-01-05"), (34, "0.5", "12:00:00"), (56, "46027", "2026-01-05"),
      (56, "0.5", "12:00:00"), (55, "0", "0"), (35, "-1", "-1"),
    ]
    for (id, number, shown) in formats {
      var parts = WorkbookText(
        WorkbookText.header("Description")
          + "<row>\(WorkbookText.cells)<c s='1'><v>\(number)</v></c></row>"
      ).parts
      let index = try #require(parts.firstIndex { $0.name == "xl/styles.xml" })
      parts[index].text =
        "<styleSheet><cellXfs><xf/><xf numFmtId='\(id)'/></cellXfs></styleSheet>"
      let file = InputFile(file: "w.xlsx", bytes: ZIPWriter(parts).bytes)
      let ledger = try #require(LedgerReader.read(ledgers: [file], queues: []).0)
      let text = ledger.symbols.text(ledger.itemLedgerEntries[0].description)
      #expect(text == shown, "\(id)")
    }
  }

  struct Flaw: CustomTestStringConvertible, Sendable {
    let cell: String
    let column: String
    let code: String
    let words: String
    var rest = ""
    var testDescription: String { "\(column): \(cell) \(rest)" }
  }

  @Test(arguments: [
    Flaw(cell: "<c t='e'><v>#N/A</v></c>", column: "Lot No.", code: "E-VALUE", words: "'#N/A'"),
    Flaw(
      cell: "<c t='e'><f>A1</f><v>#REF!</v></c>", column: "Remaining Quantity", code: "E-VALUE",
      words: "'#REF!'"),
    Flaw(
      cell: "<c><f>1+1</f></c>", column: "Description", code: "E-VALUE", words: "without a value"),
    Flaw(cell: "<c><f>1+1</f><v/></c>", column: "Open", code: "E-VALUE", words: "save it"),
    Flaw(
      cell: "<c><f>1+1</f><v>0</v></c>", column: "Remaining Quantity", code: "E-VALUE",
      words: "open the workbook in Excel", rest: "<calcPr fullCalcOnLoad='1'/>"),
    Flaw(
      cell: "<c><v>46027</v></c>", column: "Description", code: "", words: "",
      rest: "<calcPr fullCalcOnLoad='1'/>"),
    Flaw(
      cell: "<c><v>0.123456</v></c>", column: "Remaining Quantity", code: "E-PRECISION",
      words: "5 decimals"),
    Flaw(
      cell: "<c><v>1234567890.12345678</v></c>", column: "Remaining Quantity", code: "E-PRECISION",
      words: "'1234567890.1234567' has more than 5 decimals"),
    Flaw(
      cell: "<c><v>0.30000000000000004</v></c>", column: "Remaining Quantity",
      code: "E-PRECISION", words: "nothing is rounded"),
    Flaw(
      cell: "<c><v>1E+20</v></c>", column: "Remaining Quantity", code: "E-RANGE", words: "range"),
    Flaw(cell: "<c t='e'><v>#N/A</v></c>", column: "Weather", code: "", words: ""),
  ])
  func `a cell without a value is an error at its place if its column is read`(_ flaw: Flaw) {
    var workbook = WorkbookText(
      WorkbookText.header(flaw.column) + "<row r='7'>\(WorkbookText.cells)\(flaw.cell)</row>")
    workbook.rest = flaw.rest
    let problems = LedgerReader.read(ledgers: [workbook.file], queues: []).1
      .filter { $0.severity == .error }
    #expect(problems.map(\.code.rawValue) == (flaw.code.isEmpty ? [] : [flaw.code]))
    #expect(problems.allSatisfy { $0.location?.description == "w.xlsx[Entries]!F7" })
    #expect(problems.allSatisfy { $0.message.contains(flaw.words) }, "\(problems)")
  }

  @Test func `a serial number without a date format is no date, and the message says which`() {
    let row =
      "<row>" + ["1", "46027", "1000", "7", "5"].map { "<c><v>\($0)</v></c>" }.joined() + "</row>"
    let workbook = WorkbookText(WorkbookText.header("") + row)
    let (ledger, problems) = LedgerReader.read(ledgers: [workbook.file], queues: [])
    #expect(ledger == nil)
    let error = problems.first { $0.code == .eDate }
    #expect(error?.location?.description == "w.xlsx[Entries]!B2")
    #expect(error?.message.contains("2026-01-05") == true)
  }
}
