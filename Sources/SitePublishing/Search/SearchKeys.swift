import ProductionLedger

/// The texts by which an order is found besides its number.
struct SearchKeys: Sendable {
  /// What a text is; `search.js` knows the same kinds by their numbers.
  enum Kind: Int, Sendable, CaseIterable {
    case item, lot, serial, document, itemEntry, capacityEntry
  }

  /// A text and what it is.
  struct Key: Hashable, Sendable {
    /// What it is.
    var kind: Kind
    /// The text as it was exported.
    var symbol: Symbol
  }

  /// The keys, in the sequence in which they were met.
  private(set) var keys: [Key] = []
  private var things: [Int32] = []
  private var positions: [Int32] = []

  /// Collects the items of orders and the keys of entries.
  ///
  /// A document that is called like its order is none: the order is found by its number.
  /// - Complexity: O(*n*) in the entries.
  init(items: SiteGroups, _ entries: SearchedEntries, _ ledger: Ledger) {
    for kind in Kind.allCases {
      var numbers = [Int32](repeating: -1, count: ledger.symbols.count)
      if kind == .item {
        for item in items.members {
          for share in items.orders[item.orders] {
            add(item.name, kind, Int(share.order), &numbers[Int(item.name.number)])
          }
        }
      }
      for column in entries.texts(of: kind) {
        entries.forEach(in: column.table) { row, position in
          let text = column.texts[row]
          let isOrder = kind == .document && text == ledger.orders.numbers[position]
          if !text.isEmpty, !isOrder { add(text, kind, position, &numbers[Int(text.number)]) }
        }
      }
    }
  }

  private mutating func add(
    _ text: Symbol, _ kind: Kind, _ position: Int, _ number: inout Int32
  ) {
    if number < 0 {
      number = Int32(keys.count)
      keys.append(Key(kind: kind, symbol: text))
    } else if things.last == number, positions.last == Int32(position) {
      return
    }
    things.append(number)
    positions.append(Int32(position))
  }

  /// How many keys there are.
  var count: Int { keys.count }

  /// The keys in the sequence of the index, by their folded texts; equal ones by text, then kind.
  ///
  /// - Complexity: O(*n* log *n*).
  func sorted(_ symbols: SymbolTable) -> [Int32] {
    var order = FoldedOrder(reserving: keys.count)
    for key in keys { order.append(Self.text(of: key, symbols)) }
    return order.sorted { left, right in
      let (a, b) = (keys[left], keys[right])
      if a.symbol == b.symbol { return a.kind.rawValue < b.kind.rawValue }
      return symbols.precedes(a.symbol, b.symbol)
    }
  }

  /// The rows of the orders of each key.
  func orders(_ rows: SearchOrders) -> SearchPostings {
    SearchPostings(count: count, things: things, rows: positions.map { rows.rows[Int($0)] })
  }

  /// The text of a key; an entry is called as its reference on the pages is.
  static func text(of key: Key, _ symbols: SymbolTable) -> ArraySlice<UInt8> {
    switch key.kind {
    case .itemEntry, .capacityEntry: EntryNumbers.escaped(symbols[key.symbol])
    case .item, .lot, .serial, .document: symbols[key.symbol]
    }
  }
}
