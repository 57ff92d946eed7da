import OrderReport
import OutputReversal
import ProductionLedger

extension LedgerTieOut {
  /// Compares the sums over all items, work centers and users with those over all orders, and the
  /// figures of each with the sum over its orders.
  ///
  /// - Source: pages.md 1.7: a total on any page is the sum of its visible rows.
  mutating func checkGroups(_ overview: SiteOverview) {
    let totals = overview.totals
    for kind in FigureGroup.Kind.allCases {
      let groups = overview.groups(kind)
      let named = groups.members.reduce(into: groups.rest) { $0 += $1.total }
      let what = kind.folder
      if kind == .workCenter {
        check(named.net, totals.control.measures[.output].net, "net of all \(what)")
      } else {
        check(named.output.original, totals.figures.original, "output of all \(what)")
        check(named.output.reversed, totals.figures.reversed, "reversals of all \(what)")
        check(named.net, totals.figures.net, "net of all \(what)")
      }
      guard kind != .user else { continue }
      check(named.scrap, totals.control.measures[.scrap].net, "scrap of all \(what)")
      for group in groups.members {
        let shares = groups.orders[group.orders].reduce(into: OutputFigures.zero) {
          $0 += $1.share.figures
        }
        guard shares != group.total.output else { continue }
        check(shares.net, group.total.net, "net in \(what) by order")
        check(shares.original, group.total.rates.original, "output in \(what) by order")
      }
    }
  }
}
