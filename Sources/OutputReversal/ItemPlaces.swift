import ProductionLedger

/// Which item is on which line of an order.
///
/// An item is on a line if the order line names it or an Output row of that line has it. Capacity
/// rows tell it only for a line that has neither: an operation may be posted long before the last.
/// - Source: S9, R25.
struct ItemPlaces {
  private struct Place: Equatable {
    var line: Int32?
    var itemNo: Symbol
    /// The variant, or nil when the file has no such column.
    var variantCode: Symbol?
  }

  private var places: [Place] = []

  init(_ history: OrderHistory, ledger: Ledger) {
    func variant(_ code: Symbol, _ place: RowPlace) -> Symbol? {
      ledger.exported(.variantCode, at: place) ? code : nil
    }
    for line in history.lines {
      add(line.lineNo, line.itemNo, variant(line.variantCode, line.place))
    }
    for entry in history.itemEntries where entry.kind != .foreign {
      let row = entry.entry
      add(row.orderLineNo, row.itemNo, variant(row.variantCode, row.place))
    }
    let told = Set(places.map(\.line))
    for entry in history.capacityEntries where !told.contains(entry.entry.orderLineNo) {
      let row = entry.entry
      add(row.orderLineNo, row.itemNo, variant(row.variantCode, row.place))
    }
  }

  /// The order lines that an item and, unless blank, its variant are on; nil for an unknown line.
  func lines(of item: Symbol, variant: Symbol) -> [Int32?] {
    var lines: [Int32?] = []
    for place in places where place.itemNo == item && !lines.contains(place.line) {
      if variant.isEmpty || place.variantCode == nil || place.variantCode == variant {
        lines.append(place.line)
      }
    }
    return lines
  }

  /// Whether no row of the order tells any item.
  var isEmpty: Bool { places.isEmpty }

  /// The items of the order, in the order they are met.
  var items: [Symbol] { distinct(places) }

  /// The items of an order line, in the order they are met.
  func items(ofLine line: Int32) -> [Symbol] { distinct(places.filter { $0.line == line }) }

  private func distinct(_ places: [Place]) -> [Symbol] {
    var items: [Symbol] = []
    for place in places where !items.contains(place.itemNo) { items.append(place.itemNo) }
    return items
  }

  private mutating func add(_ line: Int32?, _ item: Symbol, _ variant: Symbol?) {
    guard !item.isEmpty else { return }
    let place = Place(line: line, itemNo: item, variantCode: variant)
    if !places.contains(place) { places.append(place) }
  }
}
