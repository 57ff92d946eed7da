import OrderReport
import OutputReversal
import ProductionLedger
import Testing

/// Reports of ledgers whose entry numbers are text.
@Suite("Entry numbers that are text")
struct TextNumberTests {
  @Test(arguments: FindingSample.all)
  func `a finding is the same with text for each entry number`(sample: FindingSample) throws {
    var ledger = LedgerSample()
    sample.build(&ledger)
    let (report, context) = try ledger.textNumbered.report()
    let finding = try #require(
      report.findings.first {
        $0.code == sample.code && $0.message == Self.textNumbered(sample.message)
      }, "\(report.findings.map(\.message))")
    #expect(finding.references.map(context.name) == sample.references.map(Self.textNumbered))
  }

  @Test func `an order's JSON has the texts as references and its entries in byte order`() throws {
    var ledger = LedgerSample()
    ledger.hasTextNumbers = true
    // As bytes `10` comes before `9`, so the reversal stands first, as R6 has it within a day.
    ledger.item(0, "50", [.entryNo: "4900000123.2025.9"])
    ledger.item(
      0, "-50",
      [.entryNo: "4900000123.2025.10", .appliesToEntry: "4900000123.2025.9"])
    let (report, context) = try ledger.report()
    let json = String(decoding: OrderJSON.bytes(of: report, context), as: UTF8.self)
    let entries = json.split(separator: "\n").filter { $0.contains(#""ref": "I-"#) }
    #expect(
      entries.map { $0.split(separator: ",").first } == [
        #"    {"ref": "I-4900000123.2025.10""#, #"    {"ref": "I-4900000123.2025.9""#,
      ])
    #expect(entries.first?.contains(#""reverses": "I-4900000123.2025.9""#) == true)
    #expect(entries.last?.contains(#""reversedBy": ["I-4900000123.2025.10"]"#) == true)
  }

  @Test func `what could not stand in an address is escaped in every form`() throws {
    var ledger = LedgerSample()
    ledger.hasTextNumbers = true
    ledger.item(0, "50", [.entryNo: "Ä 1/<2>"])
    let (report, context) = try ledger.report()
    let name = "I-=c3=84=201=2f=3c2=3e"
    #expect(report.entries.map { context.name(of: $0.reference) } == [name])
    for bytes in [
      OrderJSON.bytes(of: report, context), OrderCSV.bytes(of: report, context),
      OrderMarkdown.bytes(of: report, context), OrderText.bytes(of: report, context),
    ] {
      #expect(String(decoding: bytes, as: UTF8.self).contains(name))
    }
  }

  /// A text with `49.0012` for `12` in each reference to an item or capacity entry.
  private static func textNumbered(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let start = rest.firstMatch(of: /\b[IC]-(\d+)/) {
      result += rest[..<start.range.lowerBound] + start.0.prefix(2)
      result += LedgerSample.text(of: start.1)
      rest = rest[start.range.upperBound...]
    }
    return result + rest
  }
}
