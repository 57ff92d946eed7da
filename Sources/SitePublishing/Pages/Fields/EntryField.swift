import PageRendering

/// An entry of an order, posted or queued.
enum EntryField: Int, TemplateFields {
  case ref, href, kind, rowClass, takesBack, isQueued, isItem, date, isoDate, created, operationNo,
    operation
  case workCenter, orderLineNo, item, variant, lot, serial, document, quantity, output, scrap
  case setup, run, stop, user, isUserUnknown, reason, reverses, reversedBy, note, remaining,
    runningNet, source

  static let recordName = "entry"

  var kind: FieldKind {
    switch self {
    case .reverses: .record(RecordShape(LinkField.self))
    case .reversedBy: .list(RecordShape(LinkField.self))
    case .takesBack, .isQueued, .isItem, .isUserUnknown: .flag
    default: .text
    }
  }

  var summary: String {
    switch self {
    case .ref: "how the entry is named; also its anchor"
    case .href: "where it is shown, from this page"
    case .kind: "what it is, a word of the contract; also a class for the style sheet"
    case .rowClass: "the classes of its row"
    case .takesBack: "whether it takes something back"
    case .isQueued: "whether it is queued and not posted"
    case .isItem: "whether it is an item entry"
    case .date: "the posting date"
    case .isoDate: "the same as yyyy-mm-dd, for datetime"
    case .created: "when it was really posted, or empty"
    case .operationNo: "the operation, or empty"
    case .operation: "what is done, or empty"
    case .workCenter: "the work center, or empty"
    case .orderLineNo: "the order line, or empty"
    case .item: "the item, or empty"
    case .variant: "the variant, or empty"
    case .lot: "the lot, or empty"
    case .serial: "the serial number, or empty"
    case .document: "the document, or empty"
    case .quantity: "the signed quantity of an item entry, else empty"
    case .output: "the output of a capacity entry, else or when not exported empty"
    case .scrap: "the scrap, or empty for an item entry or when not exported"
    case .setup: "the setup time, or empty for an item entry or when not exported"
    case .run: "the run time, or empty for an item entry or when not exported"
    case .stop: "the stop time, or empty for an item entry or when not exported"
    case .user: "who posted it, or empty"
    case .isUserUnknown: "whether it takes back, is posted, and who did it was not exported"
    case .reason: "why, or empty"
    case .reverses: "the entry it reverses"
    case .reversedBy: "the entries that reverse it"
    case .note: "what else is to be said of it, or empty"
    case .remaining: "what can still be reversed, or empty"
    case .runningNet: "the net up to here, or empty"
    case .source: "where the row was read, or empty"
    }
  }
}
