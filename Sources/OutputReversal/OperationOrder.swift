import ProductionLedger

/// The order of the operations of an order line: its routing's chain, else their numbers.
///
/// - Source: S6.
struct OperationOrder {
  private let symbols: SymbolTable
  private let routing: [RoutingLine]

  /// An operation and one that its routing line names next, by their places in a list.
  private typealias Step = (from: Int, next: Int)

  init(symbols: SymbolTable, routing: [RoutingLine]) {
    self.symbols = symbols
    self.routing = routing
  }

  /// Returns operations along the chain; parallel ones by number, those outside it at the end.
  ///
  /// - Complexity: O(*n*²) in the operations of a line with a routing, else O(*n* log *n*).
  func arranged(_ numbers: [Symbol]) -> [Symbol] {
    let sorted = numbers.count > 1 ? numbers.sorted(by: precedes) : numbers
    guard !routing.isEmpty else { return sorted }
    let isOutside = { number in !routing.contains { $0.operationNo == number } }
    let inside = sorted.filter { !isOutside($0) }
    let outside = sorted.filter(isOutside)
    let steps = steps(among: inside)
    guard steps.contains(where: { $0.from >= $0.next }) else { return inside + outside }
    return chain(inside, steps) + outside
  }

  /// The operation that no other follows, the latest of several; nil without a chain.
  func end(of arranged: [Symbol]) -> Symbol? {
    arranged.last { number in
      routing.contains { $0.operationNo == number && $0.nextOperationNo.isEmpty }
    }
  }

  /// Whether an operation comes before another by number: digits before text, digits as numbers.
  func precedes(_ left: Symbol, _ right: Symbol) -> Bool {
    let a = symbols[left]
    let b = symbols[right]
    switch (a.allSatisfy(Self.isDigit), b.allSatisfy(Self.isDigit)) {
    case (true, false): return true
    case (false, true): return false
    case (false, false): return a.lexicographicallyPrecedes(b)
    case (true, true):
      let x = a.drop { $0 == UInt8(ascii: "0") }
      let y = b.drop { $0 == UInt8(ascii: "0") }
      if x.count != y.count { return x.count < y.count }
      return x.elementsEqual(y)
        ? a.lexicographicallyPrecedes(b) : x.lexicographicallyPrecedes(y)
    }
  }

  /// Returns what the routing names next of each operation; several are parted by `|`.
  private func steps(among numbers: [Symbol]) -> [Step] {
    var steps: [Step] = []
    for line in routing where !line.nextOperationNo.isEmpty {
      guard let from = numbers.firstIndex(of: line.operationNo) else { continue }
      if let next = numbers.firstIndex(of: line.nextOperationNo) {
        steps.append((from, next))
        continue
      }
      for name in symbols[line.nextOperationNo].split(separator: UInt8(ascii: "|")) {
        let next = numbers.firstIndex { symbols[$0].elementsEqual(name) }
        if let next { steps.append((from, next)) }
      }
    }
    return steps
  }

  /// Returns the operations so that each comes after those that lead to it, else by number.
  private func chain(_ numbers: [Symbol], _ steps: [Step]) -> [Symbol] {
    var leading = Array(repeating: 0, count: numbers.count)
    for step in steps { leading[step.next] += 1 }
    var waiting = Array(numbers.indices)
    var chain: [Symbol] = []
    while !waiting.isEmpty {
      // In a circle every operation waits for another; the lowest number breaks it.
      let free = waiting.firstIndex { leading[$0] == 0 } ?? 0
      let place = waiting.remove(at: free)
      chain.append(numbers[place])
      for step in steps where step.from == place { leading[step.next] -= 1 }
    }
    return chain
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }
}
