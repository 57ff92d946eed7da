import Diagnostics

/// Lists every name that a template may use with its value, for people who write templates.
///
/// ```
/// orderNo = RPO1
/// isOpen = yes
/// entries: 150 of entry
///   [1]
///     ref = I-1
///     lot «absent»
///   … 147 more
/// ```
/// Names stand in the order of their declaration, records of a list in theirs.
package enum ContextListing {
  /// How many records of a list are shown.
  package static let rowLimit = 3
  /// How many bytes of a markup are shown.
  private static let markupByteLimit = 60

  /// Returns the listing of a record, one name a line, each line ended.
  ///
  /// `shape` must be the shape of the record. Characters that act on a terminal are shown as marks.
  /// - Complexity: O(*n*) in the number of names and values shown.
  package static func text<F: TemplateFields>(
    _ values: borrowing TemplateValues, _ root: RecordReference<F>, shape: RecordShape
  ) -> String {
    var listing = ""
    append(shape, at: root.base, values, indentation: "", to: &listing)
    return listing
  }

  private static func append(
    _ shape: RecordShape, at base: Int, _ values: borrowing TemplateValues, indentation: String,
    to listing: inout String
  ) {
    for (slot, field) in shape.fields.enumerated() {
      let cell = values.cells[base + slot]
      listing += indentation + field.name
      switch (cell.kind, field.kind) {
      case (.unset, _): listing += " «absent»\n"
      case (.flag, _): listing += cell.isTruthy ? " = yes\n" : " = no\n"
      case (.text, _): listing += " = " + VisibleText.of(text(cell, values)) + "\n"
      case (.markup, _):
        let html = text(cell, values)
        let shown = String(html.prefix(markupByteLimit))
        listing += " = " + VisibleText.of(shown) + (shown == html ? "\n" : "…\n")
      case (.record, .record(let inner)):
        listing += ": \(inner.name)\n"
        append(inner, at: cell.start, values, indentation: indentation + "  ", to: &listing)
      case (.list, .list(let inner)):
        listing += ": \(cell.count) of \(inner.name)\n"
        appendRows(inner, cell, values, indentation: indentation + "  ", to: &listing)
      case (.record, _), (.list, _): listing += " «not of the declared kind»\n"
      }
    }
  }

  private static func appendRows(
    _ shape: RecordShape, _ list: ValueCell, _ values: borrowing TemplateValues,
    indentation: String, to listing: inout String
  ) {
    let count = Int(list.count)
    for row in 0..<min(count, rowLimit) {
      listing += "\(indentation)[\(row + 1)]\n"
      let base = list.start + row * Int(list.stride)
      append(shape, at: base, values, indentation: indentation + "  ", to: &listing)
    }
    if count > rowLimit { listing += "\(indentation)… \(count - rowLimit) more\n" }
  }

  private static func text(_ cell: ValueCell, _ values: borrowing TemplateValues) -> String {
    values.text.withSpan { text in
      var bytes: [UInt8] = []
      for position in cell.start..<cell.start + Int(cell.count) { bytes.append(text[position]) }
      return String(decoding: bytes, as: UTF8.self)
    }
  }
}
