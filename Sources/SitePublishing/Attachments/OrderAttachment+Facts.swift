import OrderReport
import PageRendering

extension OrderAttachment {
  /// What an attachment states beyond the evidence of the order's page: content, logs, proof.
  func facts(_ proof: OrderProof, _ coverage: OrderProof.Coverage) -> [EvidenceFact] {
    [
      EvidenceFact(
        phrase("attach.content"), phrase("attach.content-text"), code: contentSHA256)
    ]
      + logs.all.map(fact)
      + [EvidenceFact(phrase("attach.proof"), text(proof, coverage))]
  }

  /// A text of the site's language.
  func phrase(_ key: String, _ arguments: KeyValuePairs<String, String> = [:]) -> String {
    site.templates.phrases.text(key, arguments)
  }

  private func fact(_ log: LedgerLog) -> EvidenceFact {
    let checkpoint = log.checkpoint
    let label = log.kind == .item ? "attach.item-log" : "attach.capacity-log"
    let text = phrase(
      "attach.log", ["origin": checkpoint.origin, "size": "\(checkpoint.size)"])
    return EvidenceFact(phrase(label), text, code: checkpoint.root.base64)
  }

  private func text(_ proof: OrderProof, _ coverage: OrderProof.Coverage) -> String {
    let key =
      switch coverage {
      case .rows: "attach.proof-rows"
      case .leaves: "attach.proof-leaves"
      case .checkpoints: "attach.proof-none"
      }
    return phrase(key, ["count": "\(proof.entryCount)"])
  }
}
