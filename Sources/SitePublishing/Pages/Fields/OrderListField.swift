import PageRendering

/// A page of a list of orders.
enum OrderListField: Int, TemplateFields {
  case page, heading, isIndex, orderCount, correctedCount, findingCount, correctedHref
  case findingHref, groups, hasOrders, orders, total, range, hasPages, pages
  case scope, scopeValue, sampleFigure, sampleDay

  static let recordName = "list of orders"

  var kind: FieldKind {
    switch self {
    case .page: .record(RecordShape(PageField.self))
    case .groups: .list(RecordShape(ListGroupField.self))
    case .orders: .list(RecordShape(OrderRowField.self))
    case .pages: .list(RecordShape(PageLinkField.self))
    case .isIndex, .hasOrders, .hasPages: .flag
    default: .text
    }
  }

  var summary: String {
    switch self {
    case .page: "what every page knows"
    case .heading: "what the list holds"
    case .isIndex: "whether it is the first page of the site"
    case .orderCount: "how many orders the site has"
    case .correctedCount: "how many of them have corrections"
    case .findingCount: "how many of them have findings that stand"
    case .correctedHref: "the list of those with corrections"
    case .findingHref: "the list of those with findings"
    case .groups: "the lists there are"
    case .hasOrders: "whether the list has any"
    case .orders: "the orders on this page"
    case .total: "how many orders the list has"
    case .range: "which of them are on this page"
    case .hasPages: "whether the list has several pages"
    case .pages: "the pages of the list, none when there is one"
    case .scope: "by what the list chooses, a field of the search, or empty"
    case .scopeValue: "the value of that field"
    case .sampleFigure: "-1234567.5 as figures are written, for the script"
    case .sampleDay: "2006-03-09 as days are written, for the script"
    }
  }
}
