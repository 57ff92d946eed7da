/// A piece of the HTML of a template: bytes, a value, or a section with its own pieces.
indirect enum MarkupNode: Sendable {
  /// A range of the HTML.
  case literal(Range<Int>)
  /// The value of a tag.
  case value(tag: Int)
  /// What stands between the ends of a section; a guard only asks whether the field is empty.
  case section(tag: Int, isGuard: Bool, [MarkupNode])
}
