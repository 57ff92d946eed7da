package import OutputReversal
package import ProductionLedger

/// What was posted of an item, at a work center or by a user; sums that merge in any order.
///
/// - Source: pages.md section 2, item and work center; domain.md 6.6, rates.
package struct GroupFigures: Hashable, Sendable {
  /// How much and how often output was reversed.
  package var rates = ReversalRates.zero
  /// The sum of negative output that is linked to no original, as a positive total.
  package var unexplained = QuantityTotal.zero
  /// The scrap less what of it was taken back.
  package var scrap = QuantityTotal.zero
  /// Output or scrap that some row's file does not tell; the sum is then of no use.
  package var unknown = MeasureSet()

  /// Nothing posted.
  package static let zero = GroupFigures()

  /// Creates figures of no rows.
  package init() {}

  /// What is left of the output.
  package var net: QuantityTotal { rates.original - rates.reversed - unexplained }

  /// The output, or what was taken back of it, as the figures of an order are told.
  package var output: OutputFigures {
    OutputFigures(
      original: rates.original, reversed: rates.reversed, unexplained: unexplained)
  }

  /// Whether a figure is the sum of all rows and not only of those that tell it.
  package func knows(_ measure: Measure) -> Bool { !unknown.contains(measure) }

  /// Adds the rows of another set.
  package static func += (left: inout GroupFigures, right: GroupFigures) {
    left.rates += right.rates
    left.unexplained += right.unexplained
    left.scrap += right.scrap
    left.unknown.formUnion(right.unknown)
  }

  /// Counts a posted item entry.
  mutating func add(item entry: ReportEntry) {
    rates.add(item: entry)
    switch entry.kind {
    case .item(.unexplained), .item(.brokenLink):
      unexplained += QuantityTotal(entry.quantity).magnitude
    default: break
    }
  }

  /// Counts the output and the scrap of a posted capacity entry.
  mutating func add(capacity entry: ReportEntry) {
    rates.add(capacity: entry)
    if entry.unknown.contains(.output) { unknown.insert(.output) }
    addScrap(of: entry)
  }

  /// Counts the scrap of a posted capacity entry.
  mutating func addScrap(of entry: ReportEntry) {
    if let measures = entry.measures { scrap += measures.scrap }
    if entry.unknown.contains(.scrap) { unknown.insert(.scrap) }
  }
}
