import ProductionLedger

/// A unit of time, converted into minutes where a profile states one.
///
/// - Source: inputs.md section 3, `timeUnit`; the units of domain.md section 1.2, no. 28.
package enum TimeUnit: String, Hashable, Sendable, CaseIterable {
  case milliseconds, seconds, minutes, hours, days
  /// A hundredth of an hour, as industrial engineers time work.
  case hundredthsOfHour = "100/hour"

  /// How many minutes it has, as a fraction.
  private var minutes: (numerator: Int128, denominator: Int128) {
    switch self {
    case .milliseconds: (1, 60_000)
    case .seconds: (1, 60)
    case .minutes: (1, 1)
    case .hours: (60, 1)
    case .days: (1440, 1)
    case .hundredthsOfHour: (3, 5)
    }
  }

  /// Converts a time of this unit into minutes, rounded half away from zero to five decimals.
  ///
  /// Nil when the result leaves the range.
  /// - Source: domain.md R1: the ERP rounds time to 0.00001.
  func minutes(_ time: Quantity) -> Quantity? {
    let factor = minutes
    let product = Int128(time.units) * factor.numerator
    let half = product < 0 ? -factor.denominator / 2 : factor.denominator / 2
    return Int64(exactly: (product + half) / factor.denominator).map(Quantity.init(units:))
  }

  /// Converts a time of this unit into whole minutes, cut off, whatever their number.
  func wholeMinutes(_ time: Quantity) -> Int128 {
    let (numerator, denominator) = minutes
    return Int128(time.units) * numerator / denominator / Int128(Quantity.unitsPerWhole)
  }
}
