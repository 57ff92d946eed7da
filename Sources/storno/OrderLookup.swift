import Diagnostics
import ProductionLedger

/// Finds an order by the number a person typed.
struct OrderLookup {
  private let ledger: Ledger

  /// Creates a look-up in a ledger.
  init(_ ledger: Ledger) {
    self.ledger = ledger
  }

  /// Returns the positions of orders, each once in the order named; tells all that are unknown.
  func positions(of numbers: [String]) throws -> [Int] {
    var positions: [Int] = []
    var problems = Problems([])
    for number in numbers {
      do {
        let position = try position(of: number)
        if !positions.contains(position) { positions.append(position) }
      } catch {
        problems = problems + error.problems
      }
    }
    guard problems.diagnostics.isEmpty else { throw Failure(problems) }
    return positions
  }

  /// Returns the position of the order with that number, compared as bytes.
  func position(of number: String) throws(Failure) -> Int {
    if let symbol = ledger.symbols.symbol(of: number),
      let position = ledger.orders.position(of: symbol)
    {
      return position
    }
    let names = ledger.orders.numbers.map { ledger.symbols.text($0) }
    throw Failure(.unknownOrder(number, nearest: NearestName.of(number, in: names)))
  }
}

extension Diagnostic {
  static func unknownOrder(_ number: String, nearest: String?) -> Diagnostic {
    let hint = nearest.map { "; did you mean '\(VisibleText.of($0))'?" } ?? ""
    return Diagnostic(
      .error, .pOrder, at: nil, "no order '\(VisibleText.of(number))' in the ledger\(hint)")
  }
}
