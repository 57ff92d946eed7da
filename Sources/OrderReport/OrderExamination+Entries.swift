import OutputReversal
import ProductionLedger

extension OrderExamination {
  /// The entries of the report by R6, with the running net of each Output entry's line and item.
  func entries() -> [ReportEntry] {
    var posted = Array(repeating: QuantityTotal.zero, count: lineTally.lines.count)
    var all = posted
    var entries: [ReportEntry] = []
    entries.reserveCapacity(history.timeline.count)
    for place in history.timeline {
      switch place {
      case .capacity(let index):
        guard history.capacityEntries[index].isCounted else { continue }
        entries.append(entry(ofCapacity: index))
      case .item(let index):
        guard history.itemEntries[index].isCounted else { continue }
        var entry = entry(ofItem: index)
        if let line = entry.lineIndex {
          all[line] += entry.quantity
          entry.runningNetAfterQueue = all[line]
          if entry.state == .posted {
            posted[line] += entry.quantity
            entry.runningNet = posted[line]
          }
        }
        entries.append(entry)
      }
    }
    return entries
  }

  private func entry(ofItem index: Int) -> ReportEntry {
    let item = history.itemEntries[index]
    let row = item.entry
    let line = lineTally.positions[index]
    return ReportEntry(
      reference: item.reference, state: item.state, postingDate: row.postingDate,
      kind: .item(item.kind), orderLineNo: row.orderLineNo, operationNo: nil,
      workCenterNo: .empty, itemNo: row.itemNo, variantCode: row.variantCode,
      quantity: row.quantity, measures: nil, remaining: item.remaining,
      remainingPosted: item.remainingPosted, usedElsewhere: item.usedElsewhere,
      reverses: item.reverses, reversedBy: counted(item.reversedBy), link: item.link,
      lotNo: row.lotNo, serialNo: row.serialNo, documentNo: row.documentNo,
      user: context.shown(user: item.posting.userID), reasonCode: item.posting.reasonCode,
      creationDate: item.posting.creationDate, creationTime: item.posting.creationTime,
      place: row.place, lineIndex: line < 0 ? nil : line, runningNet: nil,
      runningNetAfterQueue: nil)
  }

  private func entry(ofCapacity index: Int) -> ReportEntry {
    let capacity = history.capacityEntries[index]
    let row = capacity.entry
    return ReportEntry(
      reference: capacity.reference, state: capacity.state, postingDate: row.postingDate,
      kind: .capacity(capacity.kind), orderLineNo: row.orderLineNo,
      operationNo: row.operationNo, workCenterNo: row.center, itemNo: row.itemNo,
      variantCode: row.variantCode, quantity: capacity.counted.output,
      measures: capacity.counted, unknown: capacity.unknown, remaining: nil, remainingPosted: nil,
      usedElsewhere: nil,
      reverses: capacity.reverses, reversedBy: counted(capacity.reversedBy),
      link: capacity.link, lotNo: .empty, serialNo: .empty, documentNo: row.documentNo,
      user: context.shown(user: capacity.posting.userID),
      reasonCode: capacity.posting.reasonCode, creationDate: capacity.posting.creationDate,
      creationTime: capacity.posting.creationTime, place: row.place, lineIndex: nil,
      runningNet: nil, runningNetAfterQueue: nil)
  }
}
