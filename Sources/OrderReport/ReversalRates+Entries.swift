import OutputReversal
import ProductionLedger

extension ReversalRates {
  /// Counts the posted item entries.
  init(of entries: [ReportEntry]) {
    self.init()
    for entry in entries where entry.state == .posted { add(item: entry) }
  }

  /// Counts a posted item entry; a capacity entry is passed over.
  mutating func add(item entry: ReportEntry) {
    switch entry.kind {
    case .item(.original):
      original += entry.quantity
      originalRows += 1
      if entry.isReversedByPosted { touchedOriginals += 1 }
    case .item(.reversal), .item(.crossLink):
      reversed += QuantityTotal(entry.quantity).magnitude
      reversalRows += 1
    default: break
    }
  }

  /// Counts the output of a posted capacity entry; an item entry is passed over.
  mutating func add(capacity entry: ReportEntry) {
    guard entry.measures != nil else { return }
    if entry.quantity.isPositive {
      original += entry.quantity
      originalRows += 1
      if entry.isReversedByPosted { touchedOriginals += 1 }
    } else if entry.quantity.isNegative {
      reversed += QuantityTotal(entry.quantity).magnitude
      reversalRows += 1
    }
  }
}

extension ReportEntry {
  /// Whether a posted entry reverses it.
  fileprivate var isReversedByPosted: Bool {
    reversedBy.contains {
      switch $0 {
      case .item, .capacity: true
      case .queue, .queueCapacity: false
      }
    }
  }
}
