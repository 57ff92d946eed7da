/// Puts the ends of sections where they were placed in the tree.
struct SectionInsertion {
  let sentinel: Sentinel
  let allowsRawHTML: Bool
  private var literals: [MarkdownNode: [(line: Int, sentinel: [UInt8])]] = [:]
  private var items: [MarkdownNode: [(before: MarkdownNode?, sentinel: [UInt8])]] = [:]
  /// The ends between the rows of each table, in order.
  private(set) var rows: [MarkdownNode: [(line: Int, sentinel: [UInt8])]] = [:]

  init(sentinel: Sentinel, allowsRawHTML: Bool) {
    self.sentinel = sentinel
    self.allowsRawHTML = allowsRawHTML
  }

  /// Puts in one end; the ends must come in the order of their tags.
  mutating func insert(_ tag: Int, at site: SectionSite) {
    let bytes = sentinel.bytes(.section, tag)
    switch site {
    case .block(let parent, let next):
      let block = MarkdownNode.block(rendering: sentinel.bytes(.block, tag))
      if let next { next.insertBefore(block) } else { parent.appendChild(block) }
    case .item(let list, let next): items[list, default: []].append((next, bytes))
    case .literal(let node, let line): literals[node, default: []].append((line, bytes))
    case .row(let table, let line): rows[table, default: []].append((line, bytes))
    case .nowhere: break
    }
  }

  /// Writes what could not be put into the tree at once: ends within literals and between items.
  ///
  /// `guards` are the lists that consist of one section, with its tag: they vanish with their
  /// items.
  mutating func finish(_ tree: BlockTree, lines: [[UInt8]], guards: [MarkdownNode: Int]) {
    for (block, _) in tree.flattened() {
      guard let ends = literals[block.node] else { continue }
      Self.insert(ends, into: block.node, firstLine: lines[block.first - 1])
    }
    for (block, _) in tree.flattened().reversed() {
      guard let ends = items[block.node] else { continue }
      var html = listMarkup(block.node, ends)
      if let tag = guards[block.node] {
        html = sentinel.bytes(.guardStart, tag) + html + [0x0A] + sentinel.bytes(.guardEnd, tag)
      }
      block.node.replace(with: .block(rendering: html))
    }
  }

  /// Writes ends before lines of a code or HTML block; the fence of a code block is a line too.
  private static func insert(
    _ ends: [(line: Int, sentinel: [UInt8])], into node: MarkdownNode, firstLine: [UInt8]
  ) {
    let literal = node.literal
    let starts = [0] + literal.indices.filter { literal[$0] == 0x0A }.map { $0 + 1 }
    let offset = node.kind == .codeBlock && isFence(firstLine, literal) ? 1 : 0
    var written: [UInt8] = []
    var copied = 0
    for end in ends {
      let line = max(0, end.line - offset)
      let start = line < starts.count ? starts[line] : literal.count
      written += literal[copied..<start] + end.sentinel
      copied = start
    }
    node.literal = written + literal[copied...]
  }

  private static func isFence(_ line: [UInt8], _ literal: [UInt8]) -> Bool {
    let marks: Set<UInt8> = [UInt8(ascii: "`"), UInt8(ascii: "~")]
    guard let fence = line.firstIndex(where: marks.contains) else { return false }
    let firstOfLiteral = literal.prefix { $0 != 0x0A }.drop { $0 == 0x20 }
    return line[fence...] != firstOfLiteral
      && line[fence...].prefix { marks.contains($0) }.count >= 3
  }

  /// Renders a list item by item, with the ends of sections between them.
  ///
  /// libcmark lets nothing but items into a list; so the list becomes a block of HTML.
  private func listMarkup(
    _ list: MarkdownNode, _ ends: [(before: MarkdownNode?, sentinel: [UInt8])]
  ) -> [UInt8] {
    let tags = list.listTags
    var html = Array("\(tags.opening)\n".utf8)
    for item in list.children {
      for end in ends where end.before == item { html += end.sentinel }
      html += item.html(allowsRawHTML: allowsRawHTML)
    }
    for end in ends where end.before == nil { html += end.sentinel }
    return html + Array(tags.closing.utf8)
  }
}

extension SectionPlacement {
  /// Returns the lists whose items are all in one repeating section, with the tag of that section.
  func guards(_ template: AssembledTemplate) -> [MarkdownNode: Int] {
    var outermost: [MarkdownNode: [(tag: Int, before: MarkdownNode?)]] = [:]
    for tag in sites.keys.sorted() {
      guard case .item(let list, let before) = sites[tag] else { continue }
      outermost[list, default: []].append((tag, before))
    }
    return outermost.compactMapValues { ends in
      guard let first = ends.first, let last = ends.last, last.before == nil,
        first.before?.previous == nil, template.partners[first.tag] == last.tag,
        template.tags[first.tag].kind == .section
      else { return nil }
      return first.tag
    }
  }
}
