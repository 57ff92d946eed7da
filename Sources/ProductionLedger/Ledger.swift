/// All that was read: posted entries, orders and the queue.
///
/// Nothing changes it any more. A class, so that stages hold it by one reference: its columns were
/// retained one by one for each of 100,000 orders, on all cores at once.
/// - Source: design.md section 1.
package final class Ledger: Sendable {
  /// Every text of the ledger and the queue.
  package let symbols: SymbolTable
  /// How entry numbers are written.
  package let entryNumbers: EntryNumbers
  /// The files, in the order they were read; `RowPlace.source` counts in it.
  package let sources: [LedgerSource]
  /// The columns that rows have: of each of `sources`, then of those that share rows.
  package let columnSets: [Set<Column>]
  /// Table 32.
  package let itemLedgerEntries: ItemLedgerEntries
  /// Table 5832.
  package let capacityLedgerEntries: CapacityLedgerEntries
  /// Table 5405.
  package let productionOrders: ProductionOrders
  /// Table 5406.
  package let productionOrderLines: ProductionOrderLines
  /// Table 5409.
  package let routingLines: RoutingLines
  /// Table 46.
  package let itemRegisters: ItemRegisters
  /// Table 5802.
  package let valueEntries: ValueEntries
  /// Table 339.
  package let applicationEntries: ApplicationEntries
  /// The queue in file order.
  package let queue: [OutputJournalLine]
  /// What the native ledger tells besides its rows, or nil where rows are read from exports alone.
  package let native: NativeExtent?
  /// The orders and the rows of each.
  package let orders: OrderIndex

  /// Creates a ledger of the tables that were read; a kind that was not given has no rows.
  ///
  /// `sharedColumns` are the sets of columns of rows that were read in several files.
  /// - Complexity: O(*n* + *m* log *m*) for *n* rows of *m* orders.
  package init(
    symbols: SymbolTable, sources: [LedgerSource], tables: [TableKind: LedgerTable],
    queue: [OutputJournalLine], entryNumbers: EntryNumbers = EntryNumbers(),
    sharedColumns: [Set<Column>] = [], native: NativeExtent? = nil
  ) {
    func table(_ kind: TableKind) -> LedgerTable { tables[kind] ?? .empty }
    self.symbols = symbols
    self.entryNumbers = entryNumbers
    self.sources = sources
    columnSets = sources.map(\.columns) + sharedColumns
    self.queue = queue
    self.native = native
    itemLedgerEntries = ItemLedgerEntries(table(.itemLedgerEntries))
    capacityLedgerEntries = CapacityLedgerEntries(table(.capacityLedgerEntries))
    productionOrders = ProductionOrders(table(.productionOrders))
    productionOrderLines = ProductionOrderLines(table(.productionOrderLines))
    routingLines = RoutingLines(table(.routingLines))
    itemRegisters = ItemRegisters(table(.itemRegisters))
    valueEntries = ValueEntries(table(.valueEntries))
    applicationEntries = ApplicationEntries(table(.applicationEntries))
    orders = OrderIndex(symbols: symbols, tables: tables)
  }

  /// The same ledger with nothing queued.
  package var withoutQueue: Ledger { Ledger(self, queue: []) }

  private init(_ other: Ledger, queue: [OutputJournalLine]) {
    symbols = other.symbols
    entryNumbers = other.entryNumbers
    sources = other.sources
    columnSets = other.columnSets
    itemLedgerEntries = other.itemLedgerEntries
    capacityLedgerEntries = other.capacityLedgerEntries
    productionOrders = other.productionOrders
    productionOrderLines = other.productionOrderLines
    routingLines = other.routingLines
    itemRegisters = other.itemRegisters
    valueEntries = other.valueEntries
    applicationEntries = other.applicationEntries
    orders = other.orders
    native = other.native
    self.queue = queue
  }

  /// Whether a file in which the row was read has a column.
  package func exported(_ column: Column, at place: RowPlace) -> Bool {
    columnSets[Int(place.columnSet)].contains(column)
  }

  /// Whether any file of a kind was given.
  package func holds(_ kind: TableKind) -> Bool {
    sources.contains { $0.kind == kind }
  }
}
