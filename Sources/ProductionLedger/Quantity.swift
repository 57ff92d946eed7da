/// An exact quantity or time: a whole number of hundred-thousandths.
///
/// Business Central declares its quantity and time fields with at most five decimals. The range is
/// ±92,233,720,368,547.75807; every operation is checked, none rounds but `scaled(by:)`.
/// - Source: design.md decision 1, domain.md R1.
package struct Quantity: Hashable, Sendable {
  /// The number of hundred-thousandths.
  package let units: Int64

  /// How many units one whole is.
  package static let unitsPerWhole: Int64 = 100_000
  /// Nothing.
  package static let zero = Quantity(units: 0)
  /// One whole.
  package static let one = Quantity(units: unitsPerWhole)

  /// Creates a quantity of `units` hundred-thousandths.
  package init(units: Int64) {
    self.units = units
  }

  /// Whether it is above zero.
  package var isPositive: Bool { units > 0 }
  /// Whether it is below zero.
  package var isNegative: Bool { units < 0 }
  /// Whether it is zero.
  package var isZero: Bool { units == 0 }

  /// Returns this quantity with the other sign, or nil at the one value that has none.
  package var negated: Quantity? {
    units == .min ? nil : Quantity(units: -units)
  }

  /// The sum of two quantities, or nil when it leaves the range.
  package func adding(_ other: Quantity) -> Quantity? {
    let (sum, overflow) = units.addingReportingOverflow(other.units)
    return overflow ? nil : Quantity(units: sum)
  }

  /// Converts from one unit of measure into another, rounded half away from zero.
  ///
  /// Nil when the result leaves the range.
  /// - Source: domain.md R1 and R12: quantity × Qty. per Unit of Measure.
  package func scaled(by factor: Quantity) -> Quantity? {
    let product = Int128(units) * Int128(factor.units)
    let scale = Int128(Self.unitsPerWhole)
    let half = product < 0 ? -scale / 2 : scale / 2
    return Int64(exactly: (product + half) / scale).map(Quantity.init(units:))
  }
}

extension Quantity: Comparable {
  /// Orders by value.
  package static func < (left: Quantity, right: Quantity) -> Bool { left.units < right.units }
}
