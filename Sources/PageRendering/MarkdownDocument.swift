import CCMark

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A document that libcmark has parsed; owns its tree.
@safe
struct MarkdownDocument: ~Copyable {
  /// The root; nodes are valid as long as the document is.
  let root: MarkdownNode

  /// Parses CommonMark.
  init(_ markdown: [UInt8]) {
    let parser = unsafe cmark_parser_new(CMARK_OPT_DEFAULT)
    unsafe markdown.withUnsafeBytes {
      guard let start = $0.baseAddress else { return }
      unsafe cmark_parser_feed(parser, start.assumingMemoryBound(to: CChar.self), $0.count)
    }
    let document = unsafe cmark_parser_finish(parser)
    unsafe cmark_parser_free(parser)
    guard let document = unsafe document ?? cmark_node_new(CMARK_NODE_DOCUMENT) else {
      preconditionFailure("libcmark made no document")
    }
    root = unsafe MarkdownNode(document)
  }

  deinit { root.remove() }

  /// Returns CommonMark as HTML, raw HTML included.
  static func html(_ markdown: [UInt8]) -> [UInt8] {
    let document = MarkdownDocument(markdown)
    return document.root.html(allowsRawHTML: true)
  }
}
