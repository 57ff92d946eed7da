package import ProductionLedger

extension QuantityTotal {
  /// Whether this is more than `percent` hundredths of `whole`, exactly; never where that is zero.
  package func isAbove(percent: Quantity, of whole: QuantityTotal) -> Bool {
    guard whole.isPositive, !isNegative, !percent.isNegative else { return false }
    let hundred = UInt128(100 * Quantity.unitsPerWhole)
    let own = units.magnitude.multipliedFullWidth(by: hundred)
    let limit = whole.units.magnitude.multipliedFullWidth(by: UInt128(percent.units))
    return (own.high, own.low) > (limit.high, limit.low)
  }
}
