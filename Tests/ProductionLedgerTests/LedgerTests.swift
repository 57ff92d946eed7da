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

  @Test func `of registers whose ranges overlap none is guessed`() {
    var symbols = SymbolTable()
    let (ann, bob, eve) = (symbols.intern("ANN"), symbols.intern("BOB"), symbols.intern("EVE"))
    let ledger = ledger(
      symbols,
      [
        .itemLedgerEntries: [.entryNo: .numbers([1, 2, 3, 4, 5, 6, 7, 2_147_483_647])],
        .itemRegisters: [
          .fromEntryNo: .numbers([1, 3, 6, 6]),
          .toEntryNo: .numbers([5, 4, 2_147_483_647, 2]),
          .userID: .symbols([ann, bob, eve, bob]),
        ],
      ])
    let attribution = EntryAttribution(ledger)
    let users = (0..<8).map { attribution.posting(of: ledger.itemLedgerEntries[$0]).userID }
    #expect(users == [ann, ann, .empty, .empty, ann, eve, eve, eve])
  }

  @Test func `an item entry without a register is attributed by its first application`() {
    var symbols = SymbolTable()
    let (ann, bob) = (symbols.intern("ANN"), symbols.intern("BOB"))
    let ledger = ledger(
      symbols,
      [
        .itemLedgerEntries: [.entryNo: .numbers([1])],
        .applicationEntries: [
          .entryNo: .numbers([9, 4]), .itemLedgerEntryNo: .numbers([1, 1]),
          .creationDate: .numbers([2026_02_09, 2026_01_07]), .createdByUser: .symbols([bob, ann]),
        ],
      ])
    let posting = EntryAttribution(ledger).posting(of: ledger.itemLedgerEntries[0])
    #expect(posting.userID == ann)
    #expect(posting.creationDate == PostingDate("2026-01-07"))
    #expect(!posting.isReasonExported)
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
