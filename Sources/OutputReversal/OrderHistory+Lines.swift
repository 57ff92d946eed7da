package import ProductionLedger

extension OrderHistory {
  /// Gives entries without an order line that of the order's only line.
  mutating func fillOnlyLine() {
    let isFilled =
      itemEntries.allSatisfy { $0.entry.orderLineNo != nil }
      && capacityEntries.allSatisfy { $0.entry.orderLineNo != nil }
    guard !isFilled else { return }
    let known = knownLines.compactMap(\.self)
    guard known.count == 1, let only = known.first else { return }
    for index in itemEntries.indices where itemEntries[index].entry.orderLineNo == nil {
      itemEntries[index].entry.orderLineNo = only
    }
    for index in capacityEntries.indices where capacityEntries[index].entry.orderLineNo == nil {
      capacityEntries[index].entry.orderLineNo = only
    }
  }

  /// The order lines that any row names, by number; nil, last, when a row's line is not known.
  package var knownLines: [Int32?] {
    var known: [Int32] = []
    var isSomeUnknown = false
    func see(_ line: Int32?) {
      guard let line else { return isSomeUnknown = true }
      if known.last != line, !known.contains(line) { known.append(line) }
    }
    for line in lines { see(line.lineNo) }
    for entry in itemEntries { see(entry.entry.orderLineNo) }
    for entry in capacityEntries { see(entry.entry.orderLineNo) }
    for line in routingLines where line.orderLineNo != nil { see(line.orderLineNo) }
    let sorted: [Int32?] = known.sorted()
    let isUnknown = isSomeUnknown || (known.isEmpty && !routingLines.isEmpty)
    return isUnknown ? sorted + [nil] : sorted
  }

  /// The routing lines of an order line, in the order they were read.
  ///
  /// - Source: S6: by Order Line No., else by Routing Reference No., else those of every line.
  package func routingLines(ofLine line: Int32?) -> [RoutingLine] {
    guard !routingLines.isEmpty else { return [] }
    let reference = lines.first { $0.lineNo == line }?.routingReferenceNo ?? line
    return routingLines.filter { routing in
      if let orderLine = routing.orderLineNo { return orderLine == line }
      if let number = routing.routingReferenceNo { return number == reference }
      return true
    }
  }
}
