import PageRendering

/// An item, a work center or a user in the list of all of them, or a sum of such rows.
enum GroupRowField: Int, TemplateFields, GroupFigureFields {
  case name, href, description, orders
  case original, reversed, unexplained, net, scrap, quantityRate, countRate, touchedRate
  case corrections, sameUser

  static let recordName = "row of groups"

  var kind: FieldKind { .text }

  var summary: String {
    switch self {
    case .name: "its number or name, or what the row adds up"
    case .href: "its page, or empty"
    case .description: "the description of an item, or empty"
    case .orders: "in how many orders it is, or empty"
    case .corrections: "how many corrections there are, empty for none"
    case .sameUser: "in how many of them one user posted both, of those where it is known; or empty"
    default: figureSummary ?? ""
    }
  }
}
