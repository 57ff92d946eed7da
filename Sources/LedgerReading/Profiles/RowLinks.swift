import ProductionLedger

/// The entries that rows reverse or that reversed them, where only other rows tell.
///
/// The table is read once more for it, so nothing of it need be kept.
struct RowLinks: Sendable {
  /// The entry number that each record, from 0, refers to.
  private(set) var texts: [Int: [UInt8]] = [:]

  /// What is known of a row.
  private struct Row {
    let entry: [UInt8]
    let link: [UInt8]
    let match: [UInt8]
    let isNegative: Bool
  }

  /// Finds the links of a table, none where the rows say them by themselves.
  ///
  /// - Complexity: O(*n*) in the records.
  init(
    _ reading: some RecordReading, _ derived: DerivedFields, _ profile: FileProfile,
    superseded: Set<Int>
  ) {
    guard let link = profile.reversal else { return }
    let rules = Rules(derived, profile, header: reading.fields)
    guard let rules else { return }
    var rows: [(record: Int, row: Row)] = []
    var reading = reading
    var batch = RecordBatch(fieldCount: reading.fields.count)
    let bytes = reading.text
    var count = 0
    while reading.fill(&batch) {
      for record in 0..<batch.count where !superseded.contains(count + record) {
        let cell = { (field: Int) in batch.text(record, field, in: bytes.span) }
        if let row = rules.row(cell) { rows.append((count + record, row)) }
      }
      count += batch.count
    }
    if link.direction == .original {
      nameOriginals(of: rows)
    } else {
      nameReversals(of: rows)
    }
  }

  /// A negative row names the only positive one that has the text of its link.
  private mutating func nameOriginals(of rows: [(record: Int, row: Row)]) {
    let originals = Self.onlyRows(rows.filter { !$0.row.isNegative })
    for (record, row) in rows where row.isNegative && !row.link.isEmpty {
      if let original = originals[row.link] { texts[record] = original.entry }
    }
  }

  /// A row names the one that reversed it: the link is turned round.
  private mutating func nameReversals(of rows: [(record: Int, row: Row)]) {
    let reversals = Self.onlyRows(rows.filter(\.row.isNegative))
    for (_, row) in rows where !row.isNegative && !row.link.isEmpty {
      if let reversal = reversals[row.link] { texts[reversal.record] = row.entry }
    }
  }

  /// The rows by the text that links match, of which no other row has it.
  private static func onlyRows(
    _ rows: [(record: Int, row: Row)]
  ) -> [[UInt8]: (record: Int, entry: [UInt8])] {
    var only: [[UInt8]: (record: Int, entry: [UInt8])?] = [:]
    for (record, row) in rows where !row.match.isEmpty {
      only[row.match] = only[row.match] == nil ? .some((record, row.entry)) : .some(nil)
    }
    return only.compactMapValues(\.self)
  }

  /// The rules for what is compared.
  private struct Rules {
    let entry: FieldRule
    let link: FieldRule
    let match: FieldRule
    let quantity: FieldRule
    let type: FieldRule?

    init?(_ derived: DerivedFields, _ profile: FileProfile, header: [HeaderField]) {
      let links = derived.fields.compactMap { field -> FieldRule? in
        guard case .link(let rule) = field.origin else { return nil }
        return rule
      }
      guard let link = links.first, let entry = derived.rule(of: .entryNo),
        let quantity = derived.rule(of: .quantity) ?? derived.rule(of: .outputQuantity)
      else { return nil }
      self.link = link
      self.entry = entry
      self.quantity = quantity
      type = derived.rule(of: .entryType)
      let matches = profile.reversal.flatMap { DerivedFields.find($0.matches, in: header) }
      match = matches.map { FieldRule(column: .entryNo, source: .fields($0)) } ?? entry
    }

    /// What is known of a row, or nil for one that is no output.
    func row(_ cell: (Int) -> [UInt8]) -> Row? {
      if let type, FoldedName(type.text(cell)) != Self.output { return nil }
      let quantity = quantity.text(cell)
      return Row(
        entry: entry.text(cell), link: link.text(cell), match: match.text(cell),
        isNegative: quantity.first { $0 != .space } == UInt8(ascii: "-"))
    }

    private static let output = FoldedName(ItemLedgerEntryType.output.caption)
  }
}

extension DerivedFields {
  /// The rule that makes the text of a column, or nil when the table has no such column.
  func rule(of column: Column) -> FieldRule? {
    for (header, origin) in fields {
      switch origin {
      case .field(let field) where header.column == column:
        return FieldRule(column: column, source: .fields([[field]]))
      case .rule(let rule) where rule.column == column: return rule
      default: continue
      }
    }
    return nil
  }
}
