import Diagnostics
import ProductionLedger

/// A table as its profile means it: the records of `Base` with fields made by rules.
///
/// So the rest of reading sees our columns only, whatever the system that wrote the file.
struct DerivedReading<Base: RecordReading>: RecordReading {
  private var base: Base
  private let derived: DerivedFields
  /// After so many bytes of made texts a batch ends.
  private static var madeBytes: Int { 1 << 26 }
  private let superseded: Set<Int>
  private let links: [Int: [UInt8]]
  /// The records of the base at hand.
  private var batch: RecordBatch
  /// The first of them that was not passed on.
  private var next = 0
  /// How many records of the base were before those at hand.
  private var count = 0
  /// The codes of the stated sign that no record had so far.
  private var unseenCodes: [String]

  let fields: [HeaderField]
  var headerLine: Int { base.headerLine }
  var text: [UInt8] { base.text }
  var places: any RecordPlaces { DerivedPlaces(base: base.places, derived: derived) }
  var estimatedCount: Int { base.estimatedCount }

  /// Creates the reading of a table of which no record was read yet.
  ///
  /// - Parameters:
  ///   - base: reads the records as they stand.
  ///   - derived: the fields wanted.
  ///   - profile: what the file says cannot be seen.
  ///   - superseded: the records, from 0, that do not count.
  init(_ base: Base, _ derived: DerivedFields, _ profile: FileProfile, superseded: Set<Int>) {
    links = RowLinks(base, derived, profile, superseded: superseded).texts
    self.base = base
    self.derived = derived
    self.superseded = superseded
    fields = derived.fields.map(\.header)
    unseenCodes = derived.statedSign?.rule.negative ?? []
    batch = RecordBatch(fieldCount: base.fields.count)
  }

  mutating func fill(_ batch: inout RecordBatch) -> Bool {
    if next == self.batch.count {
      count += self.batch.count
      next = 0
      guard base.fill(&self.batch) else {
        self.batch.clear(base: 0)
        return false
      }
    }
    let raw = self.batch
    let first = next
    let bytes = base.text
    batch.clear(base: raw.base)
    batch.unescaped = raw.unescaped
    batch.shared = raw.shared
    // Made of long cells, the texts of a whole batch may be more than its offsets can tell.
    while next < raw.count, batch.unescaped.count - raw.unescaped.count < Self.madeBytes {
      if !superseded.contains(count + next) { append(next, of: raw, bytes.span, to: &batch) }
      next += 1
    }
    for cell in raw.flawed where (first..<next).contains(cell.record) {
      passOn(cell, from: first, to: &batch)
    }
    return true
  }

  private mutating func append(
    _ record: Int, of raw: RecordBatch, _ bytes: Span<UInt8>, to batch: inout RecordBatch
  ) {
    if !unseenCodes.isEmpty, let sign = derived.statedSign {
      let code = FieldRule.signCode(sign.fields) { raw.text(record, $0, in: bytes) }
      unseenCodes.removeAll { PathPattern.matches(code, $0) }
    }
    for (field, (_, origin)) in derived.fields.enumerated() {
      let text: [UInt8]
      switch origin {
      case .field(let field):
        batch.fields.append(raw.fields[record * raw.fieldCount + field])
        continue
      case .rule(let rule):
        if let field = rule.onlyField {
          batch.fields.append(raw.fields[record * raw.fieldCount + field])
          continue
        }
        text = rule.text { raw.text(record, $0, in: bytes, for: rule) }
        if text.isEmpty, rule.lacksUnit({ raw.text(record, $0, in: bytes, for: rule) }) {
          batch.flawed.append(
            RecordBatch.FlawedCell(record: batch.count, field: field, problem: .unknownTimeUnit))
        }
      case .link: text = links[count + record] ?? []
      }
      batch.fields.append(
        RecordBatch.Field(start: batch.unescaped.count, length: text.count, isUnescaped: true))
      batch.unescaped += text
    }
    batch.endRecord(start: raw.starts[record], line: Int(raw.lines[record]))
  }

  /// Marks what is made of a cell that has no value; `first` is the first record passed on.
  private func passOn(
    _ cell: RecordBatch.FlawedCell, from first: Int, to batch: inout RecordBatch
  ) {
    guard !superseded.contains(count + cell.record) else { return }
    let left = first + (first..<cell.record).count { superseded.contains(count + $0) }
    for (field, (_, origin)) in derived.fields.enumerated() where origin.place == cell.field {
      batch.flawed.append(
        RecordBatch.FlawedCell(
          record: cell.record - left, field: field, problem: cell.problem))
    }
  }

  func giveBack() { base.giveBack() }

  func problems(isStrict: Bool) -> [Diagnostic] {
    let header = places.location(at: 0, line: UInt32(clamping: headerLine))
    let names = base.fields.map(\.name)
    var problems = base.problems(isStrict: isStrict)
    problems += derived.missingSources.map { missing in
      .missingSource(missing.column, missing.source, in: names, at: header)
    }
    if let link = derived.missingLink {
      problems.append(.missingLink(link.source, link.cost, in: names, at: header))
    }
    if count > 0, let sign = derived.statedSign?.rule {
      problems += unseenCodes.map { .unseenCode($0, sign, at: header) }
    }
    return problems
  }
}

extension RecordBatch {
  /// The text of a cell.
  func text(_ record: Int, _ field: Int, in bytes: Span<UInt8>) -> [UInt8] {
    withCell(record, field, in: bytes) { CellParsing.bytes(of: $0) }
  }

  /// The text of a cell as `rule` makes a text of it: a number with the decimal sign of text.
  fileprivate func text(
    _ record: Int, _ field: Int, in bytes: Span<UInt8>, for rule: FieldRule
  ) -> [UInt8] {
    let text = text(record, field, in: bytes)
    guard rule.decimal == .comma, rule.makesNumbers, isNumber(record, field) else { return text }
    return text.map { $0 == DecimalSign.point.byte ? DecimalSign.comma.byte : $0 }
  }
}

extension Diagnostic {
  fileprivate static func missingSource(
    _ column: Column, _ source: String, in names: [String], at header: InputLocation
  ) -> Self {
    let hint = NearestName.of(source, in: names).map { "; is '\($0)' meant?" } ?? ""
    return Self(
      .warning, .wHeader, at: header,
      "the profile takes '\(column.caption)' from '\(VisibleText.of(source))', "
        + "which the file lacks\(hint)")
  }

  fileprivate static func missingLink(
    _ source: String, _ cost: String, in names: [String], at header: InputLocation
  ) -> Self {
    let hint = NearestName.of(source, in: names).map { "; is '\($0)' meant?" } ?? ""
    return Self(
      .warning, .wHeader, at: header,
      "the profile links reversals by '\(VisibleText.of(source))', which the file lacks"
        + (cost.isEmpty ? "" : "; \(cost)") + hint)
  }

  fileprivate static func unseenCode(
    _ code: String, _ sign: SignRule, at header: InputLocation
  ) -> Self {
    let source = sign.fields.first?.joined(separator: ".") ?? ""
    return Self(
      .warning, .wHeader, at: header,
      "no row has '\(VisibleText.of(code))' in '\(VisibleText.of(source))', by which the profile "
        + "makes quantities negative")
  }
}
