package import ProductionLedger

/// What was put out and taken back, in the base unit of measure, each zero or above.
///
/// - Source: domain.md R7.
package struct OutputFigures: Hashable, Sendable {
  /// The sum of positive output.
  package var original = QuantityTotal.zero
  /// The sum of linked reversals, cross links included.
  package var reversed = QuantityTotal.zero
  /// The sum of negative output that is linked to no original.
  package var unexplained = QuantityTotal.zero

  /// Nothing put out, nothing taken back.
  package static let zero = OutputFigures()

  /// Creates the figures; what is not given is zero.
  package init(
    original: QuantityTotal = .zero, reversed: QuantityTotal = .zero,
    unexplained: QuantityTotal = .zero
  ) {
    self.original = original
    self.reversed = reversed
    self.unexplained = unexplained
  }

  /// What is left; below zero when more was taken back than was put out.
  package var net: QuantityTotal { original - reversed - unexplained }

  /// Adds the figures of another set of entries.
  package static func += (left: inout OutputFigures, right: OutputFigures) {
    left.original += right.original
    left.reversed += right.reversed
    left.unexplained += right.unexplained
  }
}
