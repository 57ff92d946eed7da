/// The row of a sheet that names its columns.
///
/// - Source: inputs.md sections 1 and 4: Business Central's packages have their captions in row 3.
struct SheetHeader: Sendable {
  /// Its number.
  let row: Int
  /// The column of the first name.
  let firstColumn: Int
  /// The names from the first to the last one; those between may be blank.
  let fields: [HeaderField]
  /// The scanner, behind that row.
  let scanner: SheetScanner

  /// Finds the row with the most known names among the first ones that hold anything; nil when no
  /// row has two known names, or there is no row of the number that the profile says.
  ///
  /// - Parameters:
  ///   - text: the sheet.
  ///   - cells: what its cells refer to.
  ///   - profile: may say which row it is, whatever its names, and knows names of its own.
  /// - Throws: the flaw of a damaged row.
  init?(of text: [UInt8], cells: SheetCells, profile: FileProfile) throws(SheetFlaw) {
    let number = profile.headerRow
    var scanner = SheetScanner(of: cells)
    var best: (known: Int, header: SheetHeader)?
    var row = SheetRow()
    var unescaped: [UInt8] = []
    var seen = 0
    while number.map({ scanner.row < $0 }) ?? (seen < ReadingLimits.headerLines),
      try scanner.next(of: text.span, into: &row, unescaped: &unescaped)
    {
      guard !row.cells.isEmpty else { continue }
      seen += 1
      if number == nil || number == row.number {
        let header = SheetHeader(row, scanner) { field in
          field.string(in: text, unescaped: unescaped, shared: cells.strings.bytes)
        }
        let known = number == nil ? header.fields.knownCount(profile) : .max
        if known > best?.known ?? 1 { best = (known, header) }
      }
      unescaped.removeAll(keepingCapacity: true)
    }
    guard let best else { return nil }
    self = best.header
  }

  private init(
    _ row: SheetRow, _ scanner: SheetScanner, text: (RecordBatch.Field) -> String
  ) {
    self.row = row.number
    self.scanner = scanner
    firstColumn = row.cells.first?.column ?? 1
    let lastColumn = row.cells.last?.column ?? firstColumn
    var names = Array(repeating: "", count: lastColumn - firstColumn + 1)
    for cell in row.cells {
      names[cell.column - firstColumn] = text(cell.field)
    }
    fields = names.map(HeaderField.init(name:))
  }
}

extension RecordBatch.Field {
  /// The text of a field whose place counts from the beginning of `text`.
  func string(in text: [UInt8], unescaped: [UInt8], shared: [UInt8]) -> String {
    let source = isInFile ? text : isShared ? shared : unescaped
    return String(decoding: source[Int(start)..<Int(start) + length], as: UTF8.self)
  }
}

extension [HeaderField] {
  /// How many names are known, or carry a field number as most of their row do.
  fileprivate func knownCount(_ profile: FileProfile) -> Int {
    guard profile.readsCellsAsTheyStand else {
      return DerivedFields(profile, header: self).fields.count {
        $0.header.column != nil && $0.origin.place != nil
      }
    }
    let known = HeaderNames(self).knownCount
    return areNumbered ? Swift.max(known, count { $0.number != nil }) : known
  }
}
