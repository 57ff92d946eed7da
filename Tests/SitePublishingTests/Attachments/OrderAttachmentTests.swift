import Foundation
import OutputReversal
import ProductionLedger
import SitePublishing
import SiteSettings
import Testing

@Suite("Attachments")
struct OrderAttachmentTests {
  /// The attachment of the order with a number.
  private func attachment(
    of number: String, in sample: SiteSample
  ) async throws -> (OrderAttachment, LedgerLogs) {
    let site = try await sample.site()
    let ledger = site.posted.ledger
    let symbol = try #require(ledger.symbols.symbol(of: number))
    let position = try #require(ledger.orders.position(of: symbol))
    let logs = await LedgerLogs(ledger, origin: "example.com/plant")
    return (OrderAttachment(position, of: site, logs: logs), logs)
  }

  private func text(_ attachment: OrderAttachment, _ form: AttachmentForm) -> String {
    String(decoding: attachment.bytes(form), as: UTF8.self)
  }

  /// The proof in a page, whose entities are read.
  private func proof(in page: String) throws -> AttachmentProof {
    let start = try #require(page.range(of: "<pre>"))
    let end = try #require(page.range(of: "</pre>"))
    return AttachmentProof(
      String(page[start.upperBound..<end.lowerBound])
        .replacingOccurrences(of: "&quot;", with: "\"").replacingOccurrences(of: "&#39;", with: "'")
        .replacingOccurrences(of: "&amp;", with: "&"))
  }

  @Test func `the name holds order, last posting and seven digits of the JSON's hash`() async throws
  {
    let (attachment, _) = try await attachment(of: "RPO1", in: .w1)
    let rendered = try await SiteSample.w1.rendered()
    let path = try #require(rendered.files.keys.first { $0.hasSuffix("/rpo1.json") })
    let digest = ContentDigest(of: Array(try rendered.text(path).utf8)).hexadecimal
    let digits = String(decoding: digest, as: UTF8.self)
    #expect(attachment.contentSHA256 == digits)
    // The queue's reversal of that day is not posted.
    #expect(
      attachment.name(.html) == "RPO1_corrections_2025-01-10_\(digits.prefix(7)).html")
    #expect(attachment.name(.markdown).hasSuffix(".md"))
    #expect(attachment.name(.text).hasSuffix(".txt"))
  }

  @Test(arguments: ["A/B", "../x", "R 1", "CON.1", "É", "rpo_1"])
  func `a number that is no file name is written as in addresses`(number: String) async throws {
    let sample = SiteSample(items: ["1,2025-01-10,\(number),1,X,5,,,ANNA"])
    let (attachment, _) = try await attachment(of: number, in: sample)
    #expect(attachment.name(.csv).hasPrefix("\(Slug(number).text)_corrections_2025-01-10_"))
    #expect(!attachment.name(.csv).contains("/"))
  }

  @Test func `an order without postings has no date in its name`() async throws {
    let sample = SiteSample(
      items: ["1,2025-01-10,RPO1,1,X,5,,,ANNA"], lines: ["RPO2,1,X,50,PCS,1"])
    let (attachment, _) = try await attachment(of: "RPO2", in: sample)
    #expect(
      attachment.name(.html).hasPrefix("RPO2_corrections_\(attachment.contentSHA256.prefix(7))"))
  }

  @Test func `the page proves each posted entry to the root of its log`() async throws {
    let (attachment, logs) = try await attachment(of: "OTHER", in: .long)
    let proof = try proof(in: text(attachment, .html))
    #expect(proof.heading == "storno/proof/1")
    let log = try #require(proof.logs.first)
    #expect(log.checkpoint.prefix(2) == ["example.com/plant/item", "403"])
    #expect(log.checkpoint[2] == logs.all[0].checkpoint.root.base64)
    #expect(log.root == log.checkpoint[2])
    // OTHER has entries 401 and 403 of 403.
    #expect(log.rows.keys.sorted() == [400, 402])
    #expect(log.rows[400]?.contains("\"entryNo\": 401, \"postingDate\": \"2025-03-03\"") == true)
    #expect(proof.logs[1].checkpoint.prefix(2) == ["example.com/plant/capacity", "0"])
  }

  @Test func `a proof of an altered row does not lead to the root`() async throws {
    let (attachment, _) = try await attachment(of: "OTHER", in: .long)
    let altered = text(attachment, .text).replacingOccurrences(
      of: "\"quantity\": \"8\"", with: "\"quantity\": \"9\"")
    let start = try #require(altered.range(of: "storno/proof/1"))
    let log = try #require(AttachmentProof(String(altered[start.lowerBound...])).logs.first)
    #expect(log.root != log.checkpoint[2])
  }

  @Test(arguments: [AttachmentForm.html, .markdown, .text])
  func `the seal is the hash of the file with zeros in its place`(form: AttachmentForm) async throws
  {
    let (attachment, _) = try await attachment(of: "RPO1", in: .w1)
    let text = text(attachment, form)
    let before = form == .html ? "<code id=\"seal\">" : "\nSeal: "
    let digits = String(try #require(text.components(separatedBy: before).last).prefix(64))
    let zeros = text.replacingOccurrences(of: digits, with: String(repeating: "0", count: 64))
    let digest = ContentDigest(of: Array(zeros.utf8)).hexadecimal
    #expect(String(decoding: digest, as: UTF8.self) == digits)
  }

  @Test func `the policy of the page allows its own style sheet and nothing else`() async throws {
    let (attachment, _) = try await attachment(of: "RPO1", in: .w1)
    let page = text(attachment, .html)
    let sheet = try #require(
      page.components(separatedBy: "<style>").last?.components(separatedBy: "</style>").first)
    let digest = ContentDigest(of: Array(sheet.utf8)).base64
    #expect(
      page.contains(
        "content=\"default-src 'none'; style-src 'sha256-\(digest)'; base-uri 'none'; "
          + "form-action 'none'\""))
    for word in ["<script", "<form", "<img", "<link", "data:", "http:", "https:", "url(", "../"] {
      #expect(!page.contains(word), "\(word)")
    }
  }

  @Test func `links lead to rows of the same page`() async throws {
    let (attachment, _) = try await attachment(of: "OTHER", in: .long)
    let page = text(attachment, .html)
    let anchors = Set(RenderedSite.values(of: "id", in: page))
    let links = RenderedSite.values(of: "href", in: page)
    #expect(!links.isEmpty)
    #expect(links.allSatisfy { $0.hasPrefix("#") && anchors.contains(String($0.dropFirst())) })
    // What another order holds is named without a link.
    #expect(page.contains("I-379"))
  }

  @Test func `a long story is whole in the page and cut with its sum in Markdown`() async throws {
    var sample = SiteSample()
    for number in 1...2000 {
      sample.items.append("\(number),2025-03-01,LONG,1,X,10,,LOT-\(number),ANNA")
    }
    let (attachment, _) = try await attachment(of: "LONG", in: sample)
    let page = text(attachment, .html)
    #expect(page.contains("<tr id=\"I-1\"") && page.contains("<tr id=\"I-2000\""))
    let markdown = text(attachment, .markdown)
    #expect(markdown.utf8.count <= 60_000)
    let rows = markdown.components(separatedBy: "\n| I-").count - 1
    #expect(rows > 500)
    #expect(
      markdown.contains(
        "\(2000 - rows) further rows are left out here; the posted item entries among them sum "
          + "to \((2000 - rows) * 10)."))
  }

  @Test(arguments: [AttachmentForm.markdown, .text])
  func `a German site's texts are German, figures and days too`(form: AttachmentForm) async throws {
    var sample = SiteSample(
      items: [
        "1,2025-01-10,RPO1,10000,1000,1234.5,,,ANNA", "2,2025-01-31,RPO1,10000,1000,-1000,1,,MEG",
      ],
      capacities: ["1,2025-01-10,RPO1,10000,20,1234.5,75"],
      lines: ["RPO1,10000,1000,2000,PCS,1"],
      queue: ["2025-02-01,RPO1,1000,20,0,-34.5,1,COUNT", "2025-02-01,RPO1,1000,20,0,-900,1,COUNT"])
    sample.settings.language = "de"
    let (attachment, _) = try await attachment(of: "RPO1", in: sample)
    // Spaces align columns, bars part cells, and long cells run on over lines.
    let text = text(attachment, form).split(separator: /[ |\n]+/).joined(separator: " ")
    let expected = [
      "RPO1: 1.234,5 gebucht, 1.000 storniert, netto 234,5 von 2.000; 1 Korrektur von MEG am "
        + "31.01.2025; 1 Storno vorgemerkt, danach netto 200, 1 abgelehnt.",
      "Status nicht exportiert; 81,0 % der Istmeldungen storniert.",
      "Zeile Artikel Original Storniert Ohne Bezug Netto Nach Vormerkung Auftragsmenge "
        + "Stornierbar Einheit",
      "10000 1000 1.234,5 1.000 0 234,5 200 2.000 200 PCS",
      "I-2 31.01.2025 -1.000", "storniert durch I-2 und Q-1, 200 noch stornierbar",
      "Q-2 abgelehnt -900", "Wie jede Zahl entsteht", "Netto der Zeile 10000 234,5 = 1.234,5 (I-1",
      "nach den Vormerkungen 200 = 1.234,5 (I-1",
    ]
    for sentence in expected { #expect(text.contains(sentence), "\(sentence) in \(text)") }
  }

  @Test func `where rows of the proof find no room their hashes do`() async throws {
    var sample = SiteSample()
    for number in 1...150 {
      sample.items.append("\(number),2025-03-01,MANY,1,ITEM,10,,LOT-\(number),ANNA")
    }
    let (attachment, logs) = try await attachment(of: "MANY", in: sample)
    let page = text(attachment, .html)
    #expect(page.utf8.count <= 60_000)
    let log = try #require(try proof(in: page).logs.first)
    #expect(log.rows.isEmpty && log.leaves.count == 150)
    #expect(log.root == logs.all[0].checkpoint.root.base64)
  }

  @Test func `attachments made in one run are those made one by one`() async throws {
    var sample = SiteSample()
    for number in 1...500 {
      sample.items.append("\(2 * number),2025-03-01,PO-\(number),1,X,10,,,ANNA")
      sample.items.append(
        "\(2 * number + 1),2025-03-02,PO-\(number),1,X,-\(number % 9 + 1),\(2 * number),,BERT")
    }
    let site = try await sample.site()
    let logs = await LedgerLogs(site.posted.ledger, origin: nil)
    let forms: [AttachmentForm] = [.html, .markdown, .text, .csv]
    let together = (0..<500).map { position in
      let attachment = OrderAttachment(position, of: site, logs: logs)
      return forms.map { attachment.name($0) + "\n" + text(attachment, $0) }
    }
    #expect(Set(together.map { $0[0] }).count == 500)
    for position in stride(from: 499, through: 0, by: -1) {
      let attachment = OrderAttachment(position, of: site, logs: logs)
      let alone = forms.reversed().map { attachment.name($0) + "\n" + text(attachment, $0) }
      #expect(alone.reversed() == together[position], "\(position)")
    }
  }
}
