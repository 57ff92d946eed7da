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

  /// Every figure with its name, posted and after the queue.
  private static func figures(of order: PublishedOrder) -> [(String, String)] {
    let lines = order.lines.flatMap { line in
      let variant = line.variant.isEmpty ? "" : " \(line.variant)"
      let name = "\(place(line.orderLine))item \(line.item)\(variant)"
      let queued = "\(line.original) − \(line.reversed) = net \(line.net)"
      return [(name, text(line.posted)), ("\(name) after the queue", queued)]
    }
    let operations = order.operations.flatMap { operation in
      let measures = [
        ("output", operation.output), ("scrap", operation.scrap),
        ("setup time", operation.setupTime), ("run time", operation.runTime),
        ("stop time", operation.stopTime),
      ]
      return measures.flatMap { label, measure -> [(String, String)] in
        let name = "\(place(operation.orderLine))operation \(operation.operation) \(label)"
        guard let measure else { return [(name, "not exported")] }
        let queued = "\(measure.original) − \(measure.reversed) = net \(measure.net)"
        return [(name, text(measure.posted)), ("\(name) after the queue", queued)]
      }
    }
    return lines + operations
  }

  private static func place(_ line: Int?) -> String { line.map { "line \($0) " } ?? "" }

  private static func text(_ figures: PublishedOrder.Figures) -> String {
    let unexplained = figures.unexplained.map { $0 == "0" ? "" : ", unexplained \($0)" } ?? ""
    return "\(figures.original) − \(figures.reversed) = net \(figures.net)\(unexplained)"
  }

  // MARK: Entries and queue

  private mutating func compareEntries(_ old: PublishedOrder, _ new: PublishedOrder) {
    let known = Set(old.entries.filter { $0.state == "posted" }.map(\.ref))
    var posted = new.entries.filter { $0.state == "posted" && !known.contains($0.ref) }
    for entry in old.entries where entry.state == "queued" {
      guard lines.renamed(entry.ref) == nil || lines.isRejected(entry.ref) else { continue }
      if let place = QueueEffect.posting(of: entry, among: posted) {
        changes.append(OrderChange(.nowPosted, entry.ref, Self.text(entry), posted[place].ref))
        posted.remove(at: place)
        lines.settle(entry.ref)
      } else if lines.renamed(entry.ref) == nil {
        changes.append(OrderChange(.withdrawn, entry.ref, Self.text(entry)))
      }
    }
    changes += posted.map { OrderChange(.posted, $0.ref, nil, Self.text($0)) }
    for entry in new.entries where entry.state == "queued" && lines.isNew(entry.ref) {
      changes.append(OrderChange(.queued, entry.ref, nil, Self.text(entry)))
    }
    for line in old.queue where line.decision == "rejected" && lines.renamed(line.ref) == nil {
      changes.append(OrderChange(.withdrawn, line.ref, Self.text(line)))
    }
    for line in new.queue where line.decision == "rejected" && lines.isNew(line.ref) {
      if !line.codes.contains("Q-POSTED") {
        changes.append(OrderChange(.queued, line.ref, nil, Self.text(line)))
      }
    }
    for pair in lines.decided {
      let (was, today) = (Self.text(pair.0), Self.text(pair.1))
      if was != today { changes.append(OrderChange(.decision, pair.1.ref, was, today)) }
    }
  }

  private static func text(_ entry: PublishedOrder.Entry) -> String {
    let operation = entry.operation.map { " at operation \($0)" } ?? ""
    let target = entry.reverses.map { " taking back \($0)" } ?? ""
    return "\(entry.quantity ?? "unknown")\(operation) on \(entry.postingDate)\(target)"
  }

  /// What was decided; the findings that a line also raises are compared as findings.
  private static func text(_ line: PublishedOrder.QueueLine) -> String {
    let codes = line.codes.filter { $0.hasPrefix("Q-") }
    return codes.isEmpty ? line.decision : "\(line.decision) (\(codes.joined(separator: " ")))"
  }

  // MARK: Findings

  private mutating func compareFindings(_ old: PublishedOrder, _ new: PublishedOrder) {
    let before = old.findings.map { finding in
      let refs = finding.refs.map { lines.renamed($0) ?? $0 }
      return "\(finding.code) \(refs.joined(separator: " "))"
    }
    let after = new.findings.map { "\($0.code) \($0.refs.joined(separator: " "))" }
    for (name, finding) in zip(after, new.findings) where !before.contains(name) {
      changes.append(OrderChange(.finding, finding.code, nil, finding.message))
    }
    for (name, finding) in zip(before, old.findings) where !after.contains(name) {
      changes.append(OrderChange(.settled, finding.code, finding.message))
    }
  }
}
