import Diagnostics
import ProductionLedger

/// A CSV text whose header is found and whose records are being read.
struct CSVReading: RecordReading {
  /// The error of the first byte that is no UTF-8, or nil.
  let utf8Flaw: Diagnostic?
  private let utf8Offset: Int?
  private let file: InputFile
  private let header: CSVHeader
  private var scanner: CSVScanner
  /// The length of the records that were read, and their number.
  private var measured = (bytes: 0, records: 0)
  /// The fields without a name, and whether a record has text there.
  private var unnamed: [(field: Int, isUsed: Bool)]

  var fields: [HeaderField] { header.fields }
  var headerLine: Int { header.line }
  var text: [UInt8] { file.bytes }
  var places: any RecordPlaces { csvPlaces }
  private var csvPlaces: CSVPlaces { CSVPlaces(file: file, header: header) }

  /// Reads the header of `file`, whose text in UTF-8 begins at `start`.
  init(_ file: InputFile, from start: Int, form: CSVForm = CSVForm()) throws(Refusal) {
    let bytes = file.bytes.span
    let flaw = UTF8Validation.firstFlaw(in: bytes, from: start)
    do throws(Refusal) {
      header = try CSVHeader(of: bytes, from: start, file: file.file, form: form)
    } catch {
      throw flaw.map { Refusal(.utf8($0, in: file, from: start)) } ?? error
    }
    self.file = file
    utf8Flaw = flaw.map { .utf8($0, in: file, from: start) }
    utf8Offset = flaw?.offset
    scanner = CSVScanner(
      delimiter: header.delimiter, lineEnd: header.lineEnd, quoteEscape: form.quoteEscape,
      fieldCount: header.fields.count, offset: header.range.lowerBound, line: header.line)
    unnamed = header.fields.indices.filter { [header] in header.fields[$0].isBlank }
      .map { ($0, false) }
    var headerRecord = RecordBatch(fieldCount: header.fields.count)
    scanner.scanRecord(of: bytes, into: &headerRecord)
    if let utf8Flaw, let utf8Offset, utf8Offset < scanner.offset { throw Refusal(utf8Flaw) }
    if let flaw = scanner.flaws.first { throw Refusal(csvPlaces.diagnostic(of: flaw)) }
    scanner.header = header.range
  }

  mutating func fill(_ batch: inout RecordBatch) -> Bool {
    guard !scanner.isFinished else { return false }
    let bytes = file.bytes
    scanner.fill(&batch, from: bytes.span)
    measured.bytes += scanner.offset - batch.base
    measured.records += batch.count
    for index in unnamed.indices where !unnamed[index].isUsed {
      for record in 0..<batch.count where !batch.isEmpty(record, unnamed[index].field) {
        unnamed[index].isUsed = true
      }
    }
    return true
  }

  var estimatedCount: Int {
    guard measured.records > 0, measured.bytes > 0 else { return 0 }
    let share = file.bytes.count / max(1, measured.bytes / measured.records)
    return share + share / 16 + 1
  }

  func problems(isStrict: Bool) -> [Diagnostic] {
    let places = csvPlaces
    var problems = scanner.flaws.filter { flaw in
      // E-UTF8 goes before E-TRUNCATED: the same cut made both.
      guard case .truncated = flaw.problem, let utf8Offset else { return true }
      return utf8Offset < flaw.start
    }.map { places.diagnostic(of: $0) }
    if let utf8Flaw { problems.append(utf8Flaw) }
    if scanner.flaws.count >= ReadingLimits.flaws { problems.append(.tooManyFlaws(file.file)) }
    if header.lineEnd == .cr {
      problems.append(
        .carriageReturns(InputLocation(file: file.file, line: header.line, column: 1)))
    } else if let other = scanner.otherLineEnd {
      problems.append(
        .otherLineEnd(
          InputLocation(file: file.file, line: other.line, column: 1), header.lineEnd))
    }
    if let end = scanner.openEnd, !scanner.flaws.contains(where: { $0.start == end.start }) {
      let place = places.location(of: end.lastField, from: end.start, line: end.line)
      problems.append(.noLineEnd(at: place, isStrict: isStrict))
    }
    for (field, isUsed) in unnamed {
      let place = places.nameOfField(field).location
      problems.append(isUsed ? .unnamedColumn(at: place) : .emptyColumn(at: place))
    }
    return problems
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
