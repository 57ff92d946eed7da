import PageRendering

/// One of several small charts that share a scale.
enum PanelField: Int, TemplateFields {
  case label, href, figure, tone, chart

  static let recordName = "panel"

  var kind: FieldKind {
    switch self {
    case .chart: .markup
    default: .text
    }
  }

  var summary: String {
    switch self {
    case .label: "what it shows"
    case .href: "the page of what it shows, or empty"
    case .figure: "the figure of all months together"
    case .tone: "the class of its colour, or empty"
    case .chart: "a column for each month"
    }
  }
}
