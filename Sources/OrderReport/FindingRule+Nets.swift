import Diagnostics
import OutputReversal
import ProductionLedger

extension FindingRule {
  /// A5: a net below zero at the end (error), or at the end of an earlier posting date (warning).
  ///
  /// Of each order line, item and variant, and of each measure of each operation.
  static func netsBelowZero(_ examination: OrderExamination) -> [Finding] {
    let lines = examination.lineTally.lines
    let rows = grouped(
      examination.postedItems, by: examination.lineTally.positions, count: lines.count
    ) { index in
      let item = examination.history.itemEntries[index]
      return DatedQuantity(item.reference, item.entry.postingDate, item.entry.quantity)
    }
    let items = zip(lines, rows).compactMap { line, rows in
      let name = Message.Value.message(examination.context.name(of: line))
      return netBelowZero(rows) { net, date in
        guard let date else { return Message(FindingText.netOfLine, ["line": name, "net": net]) }
        return Message(FindingText.netOfLineOnDay, ["line": name, "net": net, "date": date])
      }
    }
    return items + operationsBelowZero(examination)
  }

  private static func operationsBelowZero(_ examination: OrderExamination) -> [Finding] {
    guard examination.traits.contains(.capacityCorrections) else { return [] }
    let operations = examination.operationTally.operations
    let rows = grouped(
      examination.postedCapacities, by: examination.operationTally.positions,
      count: operations.count
    ) { $0 }
    var findings: [Finding] = []
    for (operation, indices) in zip(operations, rows) {
      let name = Message.Value.message(examination.context.name(of: operation))
      for measure in Measure.allCases where !operation.unknown.contains(measure) {
        let rows = indices.map { index in
          let capacity = examination.history.capacityEntries[index]
          return DatedQuantity(
            capacity.reference, capacity.entry.postingDate, capacity.counted[measure])
        }
        let finding = netBelowZero(rows) { net, date in
          let measure = Message.Value.measure(measure)
          return date.map {
            Message(
              FindingText.netOfOperationOnDay,
              ["measure": measure, "operation": name, "net": net, "date": $0])
          }
            ?? Message(
              FindingText.netOfOperation, ["measure": measure, "operation": name, "net": net])
        }
        if let finding { findings.append(finding) }
      }
    }
    return findings
  }

  /// Parts entries by the figures they count for; those that count for none are left out.
  private static func grouped<Row>(
    _ indices: [Int], by positions: [Int], count: Int, _ row: (Int) -> Row
  ) -> [[Row]] {
    var groups: [[Row]] = Array(repeating: [], count: count)
    for index in indices where positions[index] >= 0 {
      groups[positions[index]].append(row(index))
    }
    return groups
  }

  /// A net of rows that is or was below zero; `wording` tells it, on a day where it is given one.
  private static func netBelowZero(
    _ rows: [DatedQuantity], _ wording: (Message.Value, Message.Value?) -> Message
  ) -> Finding? {
    let net = rows.reduce(into: QuantityTotal.zero) { $0 += $1.quantity }
    let references = rows.filter(\.quantity.isNegative).map(\.reference)
    if net.isNegative { return Finding(.a5, .error, references, wording(.figure(net), nil)) }
    var running = QuantityTotal.zero
    for (index, row) in rows.enumerated() {
      running += row.quantity
      let isEndOfDate = index + 1 == rows.count || rows[index + 1].date != row.date
      guard isEndOfDate, running.isNegative else { continue }
      let until = rows[...index].filter(\.quantity.isNegative).map(\.reference)
      return Finding(
        .a5, .warning, until, wording(.figure(running), .day(row.date)))
    }
    return nil
  }

  /// A13: a capacity entry that takes back what no earlier entry of its operation had put there.
  static func negativesWithoutPositive(_ examination: OrderExamination) -> [Finding] {
    var findings: [Finding] = []
    var seen = Array(
      repeating: OperationMeasures.zero, count: examination.operationTally.operations.count)
    for index in examination.postedCapacities {
      let position = examination.operationTally.positions[index]
      guard position >= 0 else { continue }
      let capacity = examination.history.capacityEntries[index]
      let operation = examination.operationTally.operations[position]
      let unfounded = Measure.allCases.filter {
        capacity.counted[$0].isNegative && seen[position][$0].original.isZero
          && !operation.unknown.contains($0)
      }
      seen[position] += capacity.counted
      guard !unfounded.isEmpty else { continue }
      let taken = unfounded.map {
        Message(
          FindingText.taken,
          ["measure": .measure($0), "figure": .figure(capacity.counted[$0])])
      }
      findings.append(
        Finding(
          .a13, .error, [capacity.reference], .unfounded,
          [
            "entry": examination.named(capacity.reference), "taken": .list(taken),
            "operation": .message(examination.context.name(of: operation)),
          ]))
    }
    return findings
  }
}

/// What an entry adds to a net on a day.
private struct DatedQuantity {
  let reference: EntryReference
  let date: PostingDate
  let quantity: Quantity

  init(_ reference: EntryReference, _ date: PostingDate, _ quantity: Quantity) {
    self.reference = reference
    self.date = date
    self.quantity = quantity
  }
}
