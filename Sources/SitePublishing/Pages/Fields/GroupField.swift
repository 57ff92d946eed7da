import PageRendering

/// The page of an item or a work center.
enum GroupField: Int, TemplateFields, GroupFigureFields {
  case page, name, description, unit, isItem, isWorkCenter, indexHref, firstHref, orderCount
  case original, reversed, unexplained, net, scrap, quantityRate, countRate, touchedRate
  case threshold, thresholdHref, scale, originalChart, takenChart, netChart, scrapChart
  case hasUnexplained, months, sum, rates
  case hasReasons, reasons, reasonSum, hasOtherCorrections, hasFindings, findings
  case range, total, orders, hasPages, pages

  static let recordName = "group"

  var kind: FieldKind {
    switch self {
    case .page: .record(RecordShape(PageField.self))
    case .months: .list(RecordShape(GroupMonthField.self))
    case .sum: .record(RecordShape(GroupMonthField.self))
    case .rates: .list(RecordShape(RateField.self))
    case .reasons: .list(RecordShape(ReasonCountField.self))
    case .reasonSum: .record(RecordShape(ReasonCountField.self))
    case .originalChart, .takenChart, .netChart, .scrapChart: .markup
    case .findings: .list(RecordShape(FindingCountField.self))
    case .orders: .list(RecordShape(GroupOrderField.self))
    case .pages: .list(RecordShape(PageLinkField.self))
    case .isItem, .isWorkCenter, .hasUnexplained, .hasReasons, .hasFindings, .hasPages: .flag
    default: .text
    }
  }

  var summary: String {
    switch self {
    case .page: "what every page knows"
    case .name: "the number of the item or work center"
    case .description: "the description of the item, or empty"
    case .unit: "the base unit of the item, or empty"
    case .isItem: "whether it is an item"
    case .isWorkCenter: "whether it is a work center"
    case .indexHref: "the list of all items or work centers"
    case .firstHref: "on further pages of the list of orders the first page beside them, else empty"
    case .orderCount: "in how many orders it is, in words"
    case .threshold: "from which share on the rate is high, where it is; else empty"
    case .thresholdHref: "where that finding is explained"
    case .scale: "what the charts have in common, in words; empty without charts"
    case .originalChart: "the output by month"
    case .takenChart: "what was taken back by month"
    case .netChart: "what remains by month"
    case .scrapChart: "the scrap by month"
    case .hasUnexplained: "whether anything was taken back without a link"
    case .months: "the months, newest first"
    case .sum: "all months together"
    case .rates: "its rates and those of all"
    case .hasReasons: "whether anything was taken back"
    case .reasons: "why, the most frequent first"
    case .reasonSum: "all reasons together, where there are several"
    case .hasOtherCorrections: "how many corrections took back no stock, in words; or empty"
    case .hasFindings: "whether its orders have findings"
    case .findings: "how often each finding was made in its orders"
    case .range: "which of its orders the page shows, in words"
    case .total: "in how many orders it is"
    case .orders: "its orders, that with the latest posting first"
    case .hasPages: "whether the list of orders has several pages"
    case .pages: "the pages of that list"
    default: figureSummary ?? ""
    }
  }
}
