import CCMark

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A node of the tree of a `MarkdownDocument`, valid as long as that is.
@safe
struct MarkdownNode: Hashable {
  /// The kinds of nodes that are told apart here.
  enum Kind {
    case document, blockQuote, list, item, codeBlock, htmlBlock, customBlock, paragraph, heading
    case thematicBreak, text, other
  }

  private let pointer: OpaquePointer

  init(_ pointer: OpaquePointer) { unsafe self.pointer = pointer }

  /// Makes a block that renders as `html`, on lines of its own.
  static func block(rendering html: [UInt8]) -> MarkdownNode {
    guard let pointer = unsafe cmark_node_new(CMARK_NODE_CUSTOM_BLOCK) else {
      preconditionFailure("libcmark made no block")
    }
    let node = unsafe MarkdownNode(pointer)
    unsafe withCString(html) { unsafe _ = cmark_node_set_on_enter(pointer, $0) }
    return node
  }

  /// Whether both are the same node.
  static func == (left: MarkdownNode, right: MarkdownNode) -> Bool {
    unsafe left.pointer == right.pointer
  }

  func hash(into hasher: inout Hasher) { unsafe hasher.combine(pointer) }

  var kind: Kind {
    switch unsafe cmark_node_get_type(pointer) {
    case CMARK_NODE_DOCUMENT: .document
    case CMARK_NODE_BLOCK_QUOTE: .blockQuote
    case CMARK_NODE_LIST: .list
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_CODE_BLOCK: .codeBlock
    case CMARK_NODE_HTML_BLOCK: .htmlBlock
    case CMARK_NODE_CUSTOM_BLOCK: .customBlock
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_HEADING: .heading
    case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
    case CMARK_NODE_TEXT: .text
    default: .other
    }
  }

  var children: [MarkdownNode] {
    var children: [MarkdownNode] = []
    var next = unsafe cmark_node_first_child(pointer)
    while let child = unsafe next {
      unsafe children.append(MarkdownNode(child))
      unsafe next = cmark_node_next(child)
    }
    return children
  }

  var next: MarkdownNode? { unsafe cmark_node_next(pointer).map { unsafe MarkdownNode($0) } }
  var previous: MarkdownNode? {
    unsafe cmark_node_previous(pointer).map { unsafe MarkdownNode($0) }
  }

  /// The line on which the node begins, from 1.
  ///
  /// Where libcmark says it ends is not reliable.
  var startLine: Int { Int(unsafe cmark_node_get_start_line(pointer)) }
  /// The column in bytes at which the node begins, from 1.
  var startColumn: Int { Int(unsafe cmark_node_get_start_column(pointer)) }
  var headingLevel: Int { Int(unsafe cmark_node_get_heading_level(pointer)) }

  /// The opening and closing tag of a list, as libcmark writes them.
  var listTags: (opening: String, closing: String) {
    guard unsafe cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST else {
      return ("<ul>", "</ul>")
    }
    let start = unsafe cmark_node_get_list_start(pointer)
    return (start == 1 ? "<ol>" : "<ol start=\"\(start)\">", "</ol>")
  }

  /// The characters of a text, code or HTML node.
  var literal: [UInt8] {
    get {
      guard let text = unsafe cmark_node_get_literal(pointer) else { return [] }
      return unsafe Array(UnsafeRawBufferPointer(start: text, count: strlen(text)))
    }
    nonmutating set {
      unsafe Self.withCString(newValue) { unsafe _ = cmark_node_set_literal(pointer, $0) }
    }
  }

  /// Renders the node and what is below it.
  func html(allowsRawHTML: Bool) -> [UInt8] {
    let options = allowsRawHTML ? CMARK_OPT_UNSAFE : CMARK_OPT_DEFAULT
    guard let text = unsafe cmark_render_html(pointer, options) else { return [] }
    defer { unsafe free(text) }
    return unsafe Array(UnsafeRawBufferPointer(start: text, count: strlen(text)))
  }

  /// Puts a block before this one among its siblings.
  func insertBefore(_ block: MarkdownNode) {
    let done = unsafe cmark_node_insert_before(pointer, block.pointer)
    precondition(done == 1, "a block cannot stand here")
  }

  /// Puts a block after the last child.
  func appendChild(_ block: MarkdownNode) {
    let done = unsafe cmark_node_append_child(pointer, block.pointer)
    precondition(done == 1, "a block cannot stand here")
  }

  /// Puts a block in place of this node, which ends here.
  func replace(with block: MarkdownNode) {
    insertBefore(block)
    remove()
  }

  /// Takes the node out of the tree and ends it.
  func remove() {
    unsafe cmark_node_unlink(pointer)
    unsafe cmark_node_free(pointer)
  }

  private static func withCString(_ bytes: [UInt8], _ body: (UnsafePointer<CChar>) -> Void) {
    let terminated = bytes.map { CChar(bitPattern: $0) } + [0]
    unsafe terminated.withUnsafeBufferPointer {
      if let start = $0.baseAddress { unsafe body(start) }
    }
  }
}
