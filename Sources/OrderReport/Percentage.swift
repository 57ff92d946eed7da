package import ProductionLedger

/// A share of a whole in tenths of a percent, rounded half away from zero.
///
/// - Source: domain.md 6.6: a share of nothing is no number, never 0 %.
package struct Percentage: Hashable, Sendable, Comparable {
  /// The tenths of a percent.
  package let tenths: Int128

  /// Creates the share that `part` is of `whole`, or nil when the whole is zero.
  package init?(of part: QuantityTotal, in whole: QuantityTotal) {
    self.init(of: part.units, in: whole.units)
  }

  /// Creates the share that `part` is of `whole`, or nil when the whole is zero.
  package init?(of part: Int, in whole: Int) {
    self.init(of: Int128(part), in: Int128(whole))
  }

  private init?(of part: Int128, in whole: Int128) {
    guard whole > 0, part.magnitude < Int128.max.magnitude / 2_000 else { return nil }
    let (quotient, rest) = (part.magnitude * 1_000).quotientAndRemainder(
      dividingBy: whole.magnitude)
    let rounded = Int128(quotient + (rest * 2 >= whole.magnitude ? 1 : 0))
    tenths = part < 0 ? -rounded : rounded
  }

  /// Orders by size.
  package static func < (left: Percentage, right: Percentage) -> Bool { left.tenths < right.tenths }
}

extension Percentage: CustomStringConvertible {
  /// The percentage with one decimal, `51.0`.
  package var figure: String {
    "\(tenths < 0 ? "-" : "")\(tenths.magnitude / 10).\(tenths.magnitude % 10)"
  }

  /// The percentage with one decimal and its sign of percent, `51.0 %`.
  package var description: String { "\(figure) %" }
}
