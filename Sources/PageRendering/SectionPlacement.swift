/// Finds what the sections enclose whose ends stood alone on their lines.
struct SectionPlacement {
  /// A section and the lines it encloses: from `first` up to, not including, `end`.
  struct Section {
    var tag: Int
    var first: Int
    var end: Int
    /// Whether it repeats, so that it goes around the items of a list, not the list.
    var isLoop: Bool
  }

  private struct Pair {
    var open: SectionSite
    var close: SectionSite
  }

  private let tables: [MarkdownNode: ClosedRange<Int>]
  /// The lists around whose items an enclosing section goes, with the end line of that section.
  private var openLists: [(list: MarkdownNode, end: Int)] = []
  /// The place of each end of each section, by tag.
  private(set) var sites: [Int: SectionSite] = [:]
  /// The sections that enclose no whole number of blocks, rows or items.
  private(set) var torn: [Int] = []

  /// Places `sections`, which are in the order of their opening tags.
  ///
  /// `tables` are the paragraphs that are tables, with the lines before which a row may begin;
  /// `partners` gives the closing tag of each section.
  init(
    _ sections: [Section], in document: BlockTree, tables: [MarkdownNode: ClosedRange<Int>],
    partners: [Int: Int]
  ) {
    self.tables = tables
    for section in sections {
      openLists.removeAll { $0.end < section.end }
      guard let pair = place(section, in: document) else {
        torn.append(section.tag)
        continue
      }
      if case .item(let list, _) = pair.open { openLists.append((list, section.end)) }
      sites[section.tag] = pair.open
      if let close = partners[section.tag] { sites[close] = pair.close }
    }
  }

  private func place(_ section: Section, in block: BlockTree) -> Pair? {
    let inside = block.children.filter { $0.last >= section.first && $0.first < section.end }
    guard let first = inside.first, let last = inside.last else {
      return Pair(open: .nowhere, close: .nowhere)
    }
    if first.first >= section.first, last.last < section.end {
      if block.kind == .list { return items(from: first, to: last, of: block) }
      if inside.count == 1, first.kind == .list, goesInside(first, section),
        let firstItem = first.children.first, let lastItem = first.children.last
      {
        return items(from: firstItem, to: lastItem, of: first)
      }
      return Pair(
        open: .block(parent: block.node, before: first.node),
        close: .block(parent: block.node, before: last.node.next))
    }
    guard inside.count == 1 else { return nil }
    switch first.kind {
    case .blockQuote, .list, .item: return place(section, in: first)
    case .codeBlock, .htmlBlock: return literal(section, in: first)
    case .paragraph: return rows(section, of: first)
    default: return nil
    }
  }

  private func goesInside(_ list: BlockTree, _ section: Section) -> Bool {
    section.isLoop || openLists.contains { $0.list == list.node }
  }

  private func items(from first: BlockTree, to last: BlockTree, of list: BlockTree) -> Pair {
    Pair(
      open: .item(list: list.node, before: first.node),
      close: .item(list: list.node, before: last.node.next))
  }

  private func literal(_ section: Section, in block: BlockTree) -> Pair? {
    guard section.first >= block.first, section.end > block.first else { return nil }
    return Pair(
      open: .literal(block.node, line: section.first - block.first),
      close: .literal(block.node, line: min(section.end, block.last + 1) - block.first))
  }

  private func rows(_ section: Section, of table: BlockTree) -> Pair? {
    guard let lines = tables[table.node], lines.contains(section.first),
      lines.contains(min(section.end, table.last + 1))
    else { return nil }
    return Pair(
      open: .row(table: table.node, line: section.first),
      close: .row(table: table.node, line: section.end))
  }
}
