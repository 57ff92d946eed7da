import OrderReport
import ProductionLedger

/// The figures of orders for a script, whose numbers are exact up to 2^53.
///
/// All are divided by the greatest power of ten that divides each of them. A figure beyond the
/// range is given as its digits, and then all figures of its order are.
struct SearchFigures {
  /// How many hundred-thousandths a unit of the figures is.
  let scale: Int
  private(set) var original = PackedNumbers()
  private(set) var reversed = SparseNumbers()
  private(set) var unexplained = SparseNumbers()
  /// What the queue adds to the net.
  private(set) var queue = SparseNumbers()
  /// How far the ordered quantity is from the original output; 0 where it is not known.
  private(set) var ordered = SparseNumbers()
  /// The rows, from 0, whose figures are in `large`, each as the distance to the one before.
  private(set) var largeRows = PackedNumbers()
  /// Original, reversed, unexplained, queue and ordered of such rows in hundred-thousandths.
  private(set) var large = PackedTexts()
  private var lastLargeRow = 0

  private static let limit = Int128(1) << 50

  /// Packs the figures of some orders.
  init(_ orders: [OrderSummary]) {
    var scale = 100_000
    for order in orders where Self.isSmall(order) {
      for figure in Self.figures(order) where !figure.isZero {
        while Int(figure.units) % scale != 0 { scale /= 10 }
      }
    }
    self.scale = scale
    for (row, order) in orders.enumerated() { append(order, row) }
  }

  private mutating func append(_ order: OrderSummary, _ row: Int) {
    let isSmall = Self.isSmall(order)
    if !isSmall { appendLarge(order, row) }
    func scaled(_ total: QuantityTotal) -> Int { isSmall ? Int(total.units) / scale : 0 }
    original.append(signed: scaled(order.figures.original))
    reversed.append(signed: scaled(order.figures.reversed))
    unexplained.append(signed: scaled(order.figures.unexplained))
    queue.append(signed: scaled(order.netAfterQueue - order.figures.net))
    ordered.append(
      signed: order.ordered.map { scaled($0) - scaled(order.figures.original) } ?? 0)
  }

  private mutating func appendLarge(_ order: OrderSummary, _ row: Int) {
    largeRows.append(row - lastLargeRow)
    lastLargeRow = row
    for (index, figure) in Self.figures(order).enumerated() {
      let isUnknown = index == 4 && order.ordered == nil
      large.append(Array((isUnknown ? "" : String(figure.units)).utf8)[...])
    }
  }

  /// Original, reversed, unexplained, what the queue adds, ordered or zero.
  private static func figures(_ order: OrderSummary) -> [QuantityTotal] {
    [
      order.figures.original, order.figures.reversed, order.figures.unexplained,
      order.netAfterQueue - order.figures.net, order.ordered ?? .zero,
    ]
  }

  private static func isSmall(_ order: OrderSummary) -> Bool {
    figures(order).allSatisfy { $0.units.magnitude <= limit.magnitude }
  }
}
