import ProductionLedger

/// An order while its queue lines are judged: what was posted, and what accepted lines add.
struct OrderState {
  /// The order as posted.
  let history: OrderHistory
  /// What the lines accepted so far write, in their order.
  var accepted: [QueueDecision.Reversal] = []
  /// The posted entries that already answer for a queue line (R45).
  var answering: Set<EntryReference> = []

  /// Starts with the order at a position of the index as it was posted.
  init(_ basis: JudgingBasis, _ position: Int) {
    history = basis.histories.posted(position)
  }

  /// The net of an operation so far, twin rows merged; rows of an unknown line count as its own.
  ///
  /// Without the measures that the file of some row does not tell.
  func net(ofOperation operationNo: Symbol, line: Int32?) -> [Measure: QuantityTotal] {
    var net = Dictionary(uniqueKeysWithValues: Measure.allCases.map { ($0, QuantityTotal.zero) })
    var unknown = MeasureSet()
    func add(_ measures: Measures) {
      for measure in Measure.allCases { net[measure, default: .zero] += measures[measure] }
    }
    for entry in history.capacityEntries where entry.entry.operationNo == operationNo {
      let entryLine = entry.entry.orderLineNo
      guard entryLine == line || entryLine == nil || line == nil else { continue }
      add(entry.counted)
      unknown.formUnion(entry.unknown)
    }
    let holder = history.operation(operationNo, ofLine: line)?.orderLineNo
    for reversal in accepted
    where reversal.writesCapacityEntry && reversal.operationNo == operationNo
      && history.operation(of: reversal)?.orderLineNo == holder
    {
      add(reversal.measures)
    }
    for measure in Measure.allCases where unknown.contains(measure) { net[measure] = nil }
    return net
  }

  /// The finished quantity of an order line, item and variant so far (R10, S11); of all variants of
  /// the item where the variant is nil.
  func finished(line: Int32?, item: Symbol, variant: Symbol?) -> QuantityTotal {
    func isOf(_ code: Symbol) -> Bool { variant == nil || variant == code }
    var finished = QuantityTotal.zero
    for entry in history.itemEntries where entry.kind != .foreign {
      let row = entry.entry
      guard row.orderLineNo == line, row.itemNo == item, isOf(row.variantCode) else {
        continue
      }
      finished += row.quantity
    }
    for reversal in accepted
    where reversal.writesItemEntry && reversal.orderLineNo == line && reversal.itemNo == item
      && isOf(reversal.variantCode)
    {
      finished += reversal.measures.output
    }
    return finished
  }
}
