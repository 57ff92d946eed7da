/// An attribute of a tag.
struct XMLAttribute: Hashable, Sendable {
  /// The name without its prefix.
  var name: XMLName
  /// Whether the name has a prefix, which puts it into another namespace than its element.
  var isPrefixed: Bool
  /// Where the value lies, without quotes.
  var value: Range<Int>

  /// Whether it is the attribute of that name in no namespace.
  @inline(__always)
  func isNamed(_ name: XMLName) -> Bool {
    self.name == name && !isPrefixed
  }
}
