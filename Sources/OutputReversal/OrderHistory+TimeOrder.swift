import ProductionLedger

extension OrderHistory {
  /// Sorts both lists of entries by R6, queued after posted ones of a date, and makes the timeline.
  ///
  /// A register decides only where every posted entry of the list, or of both lists for the
  /// timeline, has one; else capacity rows of a date stand before its item rows.
  mutating func arrangeEntries() {
    var itemKeys = itemEntries.indices.map { index in
      TimeKey(
        itemEntries[index].entry.postingDate, itemEntries[index].reference,
        itemEntries[index].entry.itemRegisterNo, itemEntries[index].entry.entryNo)
    }
    var capacityKeys = capacityEntries.indices.map { index in
      TimeKey(
        capacityEntries[index].entry.postingDate, capacityEntries[index].reference,
        capacityEntries[index].entry.itemRegisterNo, capacityEntries[index].entry.entryNo)
    }
    if itemKeys.lackRegisters { itemKeys.dropRegisters() }
    if capacityKeys.lackRegisters { capacityKeys.dropRegisters() }
    itemEntries.arrange(by: &itemKeys)
    capacityEntries.arrange(by: &capacityKeys)
    if itemKeys.lackRegisters || capacityKeys.lackRegisters {
      itemKeys.dropRegisters()
      capacityKeys.dropRegisters()
    }
    timeline = Self.merged(itemKeys, capacityKeys)
  }

  /// Returns the places in both sorted lists in the order of their keys, capacity first of equals.
  private static func merged(_ itemKeys: [TimeKey], _ capacityKeys: [TimeKey]) -> [TimelineEntry] {
    var timeline: [TimelineEntry] = []
    timeline.reserveCapacity(itemKeys.count + capacityKeys.count)
    var item = 0
    var capacity = 0
    while item < itemKeys.count || capacity < capacityKeys.count {
      let isItemNext =
        capacity == capacityKeys.count
        || (item < itemKeys.count && itemKeys[item].isEarlier(than: capacityKeys[capacity]))
      if isItemNext {
        timeline.append(.item(item))
        item += 1
      } else {
        timeline.append(.capacity(capacity))
        capacity += 1
      }
    }
    return timeline
  }
}

/// What entries are ordered by in time.
private struct TimeKey {
  var date: PostingDate
  var isQueued: Bool
  /// The register of a posted entry or 0, the number of a queue line.
  var group: Int32
  var number: Int32

  init(
    _ date: PostingDate, _ reference: EntryReference, _ register: EntryNo?, _ entryNo: EntryNo
  ) {
    self.date = date
    switch reference {
    case .queue(let line), .queueCapacity(let line):
      isQueued = true
      group = Int32(clamping: line)
      number = 0
    case .item, .capacity:
      isQueued = false
      group = register?.number ?? 0
      number = entryNo.number
    }
  }

  /// Whether it comes before an entry of the other ledger, whose numbers tell nothing.
  func isEarlier(than other: TimeKey) -> Bool {
    if date != other.date { return date < other.date }
    if isQueued != other.isQueued { return other.isQueued }
    return group < other.group
  }

  /// Whether it comes before an entry of the same ledger.
  func precedes(_ other: TimeKey) -> Bool {
    if isEarlier(than: other) { return true }
    return !other.isEarlier(than: self) && number < other.number
  }
}

extension [TimeKey] {
  /// Whether some posted entry has no register.
  fileprivate var lackRegisters: Bool { contains { !$0.isQueued && $0.group == 0 } }

  fileprivate mutating func dropRegisters() {
    for index in indices where !self[index].isQueued { self[index].group = 0 }
  }
}

extension Array {
  /// Brings the elements and their keys into the order of the keys; mostly they are in it already.
  fileprivate mutating func arrange(by keys: inout [TimeKey]) {
    let isArranged = keys.indices.dropFirst().allSatisfy { !keys[$0].precedes(keys[$0 - 1]) }
    guard !isArranged else { return }
    let order = indices.sorted { keys[$0].precedes(keys[$1]) }
    self = order.map { self[$0] }
    keys = order.map { keys[$0] }
  }
}
