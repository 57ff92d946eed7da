import OutputReversal
import ProductionLedger

extension OrderExamination {
  /// Every posting that takes back, by R6, posted and queued.
  ///
  /// - Complexity: O(*n* *c*) for *n* entries and *c* corrections.
  func makeCorrections() -> [Correction] {
    guard !traits.isDisjoint(with: [.corrections, .queued]) else { return [] }
    var nets = RunningNets(
      lineCount: lineTally.lines.count, operationCount: operationTally.operations.count)
    let capacities = capacityEntriesOfCorrections()
    let spokenFor = Set(capacities.values)
    var corrections: [Correction] = []
    for place in history.timeline {
      switch place {
      case .item(let index) where history.itemEntries[index].isCounted:
        let isPosted = history.itemEntries[index].state == .posted
        let line = lineTally.positions[index]
        let before = nets.ofLine(line, isPosted: isPosted)
        nets.add(history.itemEntries[index], line: line)
        guard history.itemEntries[index].isCorrection else { continue }
        var correction = correction(ofItem: index, capacity: capacities[index])
        correction.netBefore = before
        correction.netAfter = nets.ofLine(line, isPosted: isPosted)
        nets.takeBack(&correction, of: self.item(correction.original).map(stock(ofItem:)))
        corrections.append(correction)
      case .capacity(let index) where history.capacityEntries[index].isCounted:
        let isPosted = history.capacityEntries[index].state == .posted
        let operation = operationTally.positions[index]
        let before = nets.ofOperation(operation, isPosted: isPosted)
        nets.add(history.capacityEntries[index], operation: operation)
        guard history.capacityEntries[index].takesBack, !spokenFor.contains(index) else {
          continue
        }
        var correction = correction(ofCapacity: index)
        if operation < 0 || operationTally.operations[operation].known(.output) != nil {
          correction.netBefore = before
          correction.netAfter = nets.ofOperation(operation, isPosted: isPosted)
        }
        corrections.append(correction)
      default: continue
      }
    }
    return corrections
  }

  /// The position of the capacity entry of each item entry that takes back.
  private func capacityEntriesOfCorrections() -> [Int: Int] {
    var capacities: [Int: Int] = [:]
    for index in history.itemEntries.indices
    where history.itemEntries[index].isCounted && history.itemEntries[index].isCorrection {
      capacities[index] = pairs.capacityEntry(ofItemEntry: index)
    }
    return capacities
  }

  private func correction(ofItem index: Int, capacity: Int?) -> Correction {
    let item = history.itemEntries[index]
    let row = item.entry
    let original = original(ofItem: item)
    let capacityRow = capacity.map { history.capacityEntries[$0] }
    return Correction(
      orderNo: history.orderNo, reference: item.reference, state: item.state,
      kind: .item(item.kind), postingDate: row.postingDate, orderLineNo: row.orderLineNo,
      operationNo: capacityRow?.entry.operationNo ?? lastOperation(ofLine: row.orderLineNo),
      workCenterNo: capacityRow?.entry.center ?? .empty, itemNo: row.itemNo,
      variantCode: row.variantCode, quantity: row.quantity, measures: capacityRow?.counted,
      unknown: capacityRow?.unknown ?? [], original: item.reverses,
      originalOrderNo: original.orderNo,
      originalQuantity: original.quantity, originalDate: original.date,
      isSameUser: isSameUser(item.posting.userID, original.userID),
      user: context.shown(user: item.posting.userID), reasonCode: item.posting.reasonCode,
      isReasonExported: item.posting.isReasonExported, creationDate: item.posting.creationDate,
      creationTime: item.posting.creationTime, link: item.link, netBefore: nil, netAfter: nil,
      remainingBefore: nil,
      remainingAfter: nil, place: row.place)
  }

  private func correction(ofCapacity index: Int) -> Correction {
    let capacity = history.capacityEntries[index]
    let row = capacity.entry
    let original = self.capacity(capacity.reverses).map { history.capacityEntries[$0] }
    return Correction(
      orderNo: history.orderNo, reference: capacity.reference, state: capacity.state,
      kind: .capacity(capacity.kind), postingDate: row.postingDate,
      orderLineNo: row.orderLineNo, operationNo: row.operationNo, workCenterNo: row.center,
      itemNo: row.itemNo, variantCode: row.variantCode, quantity: capacity.counted.output,
      measures: capacity.counted, unknown: capacity.unknown, original: capacity.reverses,
      originalOrderNo: nil,
      originalQuantity: original.flatMap { $0.unknown.contains(.output) ? nil : $0.counted.output },
      originalDate: original?.entry.postingDate,
      isSameUser: isSameUser(capacity.posting.userID, original?.posting.userID ?? .empty),
      user: context.shown(user: capacity.posting.userID),
      reasonCode: capacity.posting.reasonCode,
      isReasonExported: capacity.posting.isReasonExported,
      creationDate: capacity.posting.creationDate, creationTime: capacity.posting.creationTime,
      link: capacity.link,
      netBefore: nil, netAfter: nil, remainingBefore: nil, remainingAfter: nil,
      place: row.place)
  }

  /// What is known of the entry that `item` reverses.
  private func original(ofItem item: HistoricItemEntry) -> CorrectedOriginal {
    guard item.kind != .brokenLink, let reference = item.reverses else {
      return CorrectedOriginal()
    }
    if let index = self.item(reference) {
      let original = history.itemEntries[index]
      return CorrectedOriginal(
        orderNo: nil, quantity: original.entry.quantity, date: original.entry.postingDate,
        userID: original.posting.userID)
    }
    let foreign = history.targetsInOtherOrders.first { .item($0.entry.entryNo) == reference }
    return CorrectedOriginal(
      orderNo: foreign?.entry.orderNo, quantity: foreign?.entry.quantity,
      date: foreign?.entry.postingDate, userID: foreign?.entry.userID ?? .empty)
  }

  /// What could be reversed of the original at `index` before anything was.
  private func stock(ofItem index: Int) -> QuantityTotal {
    let original = history.itemEntries[index]
    return QuantityTotal(original.entry.quantity)
      - QuantityTotal(original.usedElsewhere ?? .zero)
  }

  private func isSameUser(_ left: Symbol, _ right: Symbol) -> Bool? {
    guard context.options.users != .none, !left.isEmpty, !right.isEmpty else { return nil }
    return left == right
  }

  private func lastOperation(ofLine line: Int32?) -> Symbol {
    history.operations.first { $0.isLast && $0.orderLineNo == line }?.operationNo ?? .empty
  }
}

/// The entry that a correction reverses, as far as it is known.
private struct CorrectedOriginal {
  var orderNo: Symbol?
  var quantity: Quantity?
  var date: PostingDate?
  var userID = Symbol.empty
}

extension HistoricItemEntry {
  /// Whether it is Output below zero.
  var isCorrection: Bool {
    switch kind {
    case .reversal, .unexplained, .brokenLink, .crossLink: true
    case .original, .zero, .foreign: false
    }
  }
}
