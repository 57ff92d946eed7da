/// Where in the tree one end of a section goes that stood alone on its line.
enum SectionSite {
  /// Before a block, or after the last one of its parent.
  case block(parent: MarkdownNode, before: MarkdownNode?)
  /// Before an item, or after the last one of its list.
  case item(list: MarkdownNode, before: MarkdownNode?)
  /// Before a line of a code or HTML block, counted from its first source line.
  case literal(MarkdownNode, line: Int)
  /// Before a line of the document that is a row of a table, or after the last.
  case row(table: MarkdownNode, line: Int)
  /// Nowhere: the section encloses nothing.
  case nowhere
}
