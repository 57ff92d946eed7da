import Diagnostics
import ProductionLedger

extension LedgerAssembly {
  private static let orderColumns: [(kind: TableKind, column: Column)] = [
    (.itemLedgerEntries, .orderNo), (.capacityLedgerEntries, .orderNo), (.productionOrders, .no),
    (.productionOrderLines, .orderNo), (.routingLines, .orderNo),
  ]

  /// Finds order numbers that differ only in spelling, and such that only look the same.
  ///
  /// - Complexity: O(*n*) in the rows; more only for numbers that are not plain ASCII capitals.
  mutating func checkOrderNumbers() {
    let orders = orderNumbers()
    let unusual = orders.filter { !OrderSpelling.isPlain(symbols[$0]) }
    guard !unusual.isEmpty else { return }
    let isOrder = Set(orders)
    let places = firstPlaces()
    var groups: [String: [Symbol]] = [:]
    for symbol in unusual {
      groups[OrderSpelling(symbols[symbol]).normal, default: []].append(symbol)
    }
    for (normal, spellings) in groups {
      var all = spellings
      // The normal spelling is missing in the group when it is plain.
      if let plain = symbols.symbol(of: normal), isOrder.contains(plain), !all.contains(plain) {
        all.append(plain)
      }
      if all.count > 1 { reportSpellings(all, places) }
    }
    checkLookAlikes(unusual, among: isOrder, places)
  }

  /// The distinct numbers of production orders, in the order they were first read.
  private func orderNumbers() -> [Symbol] {
    var isSeen = Array(repeating: false, count: symbols.count)
    for (kind, column) in Self.orderColumns {
      for symbol in builders[kind]?.symbols[column] ?? [] { isSeen[Int(symbol.number)] = true }
    }
    return isSeen.indices.filter { isSeen[$0] && $0 > 0 }.map { Symbol(number: UInt32($0)) }
  }

  /// Reports every spelling that is not normal; of several such ones all but the first.
  private mutating func reportSpellings(_ spellings: [Symbol], _ places: [RowPlace?]) {
    let placed = spellings.map { (symbol: $0, place: place(of: $0, places)) }
      .sorted { $0.place < $1.place }
    let normal = placed.first { OrderSpelling(symbols[$0.symbol]).isNormal } ?? placed[0]
    for spelling in placed where spelling.symbol != normal.symbol {
      diagnostics.append(
        .ambiguous(
          symbols.text(spelling.symbol), at: orderLocation(spelling.place),
          other: symbols.text(normal.symbol), otherPlace: orderLocation(normal.place)))
    }
  }

  /// Warns of numbers that only look like another one.
  private mutating func checkLookAlikes(
    _ unusual: [Symbol], among isOrder: Set<Symbol>, _ places: [RowPlace?]
  ) {
    var bySkeleton: [String: Symbol] = [:]
    for symbol in unusual where !symbols[symbol].allSatisfy({ $0 < 0x80 }) {
      let spelling = OrderSpelling(symbols[symbol])
      let skeleton = spelling.skeleton
      var other = bySkeleton[skeleton]
      if let latin = symbols.symbol(of: skeleton), isOrder.contains(latin) { other = latin }
      bySkeleton[skeleton] = bySkeleton[skeleton] ?? symbol
      guard let other, other != symbol,
        OrderSpelling(symbols[other]).normal != spelling.normal
      else { continue }
      diagnostics.append(
        .confusable(
          symbols.text(symbol), at: orderLocation(place(of: symbol, places)),
          other: symbols.text(other), otherPlace: orderLocation(place(of: other, places))))
    }
  }

  /// The first row that names each order, by the number of its symbol.
  ///
  /// - Complexity: O(*n*) in the rows.
  private func firstPlaces() -> [RowPlace?] {
    var places: [RowPlace?] = Array(repeating: nil, count: symbols.count)
    for (kind, column) in Self.orderColumns {
      guard let builder = builders[kind], let orders = builder.symbols[column] else { continue }
      for (order, place) in zip(orders, builder.places) {
        let index = Int(order.number)
        if let first = places[index], first <= place { continue }
        places[index] = place
      }
    }
    return places
  }

  private func place(of order: Symbol, _ places: [RowPlace?]) -> RowPlace {
    places[Int(order.number)] ?? RowPlace(source: 0, line: 1)
  }

  private func orderLocation(_ place: RowPlace) -> InputLocation {
    let isOrder = sources[Int(place.source)].kind == .productionOrders
    return location(of: isOrder ? .no : .orderNo, at: place)
  }
}

extension Diagnostic {
  fileprivate static func ambiguous(
    _ order: String, at place: InputLocation, other: String, otherPlace: InputLocation
  ) -> Self {
    Self(
      .error, .eAmbiguous, at: place, length: order.unicodeScalars.count,
      "order '\(VisibleText.of(order))' is spelled otherwise elsewhere; "
        + "only case, spaces or the form of letters differ",
      notes: [Note("here it is '\(VisibleText.of(other))'", at: otherPlace)])
  }

  fileprivate static func confusable(
    _ order: String, at place: InputLocation, other: String, otherPlace: InputLocation
  ) -> Self {
    Self(
      .warning, .wConfusable, at: place, length: order.unicodeScalars.count,
      "order '\(VisibleText.of(order))' looks like another one, with letters of another script",
      notes: [Note("the other order is here: '\(VisibleText.of(other))'", at: otherPlace)])
  }
}
