import Diagnostics
import SitePublishing

/// What `storno diff` says.
struct ComparisonResult {
  let comparison: SiteComparison

  /// Alarms first, then late entries, then each order with its changes, then the sum of it.
  var text: [UInt8] {
    func line(_ start: String, _ sentence: Message) -> String {
      "\(start): \(VisibleText.of(sentence.english))"
    }
    var lines = comparison.alarms.map { line("ALARM: \($0.reference)", $0.sentence) }
    lines += comparison.late.map { line("late: \($0.reference)", $0.sentence) }
    for order in comparison.orders {
      lines.append("order \(VisibleText.of(order.number))")
      lines += order.changes.map { line("  \($0.kind.rawValue)", $0.sentence) }
    }
    lines += comparison.notes.map { "note: \($0)" }
    lines.append(summary)
    return Array(lines.map { "\($0)\n" }.joined().utf8)
  }

  private var summary: String {
    if comparison.isEmpty { return "no difference" }
    func count(_ number: Int, _ one: String, _ many: String) -> String {
      "\(number) \(number == 1 ? one : many)"
    }
    return [
      count(comparison.alarms.count, "alarm", "alarms"),
      count(comparison.orders.count, "order differs", "orders differ"),
      count(comparison.postedCount, "entry posted since", "entries posted since"),
      count(comparison.late.count, "inserted late", "inserted late"),
    ].joined(separator: ", ")
  }

  /// Schema `storno/diff/1`.
  var json: [UInt8] {
    var text = Array("{\n  \"schema\": \"storno/diff/1\",\n".utf8)
    text += "  \"same\": \(comparison.isEmpty),\n  \"posted\": \(comparison.postedCount)".utf8
    for (name, changes) in [("alarms", comparison.alarms), ("late", comparison.late)] {
      list(name, changes, to: &text) { change in
        [
          ("ref", change.reference), ("order", change.order),
          ("kind", change.change.kind.rawValue), ("message", change.sentence.english),
        ]
      }
    }
    let rows = comparison.orders.flatMap { order in order.changes.map { (order, $0) } }
    list("changes", rows, to: &text) { order, change in
      [
        ("order", order.number), ("page", order.page), ("kind", change.kind.rawValue),
        ("subject", change.subject.english), ("before", change.before?.english),
        ("after", change.after?.english),
      ]
    }
    list("notes", comparison.notes, to: &text) { [("message", $0)] }
    return text + "\n}\n".utf8
  }

  /// Appends a member that is a list of objects of texts, one a line.
  private func list<Element>(
    _ name: String, _ elements: [Element], to text: inout [UInt8],
    _ members: (Element) -> [(String, String?)]
  ) {
    text += ",\n  \"\(name)\": [".utf8
    for (index, element) in elements.enumerated() {
      text += (index == 0 ? "\n    {" : ",\n    {").utf8
      for (place, member) in members(element).enumerated() {
        text += "\(place == 0 ? "" : ", ")\"\(member.0)\": ".utf8
        JSONText.append(member.1, to: &text)
      }
      text.append(UInt8(ascii: "}"))
    }
    text += elements.isEmpty ? "]".utf8 : "\n  ]".utf8
  }
}
