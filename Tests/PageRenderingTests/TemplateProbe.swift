import Diagnostics
import PageRendering

/// Compiles one template, "page.md" in the file "page.md", and renders it with a few values.
struct TemplateProbe {
  var partials: [String: String] = [:]
  var title = "T"
  var note = "N"
  var link = "a.html"
  var rows = ["A", "B"]

  /// Returns the problems as `line:column CODE message`.
  func problems(_ template: String) -> [String] {
    compile(template).1.map { problem in
      let place = problem.location.map { "\($0.file):\($0.line):\($0.column)" } ?? "nowhere"
      return "\(place) \(problem.code.rawValue) \(problem.message)"
    }
  }

  /// Returns the codes and places of the problems, as `line:column CODE`.
  func places(_ template: String) -> [String] {
    compile(template).1.map { problem in
      let place = problem.location.map { "\($0.line):\($0.column)" } ?? "nowhere"
      return "\(place) \(problem.code.rawValue)"
    }
  }

  /// Returns the page, or its problems where it has any.
  func page(_ template: String) -> String {
    let (set, problems) = compile(template)
    guard let page = set?.template("page.md") else {
      return problems.map(\.message).joined(separator: "\n")
    }
    var values = TemplateValues()
    let root = fill(&values)
    var buffer = ByteBuffer()
    page.render(values, root, into: &buffer)
    return buffer.text
  }

  func compile(_ template: String) -> (TemplateSet?, [Diagnostic]) {
    let sources =
      [TemplateSource(name: "page.md", file: "page.md", bytes: Array(template.utf8))]
      + partials.sorted { $0.key < $1.key }.map {
        TemplateSource(name: $0.key, file: $0.key, bytes: Array($0.value.utf8))
      }
    return TemplateSet.compile(
      sources: sources, pages: [("page.md", RecordShape(PageField.self))])
  }

  /// Sets every field but `empty`; the second row is late.
  func fill(_ values: inout TemplateValues) -> RecordReference<PageField> {
    let root = values.record(PageField.self)
    values.set(root, .title, text: title)
    values.set(root, .note, text: Array(note.utf8))
    values.set(root, .link, text: Array(link.utf8)[...])
    values.set(root, .isOpen, flag: true)
    values.set(root, .chart, markup: "<svg></svg>")
    let item = values.nested(root, .item, of: ItemField.self)
    values.set(item, .number, text: "1000")
    let list = values.list(root, .rows, of: RowField.self, count: rows.count)
    for (position, ref) in rows.enumerated() {
      values.set(list[position], .ref, text: ref)
      values.set(list[position], .quantity) { $0.append(decimal: (position + 1) * 10) }
      values.set(list[position], .isLate, flag: position == 1)
    }
    return root
  }
}
