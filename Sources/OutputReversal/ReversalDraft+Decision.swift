package import ProductionLedger

extension ReversalDraft {
  /// Fills a line from a queue line as it was judged: what it left blank as the judging found it.
  ///
  /// Quantities and times stay in the line's own units. An Applies-to Entry only where one is used.
  /// - Source: S9, R33.
  package init(_ decision: QueueDecision, in ledger: Ledger) {
    self.init()
    func text(_ symbol: Symbol) -> String { ledger.symbols.text(symbol) }
    let (line, reversal) = (decision.line, decision.reversal)
    reference = "Q-\(decision.number)"
    self[.postingDate] = line.postingDate?.description ?? ""
    self[.orderNo] = text(line.orderNo)
    self[.documentNo] = text(line.documentNo.isEmpty ? line.orderNo : line.documentNo)
    self[.itemNo] = text(line.itemNo)
    self[.operationNo] = text(reversal?.operationNo ?? line.operationNo)
    self[.orderLineNo] = (reversal?.orderLineNo ?? line.orderLineNo).map(String.init) ?? ""
    self[.type] = line.type.map { $0 == .blank ? "" : $0.caption } ?? ""
    self[.no] = text(line.no)
    self[.variantCode] = text(reversal?.variantCode ?? line.variantCode)
    self[.locationCode] = text(line.locationCode)
    self[.setupTime] = Self.text(line.setupTime)
    self[.runTime] = Self.text(line.runTime)
    self[.stopTime] = Self.text(line.stopTime)
    self[.capUnitOfMeasureCode] = text(line.capUnitOfMeasureCode)
    self[.outputQuantity] = Self.text(line.outputQuantity)
    self[.scrapQuantity] = Self.text(line.scrapQuantity)
    self[.unitOfMeasureCode] = text(line.unitOfMeasureCode)
    self[.qtyPerUnitOfMeasure] = line.qtyPerUnitOfMeasure?.description ?? ""
    if let target = reversal?.target {
      self[.appliesToEntry] = ledger.entryNumbers.text(of: target, in: .itemEntries, ledger.symbols)
    }
    self[.lotNo] = text(line.lotNo)
    self[.serialNo] = text(line.serialNo)
    self[.reasonCode] = text(line.reasonCode)
    self[.userID] = text(line.userID)
    self[.reversalID] = text(line.reversalID)
  }

  private static func text(_ quantity: Quantity) -> String {
    quantity.isZero ? "" : quantity.description
  }
}
