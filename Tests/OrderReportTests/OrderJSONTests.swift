import Diagnostics
import FoundationEssentials
import OrderReport
import OutputReversal
import ProductionLedger
import Testing

@Suite("An order as JSON")
struct OrderJSONTests {
  @Test func `the seed is written byte for byte as the contract shows it`() throws {
    // Written by hand from contract.md section 4.
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../Fixtures/order-json/w1.json")
    let expected = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    #expect(try text(of: WorkedExample.w1) == expected)
  }

  @Test func `an order without anything has empty lists and null facts`() throws {
    var ledger = LedgerSample()
    ledger.order([.status: ""])
    let expected = #"""
      {
        "schema": "storno/order/1",
        "order": "RPO1",
        "status": null,
        "lines": [],
        "operations": [],
        "entries": [],
        "queue": [],
        "findings": []
      }

      """#
    #expect(try text(of: ledger) == expected)
  }

  @Test(arguments: [
    (ReportOptions.Sources.lines, #""source": "item.csv:2""#),
    (ReportOptions.Sources.files, #""source": "item.csv"}"#),
    (ReportOptions.Sources.none, #""source": null"#),
  ])
  func `the source of a row is as much as is shown`(
    sources: ReportOptions.Sources, expected: String
  ) throws {
    var ledger = LedgerSample()
    ledger.item(1, "10")
    ledger.options.sources = sources
    #expect(try text(of: ledger).contains(expected))
  }

  @Test func `a workbook's row is named by its sheet`() {
    var ledger = LedgerSample()
    ledger.item(1, "10")
    let sheet = LedgerSource(
      file: "a.xlsx", sheet: "Tabelle 1", shownName: "a.xlsx", kind: .itemLedgerEntries,
      columns: [], rowCount: 1)
    let read = Ledger(symbols: SymbolTable(), sources: [sheet], tables: [:], queue: [])
    var options = ReportOptions()
    let place = RowPlace(source: 0, line: 7)
    let lines = ReportContext(read, rules: PostingRules(), options: options)
    #expect(lines.source(of: place) == "a.xlsx[Tabelle 1]!7")
    options.sources = .files
    let files = ReportContext(read, rules: PostingRules(), options: options)
    #expect(files.source(of: place) == "a.xlsx[Tabelle 1]")
  }

  /// RFC 8259 section 7; `<` so that `</script>` cannot end a script, and what acts on a terminal.
  @Test(arguments: [
    ("a\"b\\c", #"a\"b\\c"#), ("\u{1B}[2J\u{7F}\u{9B}", #"\u001b[2J\u007f\u009b"#),
    ("</script>", #"\u003c/script>"#), ("a\u{2028}b\u{2029}", #"a\u2028b\u2029"#),
    ("\t\r\n", #"\t\r\n"#), ("\u{202E}gnp", #"\u202egnp"#),
    ("é e\u{301} 漢 😀", "é e\u{301} 漢 😀"),
    ("\u{E0041}", #"\udb40\udc41"#), ("\u{FEFF}Entry", #"\ufeffEntry"#),
  ])
  func `a text is escaped and nothing of it is lost`(text: String, expected: String) throws {
    var ledger = LedgerSample()
    ledger.item(1, "10", [.lotNo: text])
    #expect(try self.text(of: ledger).contains("\"lot\": \"\(expected)\", "))
  }

  @Test func `a settled finding carries the reason`() throws {
    var ledger = LedgerSample()
    ledger.item(1, "-4")
    ledger.options.suppressed = [
      ReportOptions.Suppression(code: .a1, order: "RPO1", reason: "known")
    ]
    let expected =
      #"{"code": "A1", "level": "error", "refs": ["I-1"], "message": "4 of I-1 is not linked to "#
      + #"any original", "suppressed": "known"}"#
    #expect(try text(of: ledger).contains(expected))
  }

  /// S12: a broken link names what it points at.
  @Test func `a broken link has its target and its method`() throws {
    var ledger = LedgerSample()
    ledger.item(1, "-4", [.appliesToEntry: "99"])
    let expected = #""kind": "broken-link", "orderLine": 10000, "operation": null"#
    let text = try text(of: ledger)
    #expect(text.contains(expected))
    #expect(text.contains(#""reverses": "I-99", "reversedBy": [], "link": "applies-to""#))
  }

  private func text(of ledger: LedgerSample) throws -> String {
    let (report, context) = try ledger.report()
    return String(decoding: OrderJSON.bytes(of: report, context), as: UTF8.self)
  }
}
