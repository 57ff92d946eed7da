import Diagnostics
import ProductionLedger

/// A JSON text whose keys are known and whose rows are being read.
///
/// The first pass judges the whole text and collects the keys, the second one fills batches.
/// - Source: inputs.md section 4.
struct JSONReading: RecordReading {
  let fields: [HeaderField]
  private let file: InputFile
  private let jsonPlaces: JSONPlaces
  // What each row needs is kept apart: to reach it through the layout would copy that.
  private let starts: [Int]
  private let depth: Int
  /// The line of each row, or nil to count them.
  private var lines: [UInt32]?
  private var next = 0
  private var scanner: JSONScanner
  private var record = JSONRecord()
  private var names: JSONNames
  /// Whether each field is a column of text, in which no true and false can stand.
  private let isText: [Bool]
  /// The field of each member of the row at hand, or nil for one that names no column.
  private var fieldOfMember: [Int?] = []

  /// Keys name columns wherever they stand, so what is wrong with them is wrong at the top.
  var headerLine: Int { 1 }
  var text: [UInt8] { file.bytes }
  var places: any RecordPlaces { jsonPlaces }
  var estimatedCount: Int { starts.count }
  /// Whether there is no row.
  var isEmpty: Bool { starts.isEmpty }
  /// What an OData service says about the whole, or nil for rows from elsewhere.
  var page: ODataPage? { layout.page }
  private var layout: JSONLayout { jsonPlaces.layout }

  /// Reads `file`, whose text is JSON or ought to be.
  ///
  /// - Parameters:
  ///   - file: the file in UTF-8.
  ///   - hasOwnNames: whether a profile says how the columns are named.
  /// - Throws: `Refusal` with all errors of a text in which there is no sound row.
  init(_ file: InputFile, hasOwnNames: Bool = false) throws(Refusal) {
    let bytes = file.bytes.span
    let start = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let layout = JSONLayout(of: bytes, from: start, hasOwnNames: hasOwnNames)
    guard !layout.isBlank else {
      throw Refusal(.emptyFile(at: InputLocation(file: file.file, line: 1, column: 1)))
    }
    self.file = file
    jsonPlaces = JSONPlaces(
      file: file, layout: layout, marks: TextMarks(of: bytes, from: start))
    scanner = JSONScanner(offset: start)
    starts = layout.starts
    depth = layout.depth
    names = layout.names
    fields = layout.names.columns.map {
      HeaderField(name: layout.names.tokens[$0].text(in: file.bytes.span))
    }
    isText = fields.map { $0.column?.content(in: .itemLedgerEntries) == .text }
    if let flaw = UTF8Validation.firstFlaw(in: bytes, from: start) {
      throw Refusal(jsonPlaces.diagnostics(before: flaw, from: start))
    }
    guard !layout.starts.isEmpty || layout.flaws.isEmpty else {
      throw Refusal(jsonPlaces.diagnostics())
    }
    if isSummed(hasOwnNames: hasOwnNames) {
      throw Refusal(.summedEntries(at: jsonPlaces.location(of: start)))
    }
  }

  /// Reads some rows of a native ledger, all of which have the same keys.
  init(_ file: InputFile, _ group: NativeLayout.Group, marks: TextMarks) {
    let layout = JSONLayout(rows: group.starts, like: group.record, of: file.bytes.span)
    self.file = file
    jsonPlaces = JSONPlaces(file: file, layout: layout, marks: marks)
    scanner = JSONScanner(offset: 0)
    starts = group.starts
    lines = group.lines
    depth = 0
    names = layout.names
    fields = layout.names.columns.map {
      HeaderField(name: layout.names.tokens[$0].text(in: file.bytes.span))
    }
    isText = group.columns.map { $0?.content(in: group.kind) == .text }
  }

  mutating func fill(_ batch: inout RecordBatch) -> Bool {
    guard next < starts.count else { return false }
    let bytes = file.bytes
    batch.clear(base: starts[next])
    while next < starts.count, !batch.isFull(at: starts[next]) {
      if let lines {
        scanner.jump(to: starts[next], line: lines[next])
      } else {
        scanner.move(to: starts[next], in: bytes.span)
      }
      appendRow(of: bytes.span, to: &batch)
      next += 1
    }
    return true
  }

  private mutating func appendRow(of bytes: Span<UInt8>, to batch: inout RecordBatch) {
    let (start, line) = (scanner.offset, scanner.line)
    do throws(JSONFlaw) {
      try scanner.scanRecord(of: bytes, within: depth, into: &record)
    } catch {
      // The first pass found this row sound.
      assertionFailure("\(error)")
      return
    }
    if !record.isRegular {
      _ = names.add(record, row: -1 - next, in: bytes)
      fieldOfMember = names.numbersOfRow.map { names.fields[$0] }
    }
    let first = batch.fields.count
    let blank = RecordBatch.Field(start: 0, length: 0)
    batch.fields.append(contentsOf: repeatElement(blank, count: fields.count))
    for index in record.members.indices {
      guard let field = fieldOfMember[index] else { continue }
      batch.fields[first + field] = Self.cell(
        for: record.members[index].value, field, isText: isText[field], in: bytes, &batch)
    }
    batch.endRecord(start: start, line: line)
  }

  /// Returns the text of a value; what does not stand in the file as it is meant is written anew.
  ///
  /// Static, for the reading would be copied for each cell while it reads.
  private static func cell(
    for value: JSONToken, _ field: Int, isText: Bool, in bytes: Span<UInt8>,
    _ batch: inout RecordBatch
  ) -> RecordBatch.Field {
    let written = batch.unescaped.count
    switch value.kind {
    case .null: return RecordBatch.Field(start: 0, length: 0)
    case .object, .array:
      return flawed(.nested, field, &batch)
    case .escapedText:
      JSONEscapes.append(value, of: bytes, to: &batch.unescaped)
    case .exponentNumber:
      do throws(CellProblem) {
        batch.unescaped += try JSONNumber.plain(value, in: bytes)
      } catch {
        return flawed(error, field, &batch)
      }
      return RecordBatch.Field(
        start: written, length: batch.unescaped.count - written, isUnescaped: true,
        isNumber: true)
    case .number where bytes[value.end - 1] == UInt8(ascii: "0") && value.length > 1:
      // A number of an order is the same whole number, however it is written.
      let end = JSONNumber.endOfWhole(value, in: bytes)
      return RecordBatch.Field(
        start: value.start - batch.base, length: end - value.start, isNumber: true)
    case .flag where isText:
      return flawed(.flag, field, &batch)
    case .text, .number, .flag:
      let content = value.content
      return RecordBatch.Field(
        start: content.lowerBound - batch.base, length: content.count,
        isNumber: value.kind == .number)
    }
    return RecordBatch.Field(
      start: written, length: batch.unescaped.count - written, isUnescaped: true)
  }

  /// Notes that the cell at hand has no value.
  private static func flawed(
    _ problem: CellProblem, _ field: Int, _ batch: inout RecordBatch
  ) -> RecordBatch.Field {
    batch.flawed.append(
      RecordBatch.FlawedCell(record: batch.count, field: field, problem: problem))
    return RecordBatch.Field(start: 0, length: 0)
  }

  func problems(isStrict: Bool) -> [Diagnostic] { jsonPlaces.diagnostics() }
}

extension JSONReading {
  /// The entry numbers of the first and the last row, where these have plain ones.
  var entryNumbers: (first: Int?, last: Int?) {
    guard let field = fields.firstIndex(where: { $0.column == .entryNo }) else {
      return (nil, nil)
    }
    func number(_ start: Int?) -> Int? {
      start.flatMap { Int(jsonPlaces.cells(at: $0, line: 1)[field].text) }
    }
    return (number(starts.first), number(starts.last))
  }

  /// The place of an annotation of the page.
  func location(of annotation: ODataPage.Annotation) -> InputLocation {
    jsonPlaces.location(of: annotation.offset)
  }

  /// Whether the rows are sums of entries, as Business Central's analytics give them.
  ///
  /// - Source: query 36986, entity set `prodItemLedgerEntries`.
  private func isSummed(hasOwnNames: Bool) -> Bool {
    if page?.context?.contains("prodItemLedgerEntries") == true { return true }
    guard !hasOwnNames, !fields.contains(where: { $0.column == .entryNo }) else { return false }
    // Only the analytics write these names so: pages have Order_No, the API itemNumber.
    let names = Set(fields.map(\.name))
    return names.isSuperset(of: ["entryType", "orderNo", "itemNo", "quantity"])
      || names.isSuperset(of: ["dimensionSetID", "costAmountActual", "orderNo", "orderLineNo"])
  }
}

extension Diagnostic {
  fileprivate static func summedEntries(at place: InputLocation) -> Self {
    Self(
      .error, .eFormat, at: place,
      "these are prodItemLedgerEntries, sums without entry numbers, so that no reversal can be "
        + "followed; publish page 38, Item Ledger Entries, as a web service and export that")
  }

  /// Returns the warning for a text that has the form of an export and no row.
  static func noRows(at place: InputLocation) -> Self {
    Self(.warning, .wNoEntries, at: place, "the file has no rows")
  }
}
