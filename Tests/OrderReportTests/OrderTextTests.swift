import OrderReport
import ProductionLedger
import Testing

@Suite("An order as text and as Markdown")
struct OrderTextTests {
  @Test func `the seed on a terminal`() throws {
    let (report, context) = try WorkedExample.w1.report()
    let text = String(decoding: OrderText.bytes(of: report, context), as: UTF8.self)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    #expect(
      lines.prefix(6) == [
        "RPO1 · worked example: 50 posted, net 50 of 50; 1 reversal queued, net 0 after that.",
        "Status Released; reversed 0.0 % of the output.",
        "",
        "Output",
        "  Line   Item  Original  Reversed  Unexplained  Net  After queue  Ordered  Reversible"
          + "  Unit",
        "  10000  1000        50         0            0   50            0       50           0"
          + "  PCS",
      ])
    #expect(lines.contains("  Q-1   accepted     -50  A11    Earlier operations keep their output"))
    #expect(
      lines.suffix(3) == [
        "  A11   info   Operation '10' still shows output 50, more than the 0 that Q-1 left of the "
          + "last",
        "               operation '20'",
        "",
      ])
    #expect(lines.allSatisfy { $0.unicodeScalars.count <= 100 })
  }

  @Test func `asked to, the text tells each figure as the sum of its entries`() throws {
    let (report, context) = try WorkedExample.w1.report()
    let text = String(
      decoding: OrderText.bytes(of: report, context, explained: true), as: UTF8.self)
    let parts = text.split(separator: "\nHow each figure comes about\n")
    try #require(parts.count == 2)
    let rows = parts[1].split(separator: "\n").map { row in
      row.split(separator: " ").joined(separator: " ")
        .replacing(#/, [^ )]*:[0-9]+/#, with: ", place")
    }
    // W1: 50 put out at 10 and 20 in 100 and 75 minutes; the queue takes the last one back.
    #expect(
      rows == [
        "Figure Sum",
        "Net of line 10000 50 = 50 (I-1, place)",
        "after the queue 0 = 50 (I-1, place) - 50 (Q-1, place)",
        "Output of 10 50 = 50 (C-1, place)",
        "Run of 10 100 = 100 (C-1, place)",
        "Output of 20 50 = 50 (C-2, place)",
        "after the queue 0 = 50 (C-2, place) - 50 (Q-1.C, place)",
        "Run of 20 75 = 75 (C-2, place)",
        "after the queue 0 = 75 (C-2, place) - 75 (Q-1.C, place)",
      ])
  }

  @Test func `the seed as Markdown`() throws {
    let (report, context) = try WorkedExample.w1.report()
    let text = String(decoding: OrderMarkdown.bytes(of: report, context), as: UTF8.self)
    #expect(text.hasPrefix("# Order RPO1\n\nRPO1 · worked example: 50 posted, net 50 of 50; "))
    #expect(
      text.contains(
        """
        ## Output

        | Line | Item | Original | Reversed | Unexplained | Net | After queue | Ordered | \
        Reversible | Unit |
        | :--- | :--- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | :--- |
        | 10000 | 1000 | 50 | 0 | 0 | 50 | 0 | 50 | 0 | PCS |

        """))
  }

  @Test func `the sentence tells the single correction and what was posted again`() throws {
    var ledger = LedgerSample()
    ledger.order([.description: "Airpot", .no: "RPO1"])
    ledger.line([.quantity: "100"])
    ledger.item(1, "100")
    ledger.item(2, "-100", [.appliesToEntry: "1", .userID: "MEG", .reasonCode: "ERROR"])
    ledger.item(3, "90")
    let (report, context) = try ledger.report()
    let text = String(decoding: OrderText.bytes(of: report, context), as: UTF8.self)
    #expect(
      text.hasPrefix(
        "RPO1 · Airpot: 100 posted, 100 reversed, 90 posted again, net 90 of 100; 1 correction by "
          + "MEG on 2025-01-10, reason ERROR.\n"))
  }

  @Test(arguments: [
    "\u{1B}[2J\u{1B}]0;pwn\u{7}red", "ok\rFAIL", "\u{9B}31m", "a\u{202E}b", "%s%n%@%d",
  ])
  func `nothing of the ledger acts on a terminal`(value: String) throws {
    let (report, context) = try hostile(value)
    for bytes in [OrderText.bytes(of: report, context), OrderMarkdown.bytes(of: report, context)] {
      let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars
      #expect(
        scalars.allSatisfy {
          $0 == "\n" || $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) && $0 != "\u{202E}"
        })
    }
  }

  @Test(arguments: [
    ("a|b||c", "a&#124;b&#124;&#124;c"),
    ("**-12** ~~x~~", "&#42;&#42;-12&#42;&#42; &#126;&#126;&#8203;x&#126;&#126;"),
    ("[x](//evil)", "&#91;x&#93;(//evil)"), ("<http://evil>", "&#60;http&#58;&#8203;//evil&#62;"),
    ("&amp;amp;", "&#38;&#8203;amp;amp;"), ("www.evil", "www&#46;&#8203;evil"),
    ("Total\n=====", "Total␊====="),
    ("# Approved", "&#35; Approved"), ("`a` \\_", "&#96;a&#96; &#92;&#95;"),
    ("  a ", "&#32;&#32;a&#32;"), ("@all #12 !4", "&#64;&#8203;all &#35;&#8203;12 &#33;&#8203;4"),
    (":tada: GH-7", "&#58;&#8203;tada&#58; GH-&#8203;7"), ("12:30 # 5", "12&#58;30 &#35; 5"),
  ])
  func `a text of the ledger is no markup`(value: String, escaped: String) throws {
    let (report, context) = try hostile(value)
    let text = String(decoding: OrderMarkdown.bytes(of: report, context), as: UTF8.self)
    #expect(text.contains("# Order RPO1\n"))
    #expect(text.contains("RPO1 · \(escaped): 10 posted"))
    #expect(text.contains("| \(escaped) | 10 can be reversed, reason \(escaped) |"))
  }

  private func hostile(
    _ value: String
  ) throws -> (report: OrderReport, context: ReportContext) {
    var ledger = LedgerSample()
    ledger.order([.description: value])
    ledger.item(1, "10", [.itemNo: value, .userID: value, .reasonCode: value])
    ledger.capacity(1, value, "10", [.workCenterNo: value])
    return try ledger.report()
  }
}
