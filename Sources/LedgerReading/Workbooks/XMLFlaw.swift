/// Why bytes are no XML that a workbook may hold.
enum XMLFlaw: Error, Hashable, Sendable {
  /// A tag, an attribute or a reference is not formed as XML wants it.
  case malformed
  /// An end tag closes another element than the one that is open.
  case mismatchedTag
  /// The text ends within an element.
  case cutOff
  /// A document type, which could define entities without end; no workbook has one.
  case documentType
  /// A reference to an entity that XML does not define by itself.
  case unknownEntity
  /// A character that no XML holds.
  case control
  /// Elements lie deeper within each other than in any workbook.
  case tooDeep
  /// The text is not in UTF-8.
  case encoding
}
