import ProductionLedger

extension OrderHistory {
  /// Sorts item and capacity entries by R6: date, queued after posted, register, number.
  ///
  /// The register decides only where every posted entry of the list has one.
  mutating func sortEntries() {
    let itemKeys = TimeKey.keys(itemEntries.map(TimeKey.init))
    itemEntries.arrange(by: itemKeys)
    let capacityKeys = TimeKey.keys(capacityEntries.map(TimeKey.init))
    capacityEntries.arrange(by: capacityKeys)
  }

  /// Merges both sorted lists into the timeline, capacity before item rows of one register.
  ///
  /// Where some entry has no register, capacity rows of a date stand before its item rows (R6).
  mutating func arrangeTimeline() {
    var keys = itemEntries.map(TimeKey.init) + capacityEntries.map(TimeKey.init)
    keys = TimeKey.keys(keys)
    let itemKeys = keys[..<itemEntries.count]
    let capacityKeys = keys[itemEntries.count...]
    timeline = []
    timeline.reserveCapacity(keys.count)
    var item = itemKeys.startIndex
    var capacity = capacityKeys.startIndex
    while item < itemKeys.endIndex || capacity < capacityKeys.endIndex {
      let isItemNext =
        capacity == capacityKeys.endIndex
        || (item < itemKeys.endIndex && itemKeys[item].isEarlier(than: capacityKeys[capacity]))
      if isItemNext {
        timeline.append(.item(item))
        item += 1
      } else {
        timeline.append(.capacity(capacity - capacityKeys.startIndex))
        capacity += 1
      }
    }
  }
}

/// What entries are ordered by in time.
private struct TimeKey {
  var date: PostingDate
  var state: Int8
  /// The register of a posted entry, the number of a queue line; 0 when not known.
  var group: Int32
  var number: Int32

  init(_ entry: HistoricItemEntry) {
    self.init(
      entry.entry.postingDate, entry.reference, entry.entry.itemRegisterNo, entry.entry.entryNo)
  }

  init(_ entry: HistoricCapacityEntry) {
    self.init(
      entry.entry.postingDate, entry.reference, entry.entry.itemRegisterNo, entry.entry.entryNo)
  }

  private init(
    _ date: PostingDate, _ reference: EntryReference, _ register: EntryNo?, _ entryNo: EntryNo
  ) {
    self.date = date
    switch reference {
    case .queue(let line), .queueCapacity(let line):
      state = 1
      group = Int32(clamping: line)
      number = 0
    case .item, .capacity, .posting:
      state = 0
      group = register?.number ?? 0
      number = entryNo.number
    }
  }

  /// Returns the keys with registers only if every posted entry has one.
  static func keys(_ keys: [TimeKey]) -> [TimeKey] {
    guard keys.contains(where: { $0.state == 0 && $0.group == 0 }) else { return keys }
    return keys.map { key in
      var key = key
      if key.state == 0 { key.group = 0 }
      return key
    }
  }

  /// Whether it comes before an entry of the other ledger, whose numbers tell nothing.
  func isEarlier(than other: TimeKey) -> Bool {
    (date, state, group) < (other.date, other.state, other.group)
  }

  /// Whether it comes before an entry of the same ledger.
  func precedes(_ other: TimeKey) -> Bool {
    (date, state, group, number) < (other.date, other.state, other.group, other.number)
  }
}

extension Array {
  /// Brings the elements into the order of their keys; those in order already are not touched.
  fileprivate mutating func arrange(by keys: [TimeKey]) {
    let isArranged = keys.indices.dropFirst().allSatisfy { !keys[$0].precedes(keys[$0 - 1]) }
    guard !isArranged else { return }
    self = indices.sorted { keys[$0].precedes(keys[$1]) }.map { self[$0] }
  }
}
