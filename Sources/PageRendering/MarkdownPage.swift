package import Diagnostics

/// A Markdown page of the site's own, as HTML.
///
/// CommonMark with the pipe tables of templates and without tags. Raw HTML and links to script are
/// left out: the page is content, not a template.
package struct MarkdownPage: Hashable, Sendable {
  /// The text of the first heading of level 1, or nil if there is none.
  package let title: String?
  /// The page as HTML, to be inserted where a template wants it.
  package let markup: [UInt8]

  /// Renders a page; nil if there is an error.
  ///
  /// - Parameters:
  ///   - bytes: the page without its front matter; UTF-8, a byte order mark allowed.
  ///   - file: the file as messages show it.
  ///   - firstLine: the number in the file of the first line of `bytes`.
  /// - Returns: the page, and the problems by line.
  package static func render(
    _ bytes: [UInt8], file: String, firstLine: Int = 1
  ) -> (MarkdownPage?, [Diagnostic]) {
    if let problem = TemplateScanner.encodingProblem(bytes, file: file, firstLine: firstLine) {
      return (nil, [problem])
    }
    let template = AssembledTemplate(text: bytes, file: file, firstLine: firstLine)
    let sentinel = Sentinel(absentFrom: [bytes])
    var layout = TemplateLayout(template, uses: [:], sentinel: sentinel, allowsRawHTML: false)
    let markup = layout.html()
    guard !layout.problems.containsError else { return (nil, layout.problems) }
    return (MarkdownPage(title: title(of: bytes), markup: markup), layout.problems)
  }

  private static func title(of bytes: [UInt8]) -> String? {
    let document = MarkdownDocument(bytes)
    let heading = document.root.children.first { $0.kind == .heading && $0.headingLevel == 1 }
    return heading.map { String(decoding: $0.plainText, as: UTF8.self) }
  }
}

extension AssembledTemplate {
  /// Takes a text without tags line by line.
  init(text: [UInt8], file: String, firstLine: Int) {
    let content = text.starts(with: [0xEF, 0xBB, 0xBF]) ? text[3...] : text[...]
    var start = content.startIndex
    var number = firstLine
    while start < content.endIndex {
      let end = content[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? content.endIndex
      let isPair = content[end...].starts(with: [0x0D, 0x0A])
      let next = min(content.endIndex, end + (isPair ? 2 : 1))
      lines.append(
        Line(
          bytes: Array(content[start..<end]), ending: Array(content[end..<next]),
          location: InputLocation(file: file, line: number, column: 1)))
      (start, number) = (next, number + 1)
    }
  }
}

extension MarkdownNode {
  /// The characters of the node without markup.
  fileprivate var plainText: [UInt8] {
    switch kind {
    case .text: literal
    case .other where children.isEmpty: literal.isEmpty ? [0x20] : literal
    default: children.flatMap(\.plainText)
    }
  }
}
