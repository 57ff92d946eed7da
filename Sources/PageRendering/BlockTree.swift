/// The blocks of a parsed document with the lines they cover.
struct BlockTree {
  let node: MarkdownNode
  let kind: MarkdownNode.Kind
  /// The first line, from 1.
  let first: Int
  /// The last line that is not blank.
  let last: Int
  let children: [BlockTree]

  /// Reads the blocks below `node`, none of which goes on after `limit`.
  ///
  /// A block ends before the next one begins: libcmark's own end lines count blank lines in some
  /// kinds of blocks and are one short in others.
  init(_ node: MarkdownNode, lines: [[UInt8]], limit: Int, depth: Int = 0) {
    self.node = node
    kind = node.kind
    first = max(1, node.startLine)
    var end = limit
    if kind == .paragraph || kind == .heading {
      end = (first..<max(first, limit)).first { Self.isBlank(lines[$0]) } ?? limit
    }
    while end > first, Self.isBlank(lines[end - 1]) { end -= 1 }
    last = end
    guard Self.containers.contains(kind), depth < Self.depthLimit else {
      children = []
      return
    }
    let nodes = node.children
    children = nodes.indices.map {
      let next = $0 + 1 < nodes.count ? nodes[$0 + 1].startLine - 1 : end
      return BlockTree(
        nodes[$0], lines: lines, limit: min(end, max(next, nodes[$0].startLine)), depth: depth + 1)
    }
  }

  /// The block without blocks in it that covers both `line` and the line before it.
  func leaf(across line: Int) -> BlockTree? {
    guard first < line, line <= last else { return nil }
    if children.isEmpty { return self }
    return children.lazy.compactMap { $0.leaf(across: line) }.first
  }

  /// This block and all below it, outer ones first, each with the number of quotes around it.
  func flattened(quotes: Int = 0) -> [(block: BlockTree, quotes: Int)] {
    let inner = quotes + (kind == .blockQuote ? 1 : 0)
    return [(self, quotes)] + children.flatMap { $0.flattened(quotes: inner) }
  }

  /// How deep blocks are looked into; a table further in stays a paragraph.
  private static let depthLimit = 128

  private static let containers: Set<MarkdownNode.Kind> = [.document, .blockQuote, .list, .item]

  /// Whether a line holds nothing but the marks of quotes.
  private static func isBlank(_ line: [UInt8]) -> Bool {
    line.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: ">") }
  }
}
