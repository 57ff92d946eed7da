import OrderReport
import ProductionLedger

/// What one look at each order gathers of items, work centers and users.
struct GroupTally: Sendable {
  /// The figures by item, work center, user and month.
  private(set) var figures: [GroupMonth: GroupFigures] = [:]
  /// What each order has of its items, in the order of the orders.
  private(set) var items: [OrderShare] = []
  /// What each order has of its work centers, in the order of the orders.
  private(set) var workCenters: [OrderShare] = []
  /// What order lines say of the items.
  private(set) var descriptions: [Symbol: ItemDescription] = [:]

  /// Adds the order at a position; orders are added by position.
  ///
  /// - Complexity: O(*n*) in the entries of the order.
  mutating func add(_ report: OrderReport, at position: Int) {
    report.addFigures(to: &figures)
    for share in report.itemShares {
      items.append(OrderShare(order: Int32(position), share: share))
    }
    for share in report.workCenterShares {
      workCenters.append(OrderShare(order: Int32(position), share: share))
    }
    for line in report.lines where !line.itemNo.isEmpty {
      descriptions[line.itemNo, default: ItemDescription()].add(line)
    }
  }

  /// Adds a tally of later orders.
  static func += (left: inout GroupTally, right: GroupTally) {
    left.figures.merge(right.figures) { $0.adding($1) }
    left.items += right.items
    left.workCenters += right.workCenters
    left.descriptions.merge(right.descriptions) { left, right in
      var both = left
      both += right
      return both
    }
  }

  /// What each order has of the groups of a kind; of users nothing is noted.
  func shares(_ kind: FigureGroup.Kind) -> [OrderShare] {
    switch kind {
    case .item: items
    case .workCenter: workCenters
    case .user: []
    }
  }
}

extension GroupFigures {
  /// The figures of both.
  fileprivate func adding(_ other: GroupFigures) -> GroupFigures {
    var sum = self
    sum += other
    return sum
  }
}
