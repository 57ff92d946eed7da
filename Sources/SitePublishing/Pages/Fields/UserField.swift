import PageRendering

/// The page of a user.
enum UserField: Int, TemplateFields {
  case page, name, indexHref, firstHref, original, reversed, unexplained
  case corrections, sameUser, sameUserRate, sameUserHref, months, sum, rates, hasReasons, reasons
  case reasonSum, hasLog, range, log, hasPages, pages

  static let recordName = "user"

  var kind: FieldKind {
    switch self {
    case .page: .record(RecordShape(PageField.self))
    case .months, .rates: .list(RecordShape(RateField.self))
    case .sum: .record(RecordShape(RateField.self))
    case .reasonSum: .record(RecordShape(ReasonCountField.self))
    case .reasons: .list(RecordShape(ReasonCountField.self))
    case .log: .list(RecordShape(CorrectionField.self))
    case .pages: .list(RecordShape(PageLinkField.self))
    case .hasReasons, .hasLog, .hasPages: .flag
    default: .text
    }
  }

  var summary: String {
    switch self {
    case .page: "what every page knows"
    case .name: "the user, as the settings name users"
    case .indexHref: "the list of all users"
    case .firstHref: "on further pages of the corrections the first page beside them, else empty"
    case .original: "the output that the user posted, empty when not exported"
    case .reversed: "what the user took back, with its minus sign; empty when not exported"
    case .unexplained: "what the user took back without a link, with its minus sign; or empty"
    case .corrections: "how many corrections the user posted"
    case .sameUser: "how many of them took back what the same user had posted, in words; or empty"
    case .sameUserRate: "the share of these, or empty"
    case .sameUserHref: "where that finding is explained"
    case .months: "the rates by month, newest first"
    case .sum: "all months together"
    case .rates: "the user's rates and those of all users"
    case .hasReasons: "whether the user took anything back"
    case .reasons: "why, the most frequent first"
    case .reasonSum: "all reasons together, where there are several"
    case .hasLog: "whether the user posted any correction"
    case .range: "which of the corrections the page shows, in words"
    case .log: "the corrections, the latest first"
    case .hasPages: "whether the list of corrections has several pages"
    case .pages: "the pages of that list"
    }
  }
}
