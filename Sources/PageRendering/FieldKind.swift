/// What a name of a template stands for.
package enum FieldKind: Sendable {
  /// Text, escaped by its position; in a section true when it is not empty.
  case text
  /// A yes or no; only sections may use it.
  case flag
  /// HTML of our own making (a chart, rendered Markdown), inserted as it is; only in text position.
  case markup
  /// Any number of records; a section over it repeats.
  case list(RecordShape)
  /// At most one record; a section over it opens its names.
  case record(RecordShape)

  /// The names behind it, or nil where it has none.
  package var shape: RecordShape? {
    switch self {
    case .text, .flag, .markup: nil
    case .list(let shape), .record(let shape): shape
    }
  }

  /// The kind in one word: `text`, `flag`, `markup`, `list` or `record`.
  package var name: String {
    switch self {
    case .text: "text"
    case .flag: "flag"
    case .markup: "markup"
    case .list: "list"
    case .record: "record"
    }
  }

  /// The kind as messages say it, with its article.
  package var phrase: String {
    switch self {
    case .text: "a text"
    case .flag: "a flag"
    case .markup: "markup"
    case .list: "a list"
    case .record: "a record"
    }
  }
}
