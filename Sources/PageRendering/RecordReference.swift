/// A record that was begun in a `TemplateValues`; valid until its `reset()`.
package struct RecordReference<F: TemplateFields>: Hashable, Sendable {
  /// The index of the record's first cell.
  @usableFromInline let base: Int

  @usableFromInline init(base: Int) { self.base = base }
}
