import OrderReport
import PageRendering

/// An attachment as text: the tables of `storno show`, then evidence, proof and seal.
struct AttachmentText {
  private let attachment: OrderAttachment

  /// Creates the text forms of an attachment.
  init(_ attachment: OrderAttachment) {
    self.attachment = attachment
  }

  /// Aligned text, whole whatever its length.
  var text: [UInt8] {
    let proof = attachment.proof(.rows)
    let order = OrderText.bytes(
      of: attachment.report, attachment.site.context, wording, explained: true)
    let facts = attachment.page.evidence + attachment.facts(proof, .rows)
    let evidence = OrderText.facts(facts.map { ($0.label, $0.shown) })
    return sealed(
      order + heading("order.evidence") + evidence + heading("attach.proof-heading")
        + note("attach.proof-note") + proof.text)
  }

  /// GitHub Flavored Markdown of at most 60,000 bytes, which are as many characters or fewer.
  ///
  /// Where there is no room for all of it, first the proof gives way, then rows at the end of each
  /// table, whose number and sum are told.
  var markdown: [UInt8] {
    for coverage in OrderProof.Coverage.allCases {
      let bytes = markdown(coverage, rowLimit: .max)
      if bytes.count <= OrderAttachment.byteLimit { return bytes }
    }
    // The most rows a table may have, by halves.
    var (fitting, tooMany) = (0, attachment.report.entries.count + attachment.report.queue.count)
    tooMany = max(tooMany, attachment.report.findings.count, attachment.report.lines.count) + 1
    while tooMany - fitting > 1 {
      let middle = (fitting + tooMany) / 2
      let isFitting =
        markdown(.checkpoints, rowLimit: middle).count <= OrderAttachment.byteLimit
      if isFitting { fitting = middle } else { tooMany = middle }
    }
    return markdown(.checkpoints, rowLimit: fitting)
  }

  private func markdown(_ coverage: OrderProof.Coverage, rowLimit: Int) -> [UInt8] {
    let proof = attachment.proof(coverage)
    let order = OrderMarkdown.bytes(
      of: attachment.report, attachment.site.context, wording,
      explained: rowLimit == .max, rowLimit: rowLimit)
    let facts = attachment.page.evidence + attachment.facts(proof, coverage)
    let evidence = facts.map { "- **\($0.label)**: \(MarkdownText.escaped($0.shown))\n" }.joined()
    let parts = [
      order, markdownHeading("order.evidence"), Array(evidence.utf8),
      markdownHeading("attach.proof-heading"), note("attach.proof-note"),
      Array("\n~~~~text\n".utf8), proof.text, Array("~~~~\n".utf8),
    ]
    return sealed(parts.flatMap(\.self))
  }

  private var wording: ReportWording { ReportWording(attachment.site.phrases) }

  private func heading(_ key: String) -> [UInt8] {
    Array("\n\(attachment.phrase(key))\n".utf8)
  }

  private func markdownHeading(_ key: String) -> [UInt8] {
    Array("\n## \(attachment.phrase(key))\n\n".utf8)
  }

  private func note(_ key: String) -> [UInt8] { Array("\(attachment.phrase(key))\n".utf8) }

  /// Ends a text with its seal, the last line.
  private func sealed(_ bytes: [UInt8]) -> [UInt8] {
    let label = "\n\(attachment.phrase("attach.seal")): "
    return AttachmentSeal.sealed(
      bytes + Array("\(label)\(AttachmentSeal.blank)\n".utf8), before: "\n", after: label)
  }
}

extension EvidenceFact {
  /// The fact and its code as one text.
  fileprivate var shown: String { code.isEmpty ? text : "\(text) \(code)" }
}
