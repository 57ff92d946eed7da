import Diagnostics
import ProductionLedger

/// A CSV file whose header is understood and whose records are being read.
struct CSVReading: Sendable {
  /// The kind of table, and the column of each field.
  let plan: ColumnPlan
  /// Where records are written; complete when the last batch was filled.
  private(set) var rows: SourceRows
  /// The records at hand.
  private(set) var batch: RecordBatch
  /// The error of the first byte that is no UTF-8, or nil.
  let utf8Flaw: Diagnostic?
  private let utf8Offset: Int?
  private var scanner: CSVScanner
  /// The fields without a name, and whether a record has text there.
  private var unnamed: [(field: Int, isUsed: Bool)]

  /// Reads the header of `file`, whose text begins at `start`.
  init(_ file: InputFile, from start: Int, isQueue: Bool) throws(Refusal) {
    let bytes = file.bytes.span
    let flaw = UTF8Validation.firstFlaw(in: bytes, from: start)
    let found: CSVHeader
    do throws(Refusal) {
      found = try CSVHeader(of: bytes, from: start, file: file.file)
    } catch {
      throw flaw.map { Refusal(.utf8($0, in: file, from: start)) } ?? error
    }
    utf8Flaw = flaw.map { .utf8($0, in: file, from: start) }
    utf8Offset = flaw?.offset
    scanner = CSVScanner(
      delimiter: found.delimiter, lineEnd: found.lineEnd, fieldCount: found.fields.count,
      offset: found.range.lowerBound, line: found.line)
    batch = RecordBatch(fieldCount: found.fields.count)
    scanner.scanRecord(of: bytes, into: &batch)
    unnamed = found.fields.indices.filter { found.fields[$0].isBlank }.map { ($0, false) }
    rows = SourceRows(file: file, header: found, columns: [])
    if let utf8Flaw, let utf8Offset, utf8Offset < scanner.offset { throw Refusal(utf8Flaw) }
    if let flaw = scanner.flaws.first { throw Refusal(rows.diagnostic(of: flaw)) }
    do throws(Refusal) {
      plan = try ColumnPlan(
        header: found.fields, isQueue: isQueue,
        at: InputLocation(file: file.file, line: found.line, column: 1))
    } catch {
      // A name twice is often why another one is missing.
      throw Refusal(error.diagnostics + rows.repeatedColumns(found.fields.map(\.column)))
    }
    rows = SourceRows(file: file, header: found, columns: plan.columns)
    scanner.header = found.range
  }

  /// Fills `batch` with the next records of the file's `bytes`; false at their end.
  mutating func fillBatch(from bytes: Span<UInt8>) -> Bool {
    guard !scanner.isFinished else { return false }
    scanner.fill(&batch, from: bytes)
    rows.starts += batch.starts
    rows.lines += batch.lines
    for index in unnamed.indices where !unnamed[index].isUsed {
      for record in 0..<batch.count where !batch.isEmpty(record, unnamed[index].field) {
        unnamed[index].isUsed = true
      }
    }
    return true
  }

  /// About how many records the file has, judged by the length of those at hand; a little more.
  var estimatedCount: Int {
    let length = scanner.offset - batch.base
    guard batch.count > 0, length > 0 else { return 0 }
    let share = rows.file.bytes.count / max(1, length / batch.count)
    return share + share / 16 + 1
  }

  /// What is wrong with the names of the header.
  ///
  /// - Source: inputs.md section 2: a name twice is an error if it is one that is read.
  func headerProblems() -> [Diagnostic] {
    var problems = rows.repeatedColumns(plan.columns)
    var names: Set<FoldedName> = []
    for (index, field) in rows.header.fields.enumerated()
    where !field.isBlank && plan.columns[index] == nil {
      if !names.insert(field.folded).inserted {
        problems.append(.repeatedName(field.name, rows.headerCell(index)))
      }
    }
    return problems
  }

  /// What was wrong with the records as such, when all were read.
  func problems(isStrict: Bool) -> [Diagnostic] {
    var problems = scanner.flaws.filter { flaw in
      // E-UTF8 goes before E-TRUNCATED: the same cut made both.
      guard case .truncated = flaw.problem, let utf8Offset else { return true }
      return utf8Offset < flaw.start
    }.map { rows.diagnostic(of: $0) }
    let file = rows.file.file
    if scanner.flaws.count >= ReadingLimits.flaws { problems.append(.tooManyFlaws(file)) }
    if rows.header.lineEnd == .cr {
      problems.append(
        .carriageReturns(InputLocation(file: file, line: rows.header.line, column: 1)))
    } else if let other = scanner.otherLineEnd {
      problems.append(
        .otherLineEnd(InputLocation(file: file, line: other.line, column: 1), rows.header.lineEnd))
    }
    if let end = scanner.openEnd, !scanner.flaws.contains(where: { $0.start == end.start }) {
      let place = rows.location(of: end.lastField, from: end.start, line: end.line)
      problems.append(.noLineEnd(at: place, isStrict: isStrict))
    }
    for (field, isUsed) in unnamed {
      let place = rows.headerCell(field).location
      problems.append(isUsed ? .unnamedColumn(at: place) : .emptyColumn(at: place))
    }
    return problems
  }
}

extension SourceRows {
  /// The errors of names that mean a column which a name before them means.
  fileprivate func repeatedColumns(_ columns: [Column?]) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    var firstFields: [Column: HeaderField] = [:]
    for (index, column) in columns.enumerated() {
      guard let column else { continue }
      if let first = firstFields[column] {
        problems.append(.repeatedColumn(column, first.name, headerCell(index)))
      } else {
        firstFields[column] = header.fields[index]
      }
    }
    return problems
  }

  /// The place of a name in the header.
  func headerCell(_ index: Int) -> OutputJournalLine.FieldLocation {
    let field = header.fields[index]
    let place = location(
      of: field.range.lowerBound, from: header.range.lowerBound, line: header.line)
    return .init(location: place, length: field.name.unicodeScalars.count)
  }

  /// The error for a flaw of a record.
  func diagnostic(of flaw: CSVFlaw) -> Diagnostic {
    .flaw(
      flaw, at: location(of: flaw.offset, from: flaw.start, line: flaw.line),
      expected: header.fields.count, headerLine: header.line, hint: delimiterHint(flaw))
  }

  /// Says which other delimiter would give a line the right number of fields, or nil.
  private func delimiterHint(_ flaw: CSVFlaw) -> String? {
    guard case .fields(1) = flaw.problem else { return nil }
    let sign = ",;\t|".utf8.first { sign in
      sign != header.delimiter
        && CSVFields(
          at: flaw.start, in: file.bytes.span, delimiter: sign, lineEnd: header.lineEnd
        ).fields.count == header.fields.count
    }
    return sign.map { sign in
      "this line looks parted by \(sign == .tab ? "tabs" : "'\(Character(Unicode.Scalar(sign)))'")"
    }
  }
}

extension Diagnostic {
  /// Returns the error of a byte that is no UTF-8.
  static func utf8(_ flaw: UTF8Validation.Flaw, in file: InputFile, from start: Int) -> Self {
    let bytes = file.bytes
    let position = TextPosition(
      of: flaw.offset, from: start, at: TextPosition(line: 1, column: 1), in: bytes.span,
      lineEnd: LineEnd(of: bytes.span, from: start))
    let digits = String(bytes[flaw.offset], radix: 16, uppercase: true)
    let reason =
      flaw.isCutOff
      ? "the file ends within a character" : UTF8Validation.hint(flaw.offset, in: bytes.span)
    return Self(
      .error, .eUtf8,
      at: InputLocation(file: file.file, line: position.line, column: position.column),
      "byte 0x\(digits) is no UTF-8; \(reason)")
  }

  fileprivate static func repeatedColumn(
    _ column: Column, _ first: String, _ cell: OutputJournalLine.FieldLocation
  ) -> Self {
    Self(
      .error, .eHeader, at: cell.location, length: cell.length,
      "the column '\(column.caption)' is there twice, first as '\(VisibleText.of(first))'")
  }

  fileprivate static func repeatedName(
    _ name: String, _ cell: OutputJournalLine.FieldLocation
  ) -> Self {
    Self(
      .warning, .wHeader, at: cell.location, length: cell.length,
      "the column '\(VisibleText.of(name))' is there twice; neither is read")
  }

  fileprivate static func carriageReturns(_ place: InputLocation) -> Self {
    Self(.warning, .wEol, at: place, "lines end with CR alone, as on old Macs; write LF or CR LF")
  }

  fileprivate static func otherLineEnd(_ place: InputLocation, _ first: LineEnd) -> Self {
    let other = first == .lf ? LineEnd.crlf : .lf
    return Self(
      .warning, .wEol, at: place,
      "this line ends with \(other.name), the first one with \(first.name); were files joined?")
  }

  fileprivate static func noLineEnd(at place: InputLocation, isStrict: Bool) -> Self {
    Self(
      isStrict ? .error : .warning, .wNoEol, at: place,
      "the last line has no line end; the file may have been cut off")
  }

  fileprivate static func emptyColumn(at place: InputLocation) -> Self {
    Self(.warning, .wEmptyColumn, at: place, "a column without name and values is passed over")
  }

  fileprivate static func unnamedColumn(at place: InputLocation) -> Self {
    Self(.warning, .wHeader, at: place, "a column without a name has values; they are not read")
  }
}
