import PageRendering

extension RenderedFiles {
  /// Adds a page: fills the values of a root record and renders it by a template.
  mutating func add<F: TemplateFields>(
    _ template: PageTemplate, _ fields: F.Type,
    _ fill: (inout TemplateValues, RecordReference<F>) -> Void
  ) {
    var values = TemplateValues(format: template.format)
    let root = values.record(fields)
    fill(&values, root)
    var page = ByteBuffer(capacity: 32768)
    template.render(values, root, into: &page)
    add { bytes in page.withSpan { span in bytes.append(contentsOf: span) } }
  }
}

extension [UInt8] {
  /// Appends the bytes of a span.
  mutating func append(contentsOf span: Span<UInt8>) {
    unsafe span.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
  }
}
