import Diagnostics
import ProductionLedger

/// Finds an order by the number a person typed.
struct OrderLookup {
  private let ledger: Ledger

  /// Creates a look-up in a ledger.
  init(_ ledger: Ledger) {
    self.ledger = ledger
  }

  /// Returns the position of the order with that number, compared as bytes.
  func position(of number: String) throws -> Int {
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
