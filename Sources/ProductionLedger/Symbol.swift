/// A text of the ledger, held once in a `SymbolTable` and known by its number.
///
/// Two symbols of one table are equal exactly when their bytes are. Number 0 is the empty text,
/// which stands for a blank cell and for a column that was not exported.
package struct Symbol: Hashable, Sendable {
  /// The number in the table, from 0.
  package let number: UInt32

  /// The empty text.
  package static let empty = Symbol(number: 0)

  /// Creates the symbol with that number.
  package init(number: UInt32) {
    self.number = number
  }

  /// Whether it is the empty text: blank, or not exported.
  package var isEmpty: Bool { number == 0 }
}
