import Diagnostics
import ProductionLedger

extension LineJudgement {
  /// A target that was looked for; none was found, or is needed, where `target` is nil.
  struct JudgedTarget {
    var target: ReversalTarget?
  }

  /// The item entry in the line's Applies-to Entry, or nil when there is none.
  func namedTarget(_ queued: [EntryNo: QuantityTotal]) -> ReversalTarget? {
    line.appliesToEntry.flatMap(basis.links.row).map {
      ReversalTarget(row: $0, basis: basis, queued: queued)
    }
  }

  /// Returns the entry that a last operation's output is taken from, or nil when there is no such
  /// entry, which ends the judging: R27 to R30.
  mutating func judgedTarget(
    _ named: ReversalTarget?, _ orderLineNo: Int32?, _ measures: Measures?,
    in state: OrderState, _ queued: [EntryNo: QuantityTotal]
  ) -> JudgedTarget? {
    guard let appliesTo = line.appliesToEntry else {
      return JudgedTarget(target: foundTarget(orderLineNo, measures, in: state, queued))
    }
    guard let named else {
      let capacity = capacityEntry(named: appliesTo, in: state.history)
      add(
        .appliesUnknown(
          line, entry: shownNumber(of: appliesTo),
          capacityEntry: capacity.map { basis.ledger.name(of: $0) }))
      return nil
    }
    checkKind(of: named)
    checkFields(of: named)
    return JudgedTarget(target: named)
  }

  /// An item entry's number as it was typed, in quotes where it is text.
  private func shownNumber(of entry: EntryNo) -> String {
    let numbers = basis.ledger.entryNumbers
    return numbers.symbol(of: entry, in: .itemEntries).map { "'\(basis.text($0))'" }
      ?? String(entry.number)
  }

  /// The capacity entry of an order whose number is written like that of an item entry, or nil.
  private func capacityEntry(named entry: EntryNo, in history: OrderHistory) -> EntryReference? {
    let numbers = basis.ledger.entryNumbers
    let symbols = basis.ledger.symbols
    let text = numbers.text(of: entry, in: .itemEntries, symbols)
    let number = numbers.number(of: text, in: .capacityEntries, symbols)
    return history.capacityEntries.first { $0.entry.entryNo == number }?.reference
  }

  /// Warns of an Applies-to Entry where no item entry is written: R33.
  mutating func checkIgnoredTarget(isLast: Bool) {
    guard line.appliesToEntry != nil, !isLast || line.outputQuantity.isZero else { return }
    add(.appliesIgnored(line, isLast: isLast))
  }

  /// Returns the only original that a lot or serial number leaves, else refuses the blank field.
  ///
  /// Where the ledger already holds the reversal its original may be no candidate any more; the
  /// line is then refused for both reasons (R27, R45).
  private mutating func foundTarget(
    _ orderLineNo: Int32?, _ measures: Measures?, in state: OrderState,
    _ queued: [EntryNo: QuantityTotal]
  ) -> ReversalTarget? {
    let isTracked = !line.lotNo.isEmpty || !line.serialNo.isEmpty
    let quantity = (measures?.output ?? line.outputQuantity).takenBack
    let candidates =
      isTracked
      ? originals(fitting: orderLineNo, in: state, queued).filter { $0.remaining >= quantity } : []
    if candidates.count == 1, let only = candidates.first {
      add(.appliesFound(line, target: only.name))
      return only
    }
    add(.appliesMissing(line, candidates: candidates.map(\.name), isTracked: isTracked))
    return nil
  }

  private func originals(
    fitting orderLineNo: Int32?, in state: OrderState, _ queued: [EntryNo: QuantityTotal]
  ) -> [ReversalTarget] {
    state.history.itemEntries
      .filter { $0.kind == .original && fits($0.entry, orderLineNo) }
      .compactMap { basis.links.row(of: $0.entry.entryNo) }
      .map { ReversalTarget(row: $0, basis: basis, queued: queued) }
  }

  /// Whether an original is of the line's order line, item and variant, lot and serial number.
  private func fits(_ entry: ItemLedgerEntry, _ orderLineNo: Int32?) -> Bool {
    entry.orderLineNo == orderLineNo && entry.itemNo == line.itemNo
      && (line.variantCode.isEmpty || entry.variantCode == line.variantCode)
      && (line.lotNo.isEmpty || entry.lotNo == line.lotNo)
      && (line.serialNo.isEmpty || entry.serialNo == line.serialNo)
  }

  private mutating func checkKind(of target: ReversalTarget) {
    let note = note(of: target)
    switch target.kind {
    case .original: break
    case .foreign: add(.targetType(line, target, note: note))
    case .reversal, .crossLink, .brokenLink, .unexplained, .zero:
      add(.targetNegative(line, target, note: note))
    }
  }

  /// Refuses a target that differs in a field the line fills: R30.
  private mutating func checkFields(of target: ReversalTarget) {
    let entry = target.entry
    let texts: [(code: Code, column: Column, own: Symbol, other: Symbol)] = [
      (.qTargetOrder, .orderNo, line.orderNo, entry.orderNo),
      (.qTargetItem, .itemNo, line.itemNo, entry.itemNo),
      (.qTargetVariant, .variantCode, line.variantCode, entry.variantCode),
      (.qTargetLocation, .locationCode, line.locationCode, entry.locationCode),
      (.qTargetLot, .lotNo, line.lotNo, entry.lotNo),
      (.qTargetSerial, .serialNo, line.serialNo, entry.serialNo),
    ]
    for text in texts where !text.own.isEmpty && text.own != text.other {
      guard basis.ledger.exported(text.column, at: entry.place) else { continue }
      add(
        .targetDiffers(
          line, text.code, text.column, target, own: basis.text(text.own),
          other: basis.text(text.other), note: note(of: target)))
    }
    if let own = line.orderLineNo, let other = entry.orderLineNo, own != other {
      add(
        .targetDiffers(
          line, .qTargetLine, .orderLineNo, target, own: String(own), other: String(other),
          note: note(of: target)))
    }
  }

  /// The place where a target was posted.
  func note(of target: ReversalTarget) -> Diagnostic.Note {
    .posted(target.name, target.entry.quantity, at: basis.location(of: target.entry.place))
  }
}
