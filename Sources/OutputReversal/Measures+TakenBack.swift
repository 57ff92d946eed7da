import ProductionLedger

extension Measures {
  /// Returns the share of the times that belongs to a part of the output.
  ///
  /// The whole is all of it. A part has neither setup time nor scrap: these remain of the order
  /// while any output does. Rounded half away from zero, R1.
  func share(_ part: Quantity, of whole: Quantity) -> Measures {
    guard part != whole, whole.isPositive else { return self }
    func share(_ time: Quantity) -> Quantity { time.converted(from: part, to: whole) ?? .zero }
    return Measures(runTime: share(runTime), stopTime: share(stopTime))
  }

  /// Takes no more of any measure than there is, and nothing below zero; nil is not known.
  mutating func limit(to left: [Measure: QuantityTotal]) {
    for measure in Measure.allCases {
      if !self[measure].isPositive { self[measure] = .zero }
      guard let net = left[measure], net < QuantityTotal(self[measure]) else { continue }
      self[measure] = net.quantity.flatMap { $0.isPositive ? $0 : nil } ?? .zero
    }
  }
}

extension OrderHistory {
  /// What is left of an operation after posted entries and accepted queue lines, by measure.
  ///
  /// Without the measures that the file of some row does not tell.
  func left(of operation: Operation) -> [Measure: QuantityTotal] {
    var left = Dictionary(uniqueKeysWithValues: Measure.allCases.map { ($0, QuantityTotal.zero) })
    var unknown = MeasureSet()
    for entry in capacityEntries where entry.entry.operationNo == operation.operationNo {
      let line = entry.entry.orderLineNo
      guard line == nil || operation.orderLineNo == nil || line == operation.orderLineNo else {
        continue
      }
      for measure in Measure.allCases { left[measure, default: .zero] += entry.counted[measure] }
      unknown.formUnion(entry.unknown)
    }
    for measure in Measure.allCases where unknown.contains(measure) { left[measure] = nil }
    return left
  }
}
