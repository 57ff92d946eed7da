import Diagnostics

/// Lets libcmark read the Markdown of a template and puts sections and tables into its tree.
///
/// Sections on lines of their own vanish from the Markdown, so that they part neither lists nor
/// tables, and come back between the blocks, items, rows or lines that they enclosed. Where the
/// lines around such a section would run together to one paragraph, a blank line parts them.
struct TemplateLayout {
  let template: AssembledTemplate
  let uses: [Int: FieldUse]
  let sentinel: Sentinel
  let allowsRawHTML: Bool
  private(set) var problems: [Diagnostic] = []
  /// The lines, by index, before which a blank one is put.
  private var separated: Set<Int> = []
  /// The lines as libcmark gets them, without their ends.
  private(set) var lines: [[UInt8]] = []
  /// For each of them the index of the template's line, and nil for a blank one put in.
  private(set) var origins: [Int?] = []
  /// The line before which each boundary of the template stands now, from 1.
  private var boundaryLines: [Int] = []

  init(
    _ template: AssembledTemplate, uses: [Int: FieldUse], sentinel: Sentinel,
    allowsRawHTML: Bool = true
  ) {
    self.template = template
    self.uses = uses
    self.sentinel = sentinel
    self.allowsRawHTML = allowsRawHTML
  }

  /// Returns the HTML with sentinels where tags were.
  mutating func html() -> [UInt8] {
    while true {
      let document = MarkdownDocument(joinLines())
      let tree = BlockTree(document.root, lines: lines, limit: max(1, lines.count))
      let tables = findTables(in: tree)
      if part(tree, tables) { continue }
      let rows = insertSections(tree, tables)
      TableLayout(layout: self, rows: rows).replace(tables, problems: &problems)
      unwrapMarkup(tree)
      return document.root.html(allowsRawHTML: allowsRawHTML)
    }
  }

  /// Writes the lines with the blank ones that part them; without any it is the template's text.
  private mutating func joinLines() -> [UInt8] {
    var text: [UInt8] = []
    (lines, origins) = ([], [])
    var numbers: [Int] = []
    for (index, line) in template.lines.enumerated() {
      if separated.contains(index) {
        lines.append([])
        origins.append(nil)
        text.append(0x0A)
      }
      lines.append(line.bytes)
      origins.append(index)
      text += line.bytes + line.ending
      numbers.append(lines.count)
    }
    numbers.append(lines.count + 1)
    boundaryLines = template.boundaries.map { numbers[$0.line] }
    return text
  }

  /// The tables of a document, each with the index of its header in `lines`.
  private func findTables(in tree: BlockTree) -> [FoundTable] {
    tree.flattened().compactMap { block, quotes in
      guard block.kind == .paragraph else { return nil }
      var text = Array(lines[(block.first - 1)..<block.last])
      let indentation = max(0, block.node.startColumn - 1)
      text[0].removeFirst(min(indentation, text[0].count))
      for index in text.indices.dropFirst() {
        text[index] = Self.withoutPrefix(text[index], quotes: quotes)
      }
      return PipeTable.find(in: text).map { FoundTable(block: block, lines: text, match: $0) }
    }
  }

  private static func withoutPrefix(_ line: [UInt8], quotes: Int) -> [UInt8] {
    var rest = line.drop { $0 == 0x20 || $0 == 0x09 }
    for _ in 0..<quotes where rest.first == UInt8(ascii: ">") {
      rest = rest.dropFirst().drop { $0 == 0x20 || $0 == 0x09 }
    }
    return Array(rest)
  }

  /// Puts blank lines where a section begins or ends within a paragraph or right before a table.
  ///
  /// - Returns: whether there was such a place, so that the Markdown must be read again.
  private mutating func part(_ tree: BlockTree, _ tables: [FoundTable]) -> Bool {
    var numbers: [Int] = []
    for (line, boundary) in zip(boundaryLines, template.boundaries) {
      guard let leaf = tree.leaf(across: line) else { continue }
      let table = tables.first { $0.block.node == leaf.node }
      let isText = leaf.kind == .paragraph || leaf.kind == .heading
      let parts = table.map { line <= $0.headerLine || endsAround($0, boundary) } ?? isText
      if parts { numbers.append(line) }
    }
    for table in tables where table.headerLine > table.block.first {
      numbers.append(table.headerLine)
    }
    var isParted = false
    for number in numbers {
      guard let index = origins[number - 1] else { continue }
      if separated.insert(index).inserted { isParted = true }
    }
    return isParted
  }

  /// Whether a section ends within the lines of a table that it encloses from its beginning.
  private func endsAround(_ table: FoundTable, _ end: AssembledTemplate.Boundary) -> Bool {
    guard template.tags[end.tag].kind == .close, let start = template.partners[end.tag],
      let position = template.boundaries.firstIndex(where: { $0.tag == start })
    else { return false }
    return boundaryLines[position] <= table.headerLine
  }

  /// Puts the ends of sections into the tree; those between rows are returned.
  private mutating func insertSections(
    _ tree: BlockTree, _ tables: [FoundTable]
  ) -> [MarkdownNode: [(line: Int, sentinel: [UInt8])]] {
    let bodies = Dictionary(
      tables.map { ($0.block.node, $0.rowLines) }, uniquingKeysWith: { first, _ in first })
    let placement = SectionPlacement(
      sections(), in: tree, tables: bodies, partners: template.partners)
    problems += placement.torn.map { .tornSection(template.tags[$0]) }
    var insertion = SectionInsertion(sentinel: sentinel, allowsRawHTML: allowsRawHTML)
    for tag in placement.sites.keys.sorted() {
      if let site = placement.sites[tag] { insertion.insert(tag, at: site) }
    }
    insertion.finish(tree, lines: lines, guards: placement.guards(template))
    return insertion.rows
  }

  private func sections() -> [SectionPlacement.Section] {
    let numbers = Dictionary(
      zip(template.boundaries.map(\.tag), boundaryLines), uniquingKeysWith: { first, _ in first })
    return template.boundaries.compactMap { boundary in
      guard template.tags[boundary.tag].kind != .close, let first = numbers[boundary.tag],
        let end = template.partners[boundary.tag].flatMap({ numbers[$0] })
      else { return nil }
      return SectionPlacement.Section(
        tag: boundary.tag, first: first, end: end, isLoop: isLoop(boundary.tag))
    }
  }

  private func isLoop(_ tag: Int) -> Bool {
    guard template.tags[tag].kind == .section else { return false }
    switch uses[tag]?.kind {
    case .list, nil: return true
    case .record, .text, .flag, .markup: return false
    }
  }

  /// Takes away the paragraph around a value that is markup: a chart or a text is a block itself.
  private func unwrapMarkup(_ tree: BlockTree) {
    let markup = uses.keys.filter {
      if case .markup = uses[$0]?.kind { template.tags[$0].kind == .value } else { false }
    }
    let words = Set(markup.map { sentinel.bytes(.value, $0) })
    guard !words.isEmpty else { return }
    unwrap(words, below: tree.node)
  }

  private func unwrap(_ words: Set<[UInt8]>, below node: MarkdownNode) {
    for child in node.children {
      let inner = child.kind == .paragraph ? child.children : []
      if inner.count == 1, inner[0].kind == .text, words.contains(inner[0].literal) {
        child.replace(with: .block(rendering: inner[0].literal))
      } else if child.kind != .paragraph {
        unwrap(words, below: child)
      }
    }
  }
}
