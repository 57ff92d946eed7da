import ProductionLedger

extension OrderHistories {
  /// Adds the rows that accepted queue lines yield: R42.
  ///
  /// A queued item row is like its original, a queued capacity row like the latest row of its
  /// operation, so that location, lot, work center and units are those of what it reverses; its
  /// figures, date, user and reason are the queue line's, and its Entry No. is 0, as it has none.
  /// Components are left alone (R44).
  func addAcceptedLines(to history: inout OrderHistory) {
    let accepted = history.decisions.filter {
      $0.isAccepted && $0.line.orderNo == history.orderNo
    }
    guard !accepted.isEmpty else { return }
    let posted = history.capacityEntries
    for decision in accepted {
      guard let reversal = decision.reversal else { continue }
      if reversal.writesItemEntry { addItemEntry(of: decision, reversal, to: &history) }
      guard reversal.writesCapacityEntry else { continue }
      let model =
        posted.last { $0.entry.isOfOperation(of: reversal) }?.entry
        ?? firstEntry(of: reversal, at: decision.line.place, in: history)
      var queued = queued(reversal, decision, like: model)
      queued.entry.orderLineNo =
        history.operation(of: reversal).map(\.orderLineNo) ?? reversal.orderLineNo
      history.capacityEntries.append(queued)
    }
    history.arrangeEntries()
  }

  private func addItemEntry(
    of decision: QueueDecision, _ reversal: QueueDecision.Reversal, to history: inout OrderHistory
  ) {
    let original = history.itemEntries.firstIndex {
      $0.state == .posted && $0.entry.entryNo == reversal.target
    }
    guard let original else { return }
    var entry = history.itemEntries[original].entry
    entry.entryNo = EntryNo(0)
    entry.postingDate = reversal.postingDate
    entry.documentNo = decision.line.documentNo
    entry.quantity = reversal.measures.output
    entry.remainingQuantity = .zero
    entry.reservedQuantity = nil
    entry.appliesToEntry = reversal.target
    entry.open = false
    entry.itemRegisterNo = nil
    entry.userID = decision.line.userID
    entry.reasonCode = decision.line.reasonCode
    entry.place = decision.line.place
    let isCounted = isCounted(reversal.postingDate)
    if isCounted {
      let reference = EntryReference.queue(decision.number)
      history.itemEntries[original].reversedBy.append(reference)
      history.itemEntries[original].remaining = history.itemEntries[original].remaining
        .flatMap { $0.adding(reversal.measures.output) }
    }
    history.itemEntries.append(
      HistoricItemEntry(
        reference: .queue(decision.number), state: .queued, entry: entry, kind: .reversal,
        isCounted: isCounted, reverses: reversal.target.map(EntryReference.item),
        link: .appliesTo,
        posting: posting(of: decision.line, attribution.posting(of: entry))))
  }

  private func queued(
    _ reversal: QueueDecision.Reversal, _ decision: QueueDecision, like model: CapacityLedgerEntry
  ) -> HistoricCapacityEntry {
    var entry = model
    entry.entryNo = EntryNo(0)
    entry.postingDate = reversal.postingDate
    entry.documentNo = decision.line.documentNo
    entry.quantity = nil
    entry.outputQuantity = reversal.measures.output
    entry.scrapQuantity = reversal.measures.scrap
    entry.setupTime = reversal.measures.setupTime
    entry.runTime = reversal.measures.runTime
    entry.stopTime = reversal.measures.stopTime
    entry.lastOutputLine = reversal.isLastOperation
    entry.reversed = nil
    entry.reversedByEntryNo = nil
    entry.reversedEntryNo = nil
    entry.itemRegisterNo = nil
    entry.stopCode = .empty
    entry.scrapCode = .empty
    entry.userID = decision.line.userID
    entry.reasonCode = decision.line.reasonCode
    entry.place = decision.line.place
    return HistoricCapacityEntry(
      reference: reversal.writesItemEntry
        ? .queueCapacity(decision.number) : .queue(decision.number),
      state: .queued, entry: entry, kind: reversal.measures.kind, counted: reversal.measures,
      isCounted: isCounted(reversal.postingDate),
      posting: posting(of: decision.line, attribution.posting(of: entry)))
  }

  /// Returns an entry of an operation that has none yet, of which only the routing is known.
  private func firstEntry(
    of reversal: QueueDecision.Reversal, at place: RowPlace, in history: OrderHistory
  ) -> CapacityLedgerEntry {
    let blank = LedgerTable(places: [place], columns: [.entryNo: .numbers([0])])
    var entry = CapacityLedgerEntries(blank)[0]
    entry.orderNo = reversal.orderNo
    entry.itemNo = reversal.itemNo
    entry.variantCode = reversal.variantCode
    entry.operationNo = reversal.operationNo
    if let routingLine = history.operation(of: reversal)?.routingLine {
      entry.type = routingLine.type
      entry.no = routingLine.no
      entry.workCenterNo = routingLine.workCenterNo
      entry.capUnitOfMeasureCode = routingLine.capUnitOfMeasureCode
      entry.qtyPerCapUnitOfMeasure = routingLine.qtyPerCapUnitOfMeasure
    }
    return entry
  }

  /// Returns what is known of who queued a line: the user and reason on it, nothing else.
  private func posting(of line: OutputJournalLine, _ blank: EntryAttribution.Posting)
    -> EntryAttribution.Posting
  {
    var posting = blank
    posting.userID = line.userID
    posting.reasonCode = line.reasonCode
    posting.sourceCode = .empty
    posting.creationDate = nil
    posting.creationTime = .empty
    posting.isReasonExported = true
    return posting
  }
}

extension CapacityLedgerEntry {
  /// Whether it is a row of the operation that a queue line reverses; an unknown line may be any.
  func isOfOperation(of reversal: QueueDecision.Reversal) -> Bool {
    operationNo == reversal.operationNo
      && (orderLineNo == nil || orderLineNo == reversal.orderLineNo)
  }
}
