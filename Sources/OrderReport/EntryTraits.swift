import OutputReversal
import ProductionLedger

/// What kinds of entries an order has, so that rules about others need not look.
struct EntryTraits: OptionSet {
  let rawValue: UInt16

  /// Output below zero without a link.
  static let unexplained = EntryTraits(rawValue: 1 << 0)
  /// Output below zero with a link that leads nowhere.
  static let brokenLinks = EntryTraits(rawValue: 1 << 1)
  /// Links between orders, lines or items, in either direction.
  static let crossLinks = EntryTraits(rawValue: 1 << 2)
  /// Posted output below zero.
  static let itemCorrections = EntryTraits(rawValue: 1 << 3)
  /// Posted capacity entries that take something back.
  static let capacityCorrections = EntryTraits(rawValue: 1 << 4)
  /// Capacity entries that are known to reverse another.
  static let capacityLinks = EntryTraits(rawValue: 1 << 5)
  /// Twin stop rows.
  static let twins = EntryTraits(rawValue: 1 << 6)
  /// Consumption.
  static let consumption = EntryTraits(rawValue: 1 << 7)
  /// Corrections of receipts, subcontracting, and entry types besides Output and Consumption.
  static let oddities = EntryTraits(rawValue: 1 << 8)
  /// Accepted queue lines.
  static let queued = EntryTraits(rawValue: 1 << 9)
  /// Posted entries that take something back.
  static let corrections: EntryTraits = [.itemCorrections, .capacityCorrections]

  init(rawValue: UInt16) { self.rawValue = rawValue }

  /// Looks at every counted entry of an order.
  init(_ history: OrderHistory) {
    self = history.reversalsByOtherOrders.isEmpty ? [] : [.crossLinks]
    for index in history.itemEntries.indices where history.itemEntries[index].isCounted {
      insertTraits(of: history.itemEntries[index])
    }
    for index in history.capacityEntries.indices where history.capacityEntries[index].isCounted {
      insertTraits(of: history.capacityEntries[index])
    }
  }

  private mutating func insertTraits(of entry: HistoricItemEntry) {
    guard entry.state == .posted else {
      insert(.queued)
      return
    }
    switch entry.kind {
    case .original, .zero: break
    case .reversal: insert(.itemCorrections)
    case .unexplained: formUnion([.itemCorrections, .unexplained])
    case .brokenLink: formUnion([.itemCorrections, .brokenLinks])
    case .crossLink: formUnion([.itemCorrections, .crossLinks])
    case .foreign: insert(entry.entry.entryType == .consumption ? .consumption : .oddities)
    }
    if entry.entry.correction == true { insert(.oddities) }
  }

  private mutating func insertTraits(of entry: HistoricCapacityEntry) {
    guard entry.state == .posted else {
      insert(.queued)
      return
    }
    if entry.kind == .negative || entry.kind == .mixed { insert(.capacityCorrections) }
    if entry.link != nil { insert(.capacityLinks) }
    if entry.twin != .none { insert(.twins) }
    if entry.entry.subcontracting == true { insert(.oddities) }
  }
}
