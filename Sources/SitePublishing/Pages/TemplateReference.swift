import PageRendering

/// Every template, and every name that it may use, as the program itself knows them.
///
/// Made from the shapes that templates are compiled with, so that it cannot be stale.
struct TemplateReference {
  /// A kind of record with its names.
  let records: [RecordShape]
  private let phrases: PhraseBook

  /// Collects the records of all templates, each once, in the order in which they are reached.
  init(_ phrases: PhraseBook = .empty) {
    self.phrases = phrases
    var records: [RecordShape] = []
    for page in SiteTemplates.Page.allCases { Self.collect(page.shape, into: &records) }
    self.records = records
  }

  /// Fills in the page.
  func fill(_ values: inout TemplateValues, _ record: RecordReference<TemplateListField>) {
    let pages = SiteTemplates.Page.allCases
    values.set(record, .isForeign, flag: phrases.language != SiteLanguages.fallback)
    let templates = values.list(
      record, .templates, of: TemplateFileField.self, count: pages.count)
    for (index, page) in pages.enumerated() {
      values.set(templates[index], .name, text: page.rawValue)
      values.set(templates[index], .summary, text: page.summary)
      values.set(templates[index], .record, text: page.shape.name)
      values.set(templates[index], .href, text: "#" + Self.anchor(of: page.shape))
    }
    let list = values.list(record, .records, of: TemplateRecordField.self, count: records.count)
    for (index, shape) in records.enumerated() {
      values.set(list[index], .name, text: shape.name)
      values.set(list[index], .anchor, text: Self.anchor(of: shape))
      fillNames(of: shape, &values, list[index])
    }
  }

  private func fillNames(
    of shape: RecordShape, _ values: inout TemplateValues,
    _ record: RecordReference<TemplateRecordField>
  ) {
    let names = values.list(
      record, .names, of: TemplateNameField.self, count: shape.fields.count)
    for (index, field) in shape.fields.enumerated() {
      values.set(names[index], .name, text: field.name)
      values.set(names[index], .kind, text: phrases.text("templates.kind.\(field.kind.name)"))
      values.set(names[index], .summary, text: field.summary)
      guard let inner = field.kind.shape else { continue }
      values.set(names[index], .record, text: inner.name)
      values.set(names[index], .href, text: "#" + Self.anchor(of: inner))
    }
  }

  private static func collect(_ shape: RecordShape, into records: inout [RecordShape]) {
    guard !records.contains(where: { $0.name == shape.name }) else { return }
    records.append(shape)
    for inner in shape.fields.compactMap(\.kind.shape) { collect(inner, into: &records) }
  }

  private static func anchor(of shape: RecordShape) -> String {
    "record-" + shape.name.map { $0 == " " ? "-" : String($0) }.joined()
  }
}
