import PageRendering

/// What changed since an older publication.
enum ChangeListField: Int, TemplateFields {
  case page, isSame, alarms, hasAlarms, late, hasLate, orders, hasOrders, omitted

  static let recordName = "changes"

  var kind: FieldKind {
    switch self {
    case .page: .record(RecordShape(PageField.self))
    case .alarms, .late: .list(RecordShape(ChangeField.self))
    case .orders: .list(RecordShape(ChangedOrderField.self))
    case .isSame, .hasAlarms, .hasLate, .hasOrders: .flag
    default: .text
    }
  }

  var summary: String {
    switch self {
    case .page: "what every page knows"
    case .isSame: "whether nothing changed"
    case .alarms: "posted entries that were altered, renumbered or are gone"
    case .hasAlarms: "whether there are any"
    case .late: "posted entries that were inserted late"
    case .hasLate: "whether there are any"
    case .orders: "the orders that changed"
    case .hasOrders: "whether there are any"
    case .omitted: "how many further orders changed, or empty"
    }
  }
}
