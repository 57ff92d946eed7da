package import ProductionLedger

/// The control totals of a log: the sum of each measure over all its entries.
package struct LogTotals: Hashable, Sendable {
  /// The sums, in the order of `names`.
  package private(set) var sums: [QuantityTotal]
  private let kind: LedgerLog.Kind

  /// No entries.
  package init(_ kind: LedgerLog.Kind) {
    self.kind = kind
    sums = Array(repeating: .zero, count: Self.names(kind).count)
  }

  /// The measures as the canonical rows name them.
  package static func names(_ kind: LedgerLog.Kind) -> [String] {
    switch kind {
    case .item: ["quantity"]
    case .capacity: ["outputQuantity", "scrapQuantity", "setupTime", "runTime", "stopTime"]
    }
  }

  /// Adds a canonical row; measures that it does not have count as nothing.
  package mutating func add(_ row: CanonicalFields) {
    for (index, name) in Self.names(kind).enumerated() {
      guard let text = row[name], let quantity = try? Quantity(text: Array(text).span) else {
        continue
      }
      sums[index] += quantity
    }
  }

  /// Adds an item entry.
  mutating func add(_ entry: ItemLedgerEntry) { sums[0] += entry.quantity }

  /// Adds a capacity entry, in which a measure that was not exported is zero.
  mutating func add(_ entry: CapacityLedgerEntry) {
    sums[0] += entry.outputQuantity
    sums[1] += entry.scrapQuantity
    sums[2] += entry.setupTime
    sums[3] += entry.runTime
    sums[4] += entry.stopTime
  }

  /// Adds other entries of the same log.
  package static func += (left: inout LogTotals, right: LogTotals) {
    for index in left.sums.indices { left.sums[index] += right.sums[index] }
  }
}
