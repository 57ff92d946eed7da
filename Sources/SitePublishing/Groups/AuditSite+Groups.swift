import OrderReport
import PageRendering
import ProductionLedger

extension AuditSite {
  /// The page of an item, a work center or a user from the root of the site, empty without one.
  func address(of kind: FigureGroup.Kind, _ name: Symbol) -> String {
    overview.path(of: kind, name) ?? ""
  }

  /// Which rows of a list a page shows, as in "1 to 150 of 402".
  func range(_ rows: Range<Int>, of total: Int) -> String {
    phrases.text(
      "group.range",
      [
        "first": format.text(count: rows.isEmpty ? 0 : rows.lowerBound + 1),
        "last": format.text(count: rows.upperBound), "total": format.text(count: total),
      ])
  }

  /// The title of a page of a list, from 0.
  func title(_ title: String, page: Int) -> String {
    guard page > 0 else { return title }
    return phrases.text("group.page", ["title": title, "number": format.text(count: page + 1)])
  }
}

extension FigureFormat {
  /// A month as pages write it.
  func text(_ month: PostingMonth) -> String {
    var buffer = ByteBuffer(capacity: 16)
    append(year: month.year, month: month.month, to: &buffer)
    return buffer.text
  }
}
