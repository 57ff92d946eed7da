import Diagnostics
import ProductionLedger

/// A table as its profile means it: the records of `Base` with fields made by rules.
///
/// So the rest of reading sees our columns only, whatever the system that wrote the file.
struct DerivedReading<Base: RecordReading>: RecordReading {
  private var base: Base
  private let derived: DerivedFields
  private let superseded: Set<Int>
  private let links: [Int: [UInt8]]
  private var batch: RecordBatch
  /// How many records of the base were read.
  private var count = 0

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
    batch = RecordBatch(fieldCount: base.fields.count)
  }

  mutating func fill(_ batch: inout RecordBatch) -> Bool {
    guard base.fill(&self.batch) else { return false }
    let raw = self.batch
    let bytes = base.text
    batch.clear(base: raw.base)
    batch.unescaped = raw.unescaped
    for record in 0..<raw.count where !superseded.contains(count + record) {
      append(record, of: raw, bytes.span, to: &batch)
    }
    for cell in raw.flawed { passOn(cell, of: raw, to: &batch) }
    count += raw.count
    return true
  }

  private func append(
    _ record: Int, of raw: RecordBatch, _ bytes: Span<UInt8>, to batch: inout RecordBatch
  ) {
    for (_, origin) in derived.fields {
      let text: [UInt8]
      switch origin {
      case .field(let field):
        batch.fields.append(raw.fields[record * raw.fieldCount + field])
        continue
      case .rule(let rule): text = rule.text { raw.text(record, $0, in: bytes) }
      case .link: text = links[count + record] ?? []
      }
      batch.fields.append(
        RecordBatch.Field(start: batch.unescaped.count, length: text.count, isUnescaped: true))
      batch.unescaped += text
    }
    batch.endRecord(start: raw.starts[record], line: Int(raw.lines[record]))
  }

  /// Marks what is made of a cell that has no value.
  private func passOn(
    _ cell: RecordBatch.FlawedCell, of raw: RecordBatch, to batch: inout RecordBatch
  ) {
    let left = (0..<cell.record).count { superseded.contains(count + $0) }
    guard !superseded.contains(count + cell.record) else { return }
    for (field, (_, origin)) in derived.fields.enumerated() where origin.place == cell.field {
      batch.flawed.append(
        RecordBatch.FlawedCell(
          record: cell.record - left, field: field, problem: cell.problem))
    }
  }

  func problems(isStrict: Bool) -> [Diagnostic] {
    let header = places.location(at: 0, line: UInt32(clamping: headerLine))
    return base.problems(isStrict: isStrict)
      + derived.missingSources.map { missing in
        let names = base.fields.map(\.name)
        return .missingSource(missing.column, missing.source, in: names, at: header)
      }
  }
}

extension RecordBatch {
  /// The text of a cell.
  func text(_ record: Int, _ field: Int, in bytes: Span<UInt8>) -> [UInt8] {
    withCell(record, field, in: bytes) { CellParsing.bytes(of: $0) }
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
}
