/// The records of a list in a `TemplateValues`; valid until its `reset()`.
package struct ListReference<F: TemplateFields>: Hashable, Sendable {
  @usableFromInline let base: Int
  @usableFromInline let stride: Int
  /// How many records there are.
  package let count: Int

  @usableFromInline init(base: Int, stride: Int, count: Int) {
    self.base = base
    self.stride = stride
    self.count = count
  }

  /// The record at `position`, from 0 up to `count`.
  package subscript(position: Int) -> RecordReference<F> {
    precondition(position >= 0 && position < count, "no record \(position) in a list of \(count)")
    return RecordReference(base: base + position * stride)
  }
}
