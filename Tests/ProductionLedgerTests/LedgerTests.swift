import ProductionLedger
import Testing

@Suite("The ledger in memory")
struct LedgerTests {
  @Test func `orders are in byte order and hold the rows of every kind`() throws {
    var symbols = SymbolTable()
    let (second, first) = (symbols.intern("b"), symbols.intern("A"))
    let ledger = ledger(
      symbols,
      [
        .itemLedgerEntries: [
          .entryNo: .numbers([1, 2, 3]), .orderNo: .symbols([second, first, second]),
          .orderType: .numbers([1, 1, 2]),
        ],
        .productionOrders: [.no: .symbols([first])],
      ])
    #expect(ledger.orders.numbers == [first, second])
    let position = try #require(ledger.orders.position(of: second))
    #expect(Array(ledger.orders.itemLedgerEntryRows(position)) == [0])
    #expect(Array(ledger.orders.productionOrderRows(0)) == [0])
    #expect(ledger.orders.position(of: .empty) == nil)
  }

  @Test func `an entry is attributed by its register, found by number or by range`() {
    var symbols = SymbolTable()
    let (ann, bob, why) = (symbols.intern("ANN"), symbols.intern("BOB"), symbols.intern("WHY"))
    let ledger = ledger(
      symbols,
      [
        .itemLedgerEntries: [
          .entryNo: .numbers([1, 5, 9]),
          .itemRegisterNo: .numbers([8, ColumnValues.unknownNumber, ColumnValues.unknownNumber]),
        ],
        .itemRegisters: [
          .no: .numbers([7, 8]), .fromEntryNo: .numbers([4, 1]), .toEntryNo: .numbers([6, 3]),
          .userID: .symbols([bob, ann]), .creationDate: .numbers([2026_01_07, 2026_01_06]),
        ],
        .valueEntries: [
          .entryNo: .numbers([2, 1]), .itemLedgerEntryNo: .numbers([9, 9]),
          .userID: .symbols([ann, bob]), .reasonCode: .symbols([.empty, why]),
        ],
      ])
    let attribution = EntryAttribution(ledger)
    let postings = (0..<3).map { attribution.posting(of: ledger.itemLedgerEntries[$0]) }
    #expect(postings.map(\.userID) == [ann, bob, bob])
    #expect(postings[0].creationDate == PostingDate("2026-01-06"))
    #expect(postings[2].reasonCode == why)
    #expect(postings[2].creationDate == nil)
  }

  private func ledger(
    _ symbols: SymbolTable, _ tables: [TableKind: [Column: ColumnValues]]
  ) -> Ledger {
    let tables = tables.mapValues { columns in
      let count = columns.values.map(\.rowCount).max() ?? 0
      let missing: [Column: ColumnValues] = [
        .postingDate: .numbers(Array(repeating: 2026_01_05, count: count))
      ]
      return LedgerTable(
        places: (0..<count).map { RowPlace(source: 0, line: UInt32($0 + 2)) },
        columns: columns.merging(missing) { given, _ in given })
    }
    return Ledger(symbols: symbols, sources: [], tables: tables, queue: [])
  }
}

extension ColumnValues {
  fileprivate var rowCount: Int {
    switch self {
    case .symbols(let values): values.count
    case .quantities(let values): values.count
    case .numbers(let values): values.count
    }
  }
}
