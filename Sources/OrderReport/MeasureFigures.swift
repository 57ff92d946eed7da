package import ProductionLedger

/// What was posted and taken back of one measure of an operation, each zero or above.
///
/// - Source: domain.md R8.
package struct MeasureFigures: Hashable, Sendable {
  /// The sum of what is above zero.
  package var original = QuantityTotal.zero
  /// The sum of what is below zero, as a positive total.
  package var reversed = QuantityTotal.zero

  /// Nothing posted, nothing taken back.
  package static let zero = MeasureFigures()

  /// Creates the figures; what is not given is zero.
  package init(original: QuantityTotal = .zero, reversed: QuantityTotal = .zero) {
    self.original = original
    self.reversed = reversed
  }

  /// What is left; below zero when more was taken back than was posted.
  package var net: QuantityTotal { original - reversed }

  /// Adds the figures of another set of entries.
  package static func += (left: inout MeasureFigures, right: MeasureFigures) {
    left.original += right.original
    left.reversed += right.reversed
  }

  /// Adds a signed quantity.
  package static func += (left: inout MeasureFigures, right: Quantity) {
    if right.isNegative {
      left.reversed += QuantityTotal(right).magnitude
    } else {
      left.original += right
    }
  }
}
