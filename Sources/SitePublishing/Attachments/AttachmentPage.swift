import OrderReport
import PageRendering

/// Makes the page of an attachment by its template.
struct AttachmentPage {
  private let attachment: OrderAttachment
  private let proof: OrderProof
  private let coverage: OrderProof.Coverage

  /// Creates the page with a proof of the entries that a coverage names.
  init(_ attachment: OrderAttachment, _ proof: OrderProof, _ coverage: OrderProof.Coverage) {
    self.attachment = attachment
    self.proof = proof
    self.coverage = coverage
  }

  /// The page, sealed.
  var bytes: [UInt8] {
    var files = RenderedFiles()
    files.add(attachment.site.templates[.attachment], AttachmentField.self, fill)
    return AttachmentSeal.sealed(files[0], before: "</code>", after: Self.sealStart)
  }

  /// Data cannot write this: its angle brackets are escaped.
  private static let sealStart = "<code id=\"seal\">"

  private func fill(
    _ values: inout TemplateValues, _ root: RecordReference<AttachmentField>
  ) {
    let style = AttachmentStyle(attachment.site.templates.attachmentStyleSheet)
    values.set(root, .policy, markup: style.policy)
    values.set(root, .style, markup: style.element)
    let order = values.nested(root, .order, of: OrderField.self)
    attachment.page.fill(&values, order, page: 0)
    let facts = attachment.facts(proof, coverage)
    let list = values.list(root, .facts, of: FactField.self, count: facts.count)
    for (index, fact) in facts.enumerated() { fact.fill(&values, list[index]) }
    values.set(root, .proof, text: proof.text)
    values.set(root, .seal, markup: "\(Self.sealStart)\(AttachmentSeal.blank)</code>")
  }
}
