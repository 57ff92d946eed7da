/// The row of a sheet that names its columns.
///
/// - Source: inputs.md sections 1 and 4: Business Central's packages have their captions in row 3.
struct SheetHeader: Sendable {
  /// Its number.
  let row: Int
  /// The column of the first name.
  let firstColumn: Int
  /// The texts of the row by column, as they are written.
  private let texts: [(column: Int, text: [UInt8])]
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
          field.bytes(in: text, unescaped: unescaped, shared: cells.strings.bytes)
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
    _ row: SheetRow, _ scanner: SheetScanner, text: (RecordBatch.Field) -> [UInt8]
  ) {
    self.row = row.number
    self.scanner = scanner
    texts = row.cells.map { ($0.column, text($0.field)) }
    firstColumn = row.cells.first?.column ?? 1
    let lastColumn = row.cells.last?.column ?? firstColumn
    var names = Array(repeating: "", count: lastColumn - firstColumn + 1)
    for (column, text) in texts {
      names[column - firstColumn] = String(decoding: text, as: UTF8.self)
    }
    fields = names.map(HeaderField.init(name:))
  }

  /// Whether a row has the same texts in the same columns; `text` gives the bytes of its fields.
  func isRepeated(in row: SheetRow, text: (RecordBatch.Field) -> ArraySlice<UInt8>) -> Bool {
    row.cells.count == texts.count
      && zip(row.cells, texts).allSatisfy { cell, name in
        cell.column == name.column && cell.field.length == name.text.count
          && text(cell.field).elementsEqual(name.text)
      }
  }
}

extension RecordBatch.Field {
  /// The text of a field whose place counts from the beginning of `text`.
  ///
  /// Not inlined: optimizing it into a loop makes the compiler of Swift 6.3.1 fail.
  @inline(never)
  func string(in text: [UInt8], unescaped: [UInt8], shared: [UInt8]) -> String {
    String(decoding: slice(of: text, unescaped: unescaped, shared: shared), as: UTF8.self)
  }

  /// The bytes of such a field.
  fileprivate func bytes(in text: [UInt8], unescaped: [UInt8], shared: [UInt8]) -> [UInt8] {
    Array(slice(of: text, unescaped: unescaped, shared: shared))
  }

  /// The bytes of such a field where they lie.
  func slice(of text: [UInt8], unescaped: [UInt8], shared: [UInt8]) -> ArraySlice<UInt8> {
    let source = isInFile ? text : isShared ? shared : unescaped
    return source[Int(start)..<Int(start) + length]
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
