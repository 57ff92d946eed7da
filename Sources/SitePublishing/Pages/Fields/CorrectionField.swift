import PageRendering

/// A posting that takes something back.
enum CorrectionField: Int, TemplateFields {
  case ref, href, orderNo, orderHref, date, isoDate, isQueued, item, itemHref, operation
  case workCenter, workCenterHref, quantity, times, original, originalHref, originalQuantity
  case share, days, interval, sameUser, user, userHref, reason
  case created, isUserUnknown, isReasonUnknown, isWithoutReason, isTimeUnknown
  case method, netBefore, netAfter

  static let recordName = "correction"

  var kind: FieldKind {
    switch self {
    case .isQueued, .isUserUnknown, .isReasonUnknown, .isWithoutReason, .isTimeUnknown: .flag
    default: .text
    }
  }

  var summary: String {
    switch self {
    case .ref: "how the entry is named"
    case .href: "where it is shown"
    case .orderNo: "the order"
    case .orderHref: "the page of the order"
    case .date: "the posting date"
    case .isoDate: "the same as yyyy-mm-dd, for datetime"
    case .isQueued: "whether it is queued and not posted"
    case .item: "the item, or empty"
    case .itemHref: "the page of the item from the root of the site, or empty"
    case .operation: "the operation, or empty"
    case .workCenter: "the work center, or empty"
    case .workCenterHref: "its page from the root of the site, or empty"
    case .quantity: "the output taken back, with its minus sign"
    case .times: "the times and scrap taken back, or empty"
    case .original: "the entry it reverses, or empty"
    case .originalHref: "where that entry is shown, or empty"
    case .originalQuantity: "the quantity of that entry, or empty"
    case .share: "the share of it that is taken back, or empty"
    case .days: "the days between, below zero when it is dated before; or empty"
    case .interval: "when the entry it reverses was posted, seen from it; or empty"
    case .sameUser: "whether one user posted both, or empty when not known"
    case .user: "who, or empty"
    case .userHref: "the page of the user from the root of the site, or empty"
    case .reason: "why, or empty"
    case .created: "when it was really posted, or empty"
    case .isUserUnknown: "whether it is posted and who did it was not exported"
    case .isReasonUnknown: "whether it is posted and reasons were not exported"
    case .isWithoutReason: "whether it is posted and its reason is blank in what was exported"
    case .isTimeUnknown: "whether it is posted and when it really was, was not exported"
    case .method: "how the link is known, or empty"
    case .netBefore: "the net before it, or empty when not exported"
    case .netAfter: "the net after it, or empty when not exported"
    }
  }
}
