import Diagnostics
import OrderReport
import OutputReversal
import ProductionLedger

/// Compares one order of two publications by meaning.
struct OrderComparison {
  private(set) var changes: [OrderChange] = []
  private var lines: QueuePairing

  /// Compares what two sites tell of an order.
  ///
  /// - Complexity: O(*n* log *n*) in the entries.
  init(_ old: PublishedOrder, _ new: PublishedOrder) {
    lines = QueuePairing(old, new)
    compareFigures(old, new)
    compareEntries(old, new)
    compareFindings(old, new)
  }

  // MARK: Figures

  private mutating func compareFigures(_ old: PublishedOrder, _ new: PublishedOrder) {
    let (before, after) = (Self.figures(of: old), Self.figures(of: new))
    let known = Dictionary(before, uniquingKeysWith: { first, _ in first })
    let today = Dictionary(after, uniquingKeysWith: { first, _ in first })
    let subjects = before.map(\.0) + after.map(\.0).filter { known[$0] == nil }
    for subject in subjects where known[subject] != today[subject] {
      changes.append(OrderChange(.figure, subject, known[subject], today[subject]))
    }
  }

  /// A figure with its name.
  private typealias NamedFigure = (Message.Value, Message.Value)

  /// Every figure with its name, posted and after the queue.
  private static func figures(of order: PublishedOrder) -> [NamedFigure] {
    let lines = order.lines.flatMap { line in
      let queued = PublishedOrder.Figures(
        original: line.original, reversed: line.reversed, unexplained: nil, net: line.net)
      return named(name(of: line), posted: line.posted, queued: queued)
    }
    let operations = order.operations.flatMap { operation in
      operation.measures.flatMap { measure, figures in
        let name = name(of: measure, in: operation)
        guard let figures else { return [(name, Message.Value.part(ReportText.notExported))] }
        let queued = PublishedOrder.Figures(
          original: figures.original, reversed: figures.reversed, unexplained: nil,
          net: figures.net)
        return named(name, posted: figures.posted, queued: queued)
      }
    }
    return lines + operations
  }

  private static func named(
    _ name: Message.Value, posted: PublishedOrder.Figures, queued: PublishedOrder.Figures
  ) -> [NamedFigure] {
    [(name, text(posted)), (.part(ChangeText.afterQueue, ["figure": name]), text(queued))]
  }

  private static func name(of line: PublishedOrder.Line) -> Message.Value {
    let hasVariant = !line.variant.isEmpty
    let text: ChangeText =
      line.orderLine == nil
      ? (hasVariant ? .variant : .item) : (hasVariant ? .variantOnLine : .itemOnLine)
    return .part(
      text,
      [
        "line": .text(line.orderLine?.description ?? ""), "item": .text(line.item),
        "variant": .text(line.variant),
      ])
  }

  private static func name(
    of measure: Measure, in operation: PublishedOrder.Operation
  ) -> Message.Value {
    let hasNumber = !operation.operation.isEmpty
    let text: ChangeText =
      operation.orderLine == nil
      ? (hasNumber ? .measure : .measureWithoutOperation)
      : (hasNumber ? .measureOfLine : .measureOfLineWithoutOperation)
    return .part(
      text,
      [
        "line": .text(operation.orderLine?.description ?? ""),
        "operation": .text(operation.operation), "measure": .measure(measure),
      ])
  }

  private static func text(_ figures: PublishedOrder.Figures) -> Message.Value {
    let unexplained = figures.unexplained ?? "0"
    return .part(
      unexplained == "0" ? ChangeText.sum : .sumUnexplained,
      [
        "original": .figure(figures.original), "reversed": .figure(figures.reversed),
        "net": .figure(figures.net), "unexplained": .figure(unexplained),
      ])
  }

  // MARK: Entries and queue

  private mutating func compareEntries(_ old: PublishedOrder, _ new: PublishedOrder) {
    let known = Set(old.entries.filter { $0.state == "posted" }.map(\.ref))
    var posted = new.entries.filter { $0.state == "posted" && !known.contains($0.ref) }
    for entry in old.entries where entry.state == "queued" {
      guard lines.renamed(entry.ref) == nil || lines.isRejected(entry.ref) else { continue }
      if let place = QueueEffect.posting(of: entry, among: posted) {
        changes.append(
          OrderChange(
            .nowPosted, .text(entry.ref), Self.text(entry), .text(posted[place].ref)))
        posted.remove(at: place)
        lines.settle(entry.ref)
      } else if lines.renamed(entry.ref) == nil {
        changes.append(OrderChange(.withdrawn, .text(entry.ref), Self.text(entry)))
      }
    }
    changes += posted.map { OrderChange(.posted, .text($0.ref), nil, Self.text($0)) }
    for entry in new.entries where entry.state == "queued" && lines.isNew(entry.ref) {
      changes.append(OrderChange(.queued, .text(entry.ref), nil, Self.text(entry)))
    }
    for line in old.queue where line.decision == "rejected" && lines.renamed(line.ref) == nil {
      changes.append(OrderChange(.withdrawn, .text(line.ref), Self.text(line)))
    }
    for line in new.queue where line.decision == "rejected" && lines.isNew(line.ref) {
      if !line.codes.contains("Q-POSTED") {
        changes.append(OrderChange(.queued, .text(line.ref), nil, Self.text(line)))
      }
    }
    for pair in lines.decided {
      let (was, today) = (Self.text(pair.0), Self.text(pair.1))
      if was != today { changes.append(OrderChange(.decision, .text(pair.1.ref), was, today)) }
    }
  }

  private static func text(_ entry: PublishedOrder.Entry) -> Message.Value {
    let date = PostingDate(entry.postingDate).map { Message.Value.day($0) }
    let content = Message.Value.part(
      entry.operation == nil ? ChangeText.content : .contentOfOperation,
      [
        "quantity": entry.quantity.map { .figure($0) } ?? .part(ReportText.unknown),
        "operation": .text(entry.operation ?? ""), "date": date ?? .text(entry.postingDate),
      ])
    guard let target = entry.reverses else { return content }
    return .part(ChangeText.takingBack, ["content": content, "target": .text(target)])
  }

  /// What was decided; the findings that a line also raises are compared as findings.
  private static func text(_ line: PublishedOrder.QueueLine) -> Message.Value {
    let decision: Message.Value =
      switch line.decision {
      case "accepted": .part(ReportText.accepted)
      case "rejected": .part(ReportText.rejected)
      default: .text(line.decision)
      }
    let codes = line.codes.filter { $0.hasPrefix("Q-") }
    if codes.isEmpty { return decision }
    return .part(
      ChangeText.decided,
      ["decision": decision, "codes": .text(codes.joined(separator: " "))])
  }

  // MARK: Findings

  private mutating func compareFindings(_ old: PublishedOrder, _ new: PublishedOrder) {
    let before = old.findings.map { finding in
      let refs = finding.refs.map { lines.renamed($0) ?? $0 }
      return "\(finding.code) \(refs.joined(separator: " "))"
    }
    let after = new.findings.map { "\($0.code) \($0.refs.joined(separator: " "))" }
    for (name, finding) in zip(after, new.findings) where !before.contains(name) {
      changes.append(OrderChange(.finding, finding))
    }
    for (name, finding) in zip(before, old.findings) where !after.contains(name) {
      changes.append(OrderChange(.settled, finding))
    }
  }
}
