package import OutputReversal
import ProductionLedger

extension ControlTotals {
  /// Counts the posted rows of an order, those dated after the as-of date as outside.
  package init(of history: OrderHistory) {
    self.init()
    for entry in history.itemEntries where entry.state == .posted {
      if entry.isCounted {
        add(entry.kind, entry.entry.quantity)
      } else {
        addOutside(item: entry.entry.quantity)
      }
    }
    for entry in history.capacityEntries where entry.state == .posted {
      if entry.isCounted {
        add(entry.kind, entry.counted, unknown: entry.unknown)
      } else {
        addOutside(capacity: entry.entry.outputQuantity)
      }
    }
    addQueued(queuedNumbers(of: history).count)
  }

  /// The queue lines whose entries are in the figures, each once.
  private func queuedNumbers(of history: OrderHistory) -> Set<Int> {
    var numbers: Set<Int> = []
    for entry in history.itemEntries where entry.state == .queued && entry.isCounted {
      if let number = entry.reference.queueNumber { numbers.insert(number) }
    }
    for entry in history.capacityEntries where entry.state == .queued && entry.isCounted {
      if let number = entry.reference.queueNumber { numbers.insert(number) }
    }
    return numbers
  }
}

extension EntryReference {
  /// The number of the queue line that yields the entry, or nil for a posted one.
  var queueNumber: Int? {
    switch self {
    case .queue(let number), .queueCapacity(let number): number
    case .item, .capacity: nil
    }
  }
}
