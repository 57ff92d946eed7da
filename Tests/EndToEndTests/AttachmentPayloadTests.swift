import Foundation
import Testing

@Suite("Hostile values in attachments")
struct AttachmentPayloadTests {
  /// The attachments of a ledger's orders, in the order of its slots, by form.
  private func attachments(_ ledger: PayloadLedger) throws -> [String: [String]] {
    let folder = try TemporaryFolder()
    let files = try ledger.write(to: folder)
    let run = try Program(in: folder.path).run(
      ["attach", "-q", "-o", "out", "-f", "html,md,txt,csv", "--ledger", files[0], "--ledger"]
        + files[1...] + ["--"] + ledger.slots.map(\.orderNo))
    try #require(run.status == 0, "\(run.error.prefix(2000))")
    let paths = run.output.split(separator: "\n").map(String.init)
    #expect(Set(paths.map { $0.lowercased() }).count == 4 * ledger.slots.count)
    for path in paths {
      let isPlain = path.wholeMatch(of: /out\/[A-Za-z0-9._~=-]+\.(html|md|txt|csv)/) != nil
      #expect(isPlain, "\(path)")
    }
    #expect(folder.files(in: "out").count == paths.count)
    return Dictionary(
      grouping: try paths.map { ($0, try folder.text(of: $0)) },
      by: { $0.0.components(separatedBy: ".").last ?? "" }
    ).mapValues { $0.map(\.1) }
  }

  @Test func `hostile values are text in every form`() throws {
    let refused = ["xss-nul-split", "path-empty", "path-utf8-bad", "size-field-1m"]
    let payloads = try Payload.all().filter { !refused.contains($0.id) && $0.group == nil }
    #expect(payloads.count > 70)
    let ledger = PayloadLedger(payloads)
    let hostile = try attachments(ledger)
    let calm = try attachments(PayloadLedger(payloads, isHostile: false))
    for (index, slot) in ledger.slots.enumerated() {
      let name = "\(slot.payload.id) as \(slot.field)"
      let page = HTMLPage(try #require(hostile["html"])[index])
      #expect(page.structure == HTMLPage(try #require(calm["html"])[index]).structure, "\(name)")
      let isShown = slot.payload.shown.contains {
        Array(page.text.utf8).firstRange(of: Array($0.utf8)) != nil
      }
      #expect(isShown, "\(name): text of the page")
      let markdown = try #require(hostile["md"])[index]
      #expect(markdown.utf8.count <= 60_000, "\(name)")
      // Of a value of many thousand characters not all tables find room.
      if slot.payload.value.utf8.count < 4000 {
        try expectNoMarkup(markdown, like: try #require(calm["md"])[index], name)
      }
      try slot.expectHarmless(csv: try #require(hostile["csv"])[index], name)
      for form in ["txt", "md"] {
        let text = try #require(hostile[form])[index].unicodeScalars
        let isVisible = text.allSatisfy {
          $0 == "\n" || $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) && $0 != "\u{202E}"
        }
        #expect(isVisible, "\(name): \(form)")
      }
    }
  }

  /// A reader of CommonMark finds the elements that it finds around harmless values.
  private func expectNoMarkup(_ markdown: String, like calm: String, _ name: String) throws {
    let page = HTMLPage(try Tool.output(["cmark", "--unsafe"], input: markdown))
    let calmPage = HTMLPage(try Tool.output(["cmark", "--unsafe"], input: calm))
    #expect(page.structure == calmPage.structure, "\(name): Markdown")
    // In the fenced proof nothing is a reference.
    let text = page.text.components(separatedBy: "storno/proof/1").first ?? ""
    for reference in [/@[A-Za-z0-9]/, /#[A-Za-z0-9]/, /[a-z]:\/\//, /![0-9]/, /www\.[a-z]/] {
      #expect(text.firstMatch(of: reference) == nil, "\(name): \(reference)")
    }
    let rows = markdown.split(separator: "\n").filter { $0.hasPrefix("| ") }
    let calmRows = calm.split(separator: "\n").filter { $0.hasPrefix("| ") }
    #expect(
      rows.map { $0.count { $0 == "|" } } == calmRows.map { $0.count { $0 == "|" } },
      "\(name): columns")
  }
}
