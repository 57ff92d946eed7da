import Diagnostics
import ProductionLedger

extension LineJudgement {
  /// Returns the order line: the one written, else the one that fits, else the target's; or nil.
  ///
  /// The inner optional is nil where the ledger has no order lines. Where no row tells the item of
  /// any line every line fits.
  /// - Source: R25, S9.
  mutating func orderLine(in history: OrderHistory, _ named: ReversalTarget?) -> Int32?? {
    let places = ItemPlaces(history, ledger: basis.ledger)
    let fitting =
      places.isEmpty
      ? history.knownLines : places.lines(of: line.itemNo, variant: line.variantCode)
    let item = basis.text(line.itemNo)
    let order = basis.text(line.orderNo)
    if let written = line.orderLineNo {
      if fitting.contains(written) || fitting.contains(nil) { return .some(written) }
      let known = places.items(ofLine: written).map(basis.text)
      add(.itemNotOnLine(line, item: item, orderLine: written, known: known))
      return nil
    }
    if fitting.count == 1, let only = fitting.first { return .some(only) }
    guard !fitting.isEmpty else {
      add(.itemNotOnOrder(line, item: item, order: order, known: places.items.map(basis.text)))
      return nil
    }
    if let named, named.entry.orderNo == line.orderNo {
      let targetLine = history.itemEntries.first { $0.entry.entryNo == named.entry.entryNo }?
        .entry.orderLineNo
      if fitting.contains(targetLine) { return .some(targetLine) }
    }
    let numbers = fitting.map { $0.map(String.init) ?? "blank" }
    add(.lineAmbiguous(line, item: item, order: order, lines: numbers))
    return nil
  }

  /// Returns the operation, or nil when it is missing or unknown: R26, S5.
  mutating func operation(ofLine orderLineNo: Int32?, in history: OrderHistory) -> JudgedOperation?
  {
    let known = history.operations.filter {
      orderLineNo == nil || $0.orderLineNo == orderLineNo || $0.orderLineNo == nil
    }
    let hasCapacity = basis.ledger.holds(.capacityLedgerEntries)
    guard !known.isEmpty else {
      add(.noCapacity(line))
      return JudgedOperation(operationNo: line.operationNo, isLast: true, hasCapacity: false)
    }
    let found =
      known.first { $0.operationNo == line.operationNo && $0.orderLineNo == orderLineNo }
      ?? known.first { $0.operationNo == line.operationNo }
    let isMissing = line.operationNo.isEmpty && known.contains { !$0.operationNo.isEmpty }
    guard let found, !isMissing else {
      let numbers = known.filter { !$0.operationNo.isEmpty }.map { basis.text($0.operationNo) }
      add(.operationUnknown(line, operation: basis.text(line.operationNo), known: numbers))
      return nil
    }
    if !hasCapacity { add(.noCapacity(line)) }
    return JudgedOperation(
      operationNo: found.operationNo, isLast: found.isLast, hasCapacity: hasCapacity,
      routingLine: found.routingLine)
  }
}
