package import OutputReversal
package import ProductionLedger

/// A net as the sum it is: `96 = 100 (I-121) − 100 (I-122) + 96 (I-123)`.
///
/// - Source: pages.md 1.8.
package struct NetDerivation: Hashable, Sendable {
  /// An entry and what it adds.
  package struct Term: Hashable, Sendable {
    /// The entry.
    package var reference: EntryReference
    /// The position of the entry in the report.
    package var position: Int
    /// What it adds, signed.
    package var quantity: Quantity
    /// Where it was read.
    package var place: RowPlace
    /// Whether it stands in the ledger.
    package var state: EntryState
  }

  /// The sum of the terms.
  package var net: QuantityTotal
  /// The entries that count, by R6; none with a quantity of zero.
  package var terms: [Term]
}
