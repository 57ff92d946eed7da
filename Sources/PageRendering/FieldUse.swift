/// What the name in a tag stands for.
struct FieldUse: Sendable {
  /// Which of the open records has it; 0 is the page's own.
  var depth: Int
  /// Which of the record's names it is.
  var slot: Int
  var kind: FieldKind
}
