import ProductionLedger

extension Quantity {
  /// Converts a time from a unit of `own` base units into one of `other`, rounded half away from
  /// zero, or nil when the result leaves the range; both are above zero.
  ///
  /// - Source: R1, S2.
  func converted(from own: Quantity, to other: Quantity) -> Quantity? {
    let product = Int128(units) * Int128(own.units)
    let divisor = Int128(other.units)
    let half = product < 0 ? -(divisor / 2) : divisor / 2
    return Int64(exactly: (product + half) / divisor).map(Quantity.init(units:))
  }

  /// The distance from zero of a quantity below it; a quantity above zero takes nothing back: zero.
  var takenBack: QuantityTotal {
    isNegative ? QuantityTotal(self).magnitude : .zero
  }
}
