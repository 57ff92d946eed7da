import ProductionLedger

extension OrderHistory {
  /// The operation that a queue line reverses, or nil where operations are not known.
  ///
  /// Rows without an order line are an operation of their own, which any line may mean.
  func operation(of reversal: QueueDecision.Reversal) -> Operation? {
    operation(reversal.operationNo, ofLine: reversal.orderLineNo)
  }

  /// The operation of that number: of the line itself, else of an unknown line; of any line, if the
  /// line is the unknown one.
  func operation(_ number: Symbol, ofLine line: Int32?) -> Operation? {
    operations.first { $0.operationNo == number && $0.orderLineNo == line }
      ?? operations.first {
        $0.operationNo == number && ($0.orderLineNo == nil || line == nil)
      }
  }

  /// Returns the operations by order line, then as S6 orders them; those of an unknown line last.
  func arrangedOperations(_ symbols: SymbolTable) -> [Operation] {
    var arranged: [Operation] = []
    for line in knownLines {
      let routing = routingLines(ofLine: line)
      var numbers: [Symbol] = []
      for entry in capacityEntries where entry.entry.orderLineNo == line {
        if !numbers.contains(entry.entry.operationNo) { numbers.append(entry.entry.operationNo) }
      }
      for step in routing where !numbers.contains(step.operationNo) {
        numbers.append(step.operationNo)
      }
      guard !numbers.isEmpty else { continue }
      let order = OperationOrder(symbols: symbols, routing: routing)
      numbers = order.arranged(numbers)
      let last = lastOperation(of: numbers, ofLine: line, order: order)
      for number in numbers {
        arranged.append(
          Operation(
            orderLineNo: line, operationNo: number, isLast: number == last,
            routingLine: routing.first { $0.operationNo == number }))
      }
    }
    return arranged
  }

  /// The last operation of a line by S6, or nil when it has none yet.
  ///
  /// A line without a routing has the blank operation alone, and that is its last.
  private func lastOperation(
    of numbers: [Symbol], ofLine line: Int32?, order: OperationOrder
  ) -> Symbol? {
    if let end = order.end(of: numbers) { return end }
    if numbers == [.empty] { return .empty }
    let marked = capacityEntries.last {
      $0.entry.orderLineNo == line && $0.entry.lastOutputLine == true
    }
    if let marked { return marked.entry.operationNo }
    let hasItemEntry = itemEntries.contains {
      $0.kind != .foreign && (line == nil || $0.entry.orderLineNo == line)
    }
    return hasItemEntry ? numbers.last : nil
  }
}
