import PageRendering

/// The names that the templates of the tests use.
enum PageField: Int, TemplateFields {
  case title, note, link, isOpen, chart, rows, item, empty

  static var recordName: String { "page" }

  var kind: FieldKind {
    switch self {
    case .title, .note, .link, .empty: .text
    case .isOpen: .flag
    case .chart: .markup
    case .rows: .list(RecordShape(RowField.self))
    case .item: .record(RecordShape(ItemField.self))
    }
  }

  var summary: String { "what the tests need" }
}

enum RowField: Int, TemplateFields {
  case ref, quantity, isLate, parts

  static var recordName: String { "row" }

  var kind: FieldKind {
    switch self {
    case .ref, .quantity: .text
    case .isLate: .flag
    case .parts: .list(RecordShape(ItemField.self))
    }
  }

  var summary: String { "a column" }
}

enum ItemField: Int, TemplateFields {
  case number

  static var recordName: String { "item" }
  var kind: FieldKind { .text }
  var summary: String { "the number" }
}
