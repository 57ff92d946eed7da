import PageRendering

/// The figures of an item or a work center in a month.
enum GroupMonthField: Int, TemplateFields, GroupFigureFields {
  case label
  case original, reversed, unexplained, net, scrap, quantityRate, countRate, touchedRate

  static let recordName = "month"

  var kind: FieldKind { .text }

  var summary: String {
    self == .label ? "the month, or which months the row adds up" : figureSummary ?? ""
  }
}
