import Diagnostics
import ProductionLedger

/// Which records of a data lake's files count: of those with one key the latest.
///
/// A delta file has a row again with each change of it, and another one when it is deleted. Keys
/// are those of the system, timestamps order the changes, over all files of the run.
/// - Source: inputs.md section 1; bc2adls and the open mirroring of Fabric.
struct DeltaRows: Sendable {
  /// The records that do not count, from 0, by the file's shown name.
  private(set) var superseded: [String: Set<Int>] = [:]
  /// The errors of timestamps that are none.
  private(set) var problems: [Diagnostic] = []
  /// The files that were looked through, by shown name.
  private var files: Set<String> = []

  /// A row of a table of a company.
  private struct Key: Hashable {
    let kind: TableKind
    let company: [UInt8]
    let row: [UInt8]
  }

  /// The latest record of a key so far.
  private struct Latest {
    let timestamp: Int64
    let file: String
    let record: Int
  }

  private var latest: [Key: Latest] = [:]

  /// Looks through the files whose profile says that rows are repeated.
  ///
  /// A file that cannot be read has no record here; its reader says why.
  /// - Complexity: O(*n*) in the bytes of those files.
  init(_ files: [InputFile], _ options: ReadingOptions) {
    for file in files {
      let profile = options.profile(for: file)
      guard profile.base.repeatsRows else { continue }
      do throws(Refusal) {
        let text = try profile.decoded(file)
        guard case .text(let start) = FileFormat(of: text) else { continue }
        try read(CSVReading(text, from: start, form: CSVForm(profile)), of: file, profile)
      } catch {
        continue
      }
    }
    latest = [:]
  }

  private mutating func read(
    _ reading: some RecordReading, of file: InputFile, _ profile: FileProfile
  ) throws(Refusal) {
    let place = SourceRows(file: file.file, reading: reading, columns: []).headerLocation
    let derived = DerivedFields(profile, header: reading.fields)
    let plan = try ColumnPlan(
      header: derived.fields.map(\.header), isQueue: false, at: place)
    let fields = Fields(reading.fields, derived, plan)
    guard let key = fields.systemID ?? fields.entry else { return }
    files.insert(file.shownName)
    var reading = reading
    var batch = RecordBatch(fieldCount: reading.fields.count)
    let bytes = reading.text
    var count = 0
    let places = reading.places
    while reading.fill(&batch) {
      for record in 0..<batch.count {
        let cell = { (field: Int) in batch.text(record, field, in: bytes.span) }
        let key = Key(
          kind: plan.kind, company: fields.company.map(cell) ?? [], row: cell(key))
        var timestamp: Int64 = 0
        if let field = fields.timestamp {
          do throws(CellProblem) {
            timestamp = try Self.timestamp(cell(field))
          } catch {
            let cells = places.cells(at: batch.starts[record], line: batch.lines[record])
            note(error, cells[field])
          }
        }
        let this = Latest(
          timestamp: timestamp, file: file.shownName, record: count + record)
        take(this, of: key, isDeletion: fields.isDeletion(cell))
      }
      count += batch.count
    }
  }

  private mutating func note(_ problem: CellProblem, _ cell: SourceRows.Cell) {
    guard problems.count < ReadingLimits.flaws else { return }
    problems.append(.timestamp(problem, cell))
  }

  private mutating func take(_ this: Latest, of key: Key, isDeletion: Bool) {
    if isDeletion { superseded[this.file, default: []].insert(this.record) }
    guard let other = latest[key] else {
      latest[key] = this
      return
    }
    let loser = this.timestamp >= other.timestamp ? other : this
    superseded[loser.file, default: []].insert(loser.record)
    if this.timestamp >= other.timestamp { latest[key] = this }
  }

  /// Reads a timestamp; a blank one is older than any other.
  private static func timestamp(_ text: [UInt8]) throws(CellProblem) -> Int64 {
    let text = text.drop { $0 == .space }
    let digits = text.prefix { 48...57 ~= $0 }
    guard text[digits.endIndex...].allSatisfy({ $0 == .space }) else { throw .notANumber }
    guard !digits.isEmpty else { return 0 }
    guard let number = Int64(String(decoding: digits, as: UTF8.self)) else { throw .outOfRange }
    return number
  }

  /// The fields of the system.
  private struct Fields {
    private(set) var systemID: Int?
    private(set) var entry: Int?
    private(set) var company: Int?
    private(set) var timestamp: Int?
    private var marker: Int?
    private var createdAt: Int?

    init(_ header: [HeaderField], _ derived: DerivedFields, _ plan: ColumnPlan) {
      let key: Column = plan.kind == .productionOrders ? .no : .entryNo
      entry = plan.columns.firstIndex(of: key).flatMap { derived.fields[$0].origin.place }
      for (index, field) in header.enumerated() {
        switch field.folded.text {
        case "systemid": systemID = index
        case "company": company = index
        case "timestamp": timestamp = index
        case "rowmarker": marker = index
        case "systemcreatedat": createdAt = index
        default: break
        }
      }
    }

    /// Whether a row says that its key was deleted: by its marker, or by lacking all but the key.
    func isDeletion(_ cell: (Int) -> [UInt8]) -> Bool {
      if let marker, cell(marker) == [UInt8(ascii: "2")] { return true }
      guard let createdAt, cell(createdAt).isEmpty, let entry else { return false }
      return cell(entry).allSatisfy { $0 == UInt8(ascii: "0") }
    }
  }
}

extension Diagnostic {
  fileprivate static func timestamp(_ problem: CellProblem, _ cell: SourceRows.Cell) -> Self {
    let shown = "'\(VisibleText.of(String(cell.text.unicodeScalars.prefix(40))))'"
    let reason =
      problem == .outOfRange
      ? "is out of range; it goes up to \(Int64.max)"
      : "is no whole number; which of several rows is the latest is not known"
    return Self(
      .error, problem.code, at: cell.place.location, length: cell.place.length,
      "the timestamp \(shown) \(reason)")
  }
}

extension DeltaRows {
  /// Refuses a delta in which it was not worked out which rows count: they would count twice.
  ///
  /// - Parameters:
  ///   - reading: the table, of which no record was read yet.
  ///   - file: where it stands.
  ///   - profile: how it is read.
  ///   - deltas: what was worked out of the files of the run.
  /// - Throws: `Refusal` with E-HEADER when it is such a delta.
  static func check(
    _ reading: some RecordReading, of file: InputFile, _ profile: FileProfile, _ deltas: Self?
  ) throws(Refusal) {
    guard isDelta(reading.fields), deltas?.files.contains(file.shownName) != true else { return }
    let place = SourceRows(file: file.file, reading: reading, columns: []).headerLocation
    throw Refusal(profile.base.repeatsRows ? .unreadDelta(at: place) : .delta(at: place))
  }

  /// Whether only a delta has such names: a marker of deleted rows, or the numbered fields of the
  /// system that order changes and name rows.
  private static func isDelta(_ header: [HeaderField]) -> Bool {
    func has(_ name: String) -> Bool {
      header.contains { $0.number != nil && $0.folded.text == name }
    }
    return has("timestamp") && has("systemid")
      || header.contains { $0.name.hasPrefix("__") && $0.folded.text == "rowmarker" }
  }
}

extension Diagnostic {
  fileprivate static func delta(at place: InputLocation) -> Self {
    Self(
      .error, .eHeader, at: place,
      "the file is a delta of a data lake; write base: bc2adls in a profile")
  }

  fileprivate static func unreadDelta(at place: InputLocation) -> Self {
    Self(
      .error, .eHeader, at: place,
      "the file is a delta of a data lake without keys to tell its rows apart; "
        + "export it as CSV with systemId-2000000000")
  }
}
