package import OutputReversal
package import ProductionLedger

/// Rows and sums of posted entries by kind, for the tie-out; mergeable in any order.
///
/// - Source: pages.md 1.7: rows read = rows shown + rows listed as outside.
package struct ControlTotals: Hashable, Sendable {
  /// How many rows of a kind there are, and their sum.
  package struct Rows: Hashable, Sendable {
    /// How many rows.
    package var count = 0
    /// The sum of their quantities, signed; of capacity entries the output.
    package var quantity = QuantityTotal.zero

    /// No rows.
    package static let none = Rows()

    /// Creates no rows.
    package init() {}

    /// Adds one row.
    package mutating func add(_ quantity: Quantity) {
      count += 1
      self.quantity += quantity
    }

    /// Adds other rows.
    package static func += (left: inout Rows, right: Rows) {
      left.count += right.count
      left.quantity += right.quantity
    }
  }

  private var items = Array(repeating: Rows.none, count: ItemEntryKind.allCases.count)
  private var capacities = Array(repeating: Rows.none, count: CapacityEntryKind.allCases.count)
  /// The five measures of the capacity rows as counted (R11).
  package private(set) var measures = OperationMeasures.zero
  /// The measures that the file of some capacity row shown or outside does not tell.
  package private(set) var unknown = MeasureSet()
  /// The item rows that are listed as outside: dated after the as-of date, or of no order.
  package private(set) var itemsOutside = Rows.none
  /// The capacity rows that are listed as outside, with their output as exported.
  package private(set) var capacitiesOutside = Rows.none
  /// The accepted queue lines in the figures.
  package private(set) var queuedCount = 0

  /// No rows at all.
  package static let zero = ControlTotals()

  /// Creates totals of no rows.
  package init() {}

  /// The item rows of a kind.
  package subscript(kind: ItemEntryKind) -> Rows { items[kind.position] }

  /// The capacity rows of a kind.
  package subscript(kind: CapacityEntryKind) -> Rows { capacities[kind.position] }

  /// The item rows shown, of all kinds.
  package var itemsShown: Rows { items.reduce(into: Rows.none) { $0 += $1 } }

  /// The capacity rows shown, of all kinds.
  package var capacitiesShown: Rows { capacities.reduce(into: Rows.none) { $0 += $1 } }

  /// How many item rows were read: those shown and those outside.
  package var itemRowsRead: Int { itemsShown.count + itemsOutside.count }

  /// How many capacity rows were read: those shown and those outside.
  package var capacityRowsRead: Int { capacitiesShown.count + capacitiesOutside.count }

  /// Adds an item row that is shown.
  package mutating func add(_ kind: ItemEntryKind, _ quantity: Quantity) {
    items[kind.position].add(quantity)
  }

  /// Adds a capacity row that is shown, with what it counts for and what is not known of that.
  package mutating func add(
    _ kind: CapacityEntryKind, _ counted: Measures, unknown: MeasureSet = []
  ) {
    capacities[kind.position].add(counted.output)
    measures += counted
    self.unknown.formUnion(unknown)
  }

  /// Adds an item row that is outside: dated after the as-of date, or of no order.
  package mutating func addOutside(item quantity: Quantity) { itemsOutside.add(quantity) }

  /// Adds a capacity row that is outside, with its output.
  package mutating func addOutside(capacity output: Quantity) { capacitiesOutside.add(output) }

  /// Adds accepted queue lines that are in the figures.
  package mutating func addQueued(_ count: Int) { queuedCount += count }

  /// Adds the rows of another part of the ledger; the order of merging does not matter.
  package static func += (left: inout ControlTotals, right: ControlTotals) {
    for index in left.items.indices { left.items[index] += right.items[index] }
    for index in left.capacities.indices { left.capacities[index] += right.capacities[index] }
    left.measures += right.measures
    left.unknown.formUnion(right.unknown)
    left.itemsOutside += right.itemsOutside
    left.capacitiesOutside += right.capacitiesOutside
    left.queuedCount += right.queuedCount
  }
}

extension ItemEntryKind {
  /// Its place in `allCases`.
  fileprivate var position: Int {
    switch self {
    case .original: 0
    case .reversal: 1
    case .unexplained: 2
    case .brokenLink: 3
    case .crossLink: 4
    case .zero: 5
    case .foreign: 6
    }
  }
}

extension CapacityEntryKind {
  /// Its place in `allCases`.
  fileprivate var position: Int {
    switch self {
    case .positive: 0
    case .negative: 1
    case .mixed: 2
    case .zero: 3
    }
  }
}
