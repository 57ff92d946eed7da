import Diagnostics

/// Cuts the HTML of a template at its sentinels.
struct MarkupCutter {
  private struct Open {
    var tag: Int
    var isGuard: Bool
    var nodes: [MarkupNode] = []
  }

  private let html: [UInt8]
  private let template: AssembledTemplate
  private let sentinel: Sentinel
  private var open: [Open] = [Open(tag: -1, isGuard: false)]
  private var problems: [Diagnostic] = []

  /// Returns the pieces in order, or the sections that the Markdown has torn.
  ///
  /// - Complexity: O(*n*).
  static func cut(
    _ html: [UInt8], _ template: AssembledTemplate, sentinel: Sentinel
  ) -> ([MarkupNode], [Diagnostic]) {
    var cutter = MarkupCutter(html: html, template: template, sentinel: sentinel)
    cutter.run()
    return (cutter.open[0].nodes, cutter.problems)
  }

  private init(html: [UInt8], template: AssembledTemplate, sentinel: Sentinel) {
    self.html = html
    self.template = template
    self.sentinel = sentinel
  }

  private mutating func run() {
    var position = 0
    var search = 0
    while let match = html[search...].firstRange(of: sentinel.prefix) {
      guard let (role, tag, range) = sentinel.read(html, at: match.lowerBound),
        template.tags.indices.contains(tag)
      else {
        search = match.upperBound
        continue
      }
      append(.literal(position..<max(position, range.lowerBound)))
      position = range.upperBound
      search = position
      guard take(role, tag) else { return }
    }
    append(.literal(position..<html.count))
    for section in open.dropFirst() { problems.append(.tornSection(template.tags[section.tag])) }
  }

  /// Opens or closes what a sentinel stands for; false if it is torn.
  private mutating func take(_ role: Sentinel.Role, _ tag: Int) -> Bool {
    switch role {
    case .value: append(.value(tag: tag))
    case .guardStart: open.append(Open(tag: tag, isGuard: true))
    case .guardEnd: return close(tag, isGuard: true)
    case .section, .padded, .block:
      guard template.tags[tag].kind == .close else {
        open.append(Open(tag: tag, isGuard: false))
        return true
      }
      return close(template.partners[tag] ?? -1, isGuard: false)
    }
    return true
  }

  private mutating func close(_ tag: Int, isGuard: Bool) -> Bool {
    guard open.count > 1, let last = open.last, last.tag == tag, last.isGuard == isGuard else {
      let torn = open.count > 1 ? open[open.count - 1].tag : tag
      if template.tags.indices.contains(torn) {
        problems.append(.tornSection(template.tags[torn]))
      }
      return false
    }
    open.removeLast()
    append(.section(tag: tag, isGuard: isGuard, last.nodes))
    return true
  }

  private mutating func append(_ node: MarkupNode) {
    if case .literal(let range) = node, range.isEmpty { return }
    open[open.count - 1].nodes.append(node)
  }
}

extension Diagnostic {
  /// The section's ends are in different places of the page.
  static func tornSection(_ tag: TemplateTag, _ reason: String? = nil) -> Diagnostic {
    Diagnostic(
      .error, .tSection, at: tag.location, length: tag.length,
      "section '\(tag.name)' \(reason ?? "begins in one block and ends in another");"
        + " enclose whole blocks, rows, items or text within one")
  }
}
