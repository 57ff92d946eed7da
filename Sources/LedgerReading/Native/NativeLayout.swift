import Diagnostics
import ProductionLedger

/// What the lines of a native ledger are: rows by their table and keys, imports, postings.
///
/// One pass over the text. A line is an object whose first member is `table`; who brought it comes
/// next (`import`, `file`, `line`, or `posting`), then the columns by their captions.
/// - Source: reliability.md section 3.
struct NativeLayout: Sendable {
  /// Rows of one table that have the same keys, so that what was not exported stays unknown.
  struct Group: Sendable {
    /// The table.
    let kind: TableKind
    /// The columns of the keys, nil for what says where a row is from.
    let columns: [Column?]
    /// A row, for its keys.
    let record: JSONRecord
    /// Whether storno posted these rows.
    let isPosting: Bool
    /// Whether entries are numbered by text.
    var numbersAreText: Bool
    /// Where each row begins.
    var starts: [Int] = []
    /// The line of each row.
    var lines: [UInt32] = []
    /// The posting that wrote each row, where storno posted them.
    var postings: [Int] = []
    /// The posting that a row replaces in the figures, by the number of the row from 0.
    var replacements: [Int: Int] = [:]
  }

  /// The rows, by table and keys, in the order in which they come.
  private(set) var groups: [Group] = []
  /// The number of the last import and of the last posting.
  private(set) var extent = NativeExtent()
  private let file: InputFile
  private var groupNumbers: [[UInt8]: Int] = [:]

  /// What a native ledger begins with.
  private static let opening = Array("{\"table\":\"".utf8)

  /// Whether a file is a native ledger.
  static func isNative(_ bytes: [UInt8]) -> Bool { bytes.starts(with: opening) }

  /// Reads the lines of a native ledger.
  ///
  /// - Throws: `Refusal` for a last line without an end, or a line that is no row.
  /// - Complexity: O(*n*) in the bytes.
  init(_ file: InputFile) throws(Refusal) {
    self.file = file
    if let flaw = UTF8Validation.firstFlaw(in: file.bytes.span, from: 0) {
      throw refusal(at: flaw.offset, "the file is not UTF-8")
    }
    guard file.bytes.last == .lf else { throw Refusal(.tornLine(of: file)) }
    try scan(file.bytes.span)
    // A posting has no number of its own, but tells which entry it applies to.
    let textual = Set(groups.lazy.filter(\.numbersAreText).map(\.kind))
    for index in groups.indices where textual.contains(groups[index].kind) {
      groups[index].numbersAreText = true
    }
  }

  private mutating func scan(_ bytes: Span<UInt8>) throws(Refusal) {
    var scanner = JSONScanner(offset: 0)
    var record = JSONRecord()
    var group: Int?
    var table = JSONToken(start: 0, end: 0, kind: .null)
    var line: UInt32 = 1
    var start = 0
    while start < bytes.count {
      scanner.jump(to: start, line: line)
      do throws(JSONFlaw) {
        guard bytes[start] == .openBrace else { throw JSONFlaw(.noRow, at: start) }
        try scanner.scanRecord(of: bytes, within: 0, into: &record)
        guard scanner.offset < bytes.count, bytes[scanner.offset] == .lf else {
          throw JSONFlaw(.textAfterEnd, at: scanner.offset)
        }
      } catch {
        throw refusal(at: error.offset, "this line is no entry of a native ledger")
      }
      guard let first = record.members.first, first.key.says("table", in: bytes) else {
        throw refusal(at: start, "this line does not begin with its table")
      }
      let isLikeLast = record.isRegular && JSONKeys.areEqual(first.value, table, in: bytes)
      table = first.value
      if !isLikeLast { group = try number(ofGroup: record, at: start, in: bytes) }
      if let group {
        groups[group].starts.append(start)
        groups[group].lines.append(line)
      }
      note(record, of: group, in: bytes)
      start = scanner.offset + 1
      line += 1
    }
  }

  /// Returns the group of rows with these keys, made if need be; nil for lines that are no rows.
  private mutating func number(
    ofGroup record: JSONRecord, at start: Int, in bytes: Span<UInt8>
  ) throws(Refusal) -> Int? {
    let table = record.members[0].value.text(in: bytes)
    let keys = record.members.map { $0.key.text(in: bytes) }
    let name = Array(([table] + keys).joined(separator: "\n").utf8)
    if let known = groupNumbers[name] { return known < 0 ? nil : known }
    guard Set(keys).count == keys.count else {
      throw refusal(at: start, "this line has a key twice")
    }
    guard table != "Import", table != TableKind.outputJournalLines.tableName else {
      groupNumbers[name] = -1
      return nil
    }
    guard let kind = TableKind(tableName: table) else {
      throw refusal(at: start, "'\(VisibleText.of(table))' is no table of a native ledger")
    }
    let known = Set(kind.columns).union([.creationDate, .creationTime])
    let columns = keys.map { Column(rawValue: $0).flatMap { known.contains($0) ? $0 : nil } }
    let number = zip(columns, record.members).first { $0.0 == kind.numberColumn }?.1.value
    groupNumbers[name] = groups.count
    groups.append(
      Group(
        kind: kind, columns: columns, record: record, isPosting: keys.contains("posting"),
        numbersAreText: number.map { $0.kind == .text || $0.kind == .escapedText } ?? false))
    return groups.count - 1
  }

  /// Takes the numbers of an import or a posting, which stand among the first members.
  private mutating func note(_ record: JSONRecord, of group: Int?, in bytes: Span<UInt8>) {
    for member in record.members.dropFirst().prefix(5) where member.value.kind == .number {
      if member.key.says("import", in: bytes) {
        extent.imports = max(extent.imports, number(member.value, in: bytes))
      } else if member.key.says("posting", in: bytes) {
        let posting = number(member.value, in: bytes)
        extent.postings = max(extent.postings, posting)
        if let group, groups[group].isPosting { groups[group].postings.append(posting) }
      } else if member.key.says("replaces", in: bytes), let group {
        groups[group].replacements[groups[group].starts.count - 1] =
          number(member.value, in: bytes)
      }
    }
  }

  private func number(_ token: JSONToken, in bytes: Span<UInt8>) -> Int {
    min(Int(token.text(in: bytes)) ?? 0, EntryNumbers.lastPosting)
  }

  private func refusal(at offset: Int, _ reason: String) -> Refusal {
    let marks = TextMarks(of: file.bytes.span, from: 0)
    let position = marks.position(of: offset, in: file.bytes.span)
    let place = InputLocation(file: file.file, line: position.line, column: position.column)
    return Refusal(.noNativeLine(reason, at: place))
  }
}

extension TableKind {
  /// The column that numbers the rows of a table, or nil.
  fileprivate var numberColumn: Column? {
    switch self {
    case .itemRegisters: .no
    case .productionOrders, .productionOrderLines, .routingLines, .outputJournalLines: nil
    default: .entryNo
    }
  }
}

extension Diagnostic {
  fileprivate static func noNativeLine(_ reason: String, at place: InputLocation) -> Self {
    Self(
      .error, .eJson, at: place,
      "\(reason); storno writes it whole, so somebody else did: restore the ledger from a copy")
  }

  fileprivate static func tornLine(of file: InputFile) -> Self {
    let start = file.bytes.lastIndex(of: .lf).map { $0 + 1 } ?? 0
    let line = file.bytes[..<start].count { $0 == .lf } + 1
    let rest = file.bytes.count - start
    return Self(
      .error, .eTorn, at: InputLocation(file: file.file, line: line, column: 1),
      "the last line is torn: \(rest) bytes without a line end; remove them once you know what "
        + "they were, or restore the ledger from a copy")
  }
}
