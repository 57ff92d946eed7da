import Diagnostics
import ProductionLedger

/// The fields of a table as its profile means them: as they stand, or made of others.
///
/// - Source: inputs.md section 3.
struct DerivedFields: Sendable {
  /// Where the text of a field comes from.
  enum Origin: Sendable {
    /// A field of the file, as it stands.
    case field(Int)
    /// Made of fields of the file by rules.
    case rule(FieldRule)
    /// The entry that the row reverses, or that reversed it, found by comparing rows.
    case link(FieldRule)

    /// The field of the file that a message about it points at, or nil for a constant.
    var place: Int? {
      switch self {
      case .field(let field): field
      case .rule(let rule), .link(let rule): rule.place
      }
    }
  }

  /// The fields, in order: as header and by origin.
  private(set) var fields: [(header: HeaderField, origin: Origin)] = []
  /// The columns that the user's profile names and the file lacks, with their first source.
  private(set) var missingSources: [(column: Column, source: String)] = []

  /// The column that decides the sign of quantities and that the file lacks, or nil.
  private(set) var missingSign: String?
  /// The column that links reversals and that the file lacks, with what is not known without it.
  private(set) var missingLink: (source: String, cost: String)?
  /// Where the sign that the user's profile decides is looked up, and by which codes; or nil.
  private(set) var statedSign: (fields: [[Int]], rule: SignRule)?

  /// Works out the fields of a table with the names `header`.
  init(_ profile: FileProfile, header: [HeaderField]) {
    let names = Names(header)
    let captioned = profile.base.readsNamedColumnsOnly ? [] : Self.captioned(header)
    var taken = Set(profile.columns.keys)
    var columns = profile.columns
    let isCapacity =
      columns[.operationNo] != nil || captioned.contains { $0.column == .operationNo }
    if let link = profile.reversal, let fields = names.find(link.fields) {
      let column = Self.linkColumn(link, isCapacity: isCapacity)
      taken.insert(column)
      columns[column] = nil
      let rule = FieldRule(column: column, source: .fields(fields))
      let isCompared = !link.matches.isEmpty || (link.direction == .reversal && !isCapacity)
      self.fields.append(
        (HeaderField(name: column.caption), isCompared ? .link(rule) : .rule(rule)))
    }
    for (index, (field, column)) in captioned.enumerated() {
      guard let column else {
        self.fields.append((field, .field(index)))
        continue
      }
      guard !taken.contains(column) else { continue }
      let rule = Self.rule(column, .fields([[index]]), profile, names)
      self.fields.append((field, rule.onlyField == nil ? .rule(rule) : .field(index)))
    }
    for (column, source) in columns.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      guard let source = names.find(source) else {
        if profile.statedColumns.contains(column), case .fields(let named) = source {
          missingSources.append((column, named.first?.first ?? ""))
        }
        continue
      }
      let rule = Self.rule(column, source, profile, names)
      self.fields.append((HeaderField(name: column.caption), .rule(rule)))
    }
    guard rule(of: .entryNo) != nil,
      FieldRule.signedColumns.contains(where: { rule(of: $0) != nil })
    else { return }
    judge(profile, names, isCapacity: isCapacity)
  }

  /// Judges how the profile of a table of entries tells signs and reversals.
  private mutating func judge(_ profile: FileProfile, _ names: Names, isCapacity: Bool) {
    if let sign = profile.sign {
      let fields = names.find(sign.fields)
      if fields == nil { missingSign = sign.fields.first?.first }
      // A system's file without reversals is in order, but a code that was written by hand counts.
      if sign != FileProfile(profile.base).sign { statedSign = fields.map { ($0, sign) } }
    }
    if let link = profile.reversal,
      let source = names.missing(of: link.fields) ?? names.missing(of: link.matches)
    {
      let isKnown = rule(of: Self.linkColumn(link, isCapacity: isCapacity)) != nil
      let cost =
        isCapacity ? "reversed pairs are inferred" : "negative output stays unexplained"
      missingLink = (source, isKnown ? "" : cost)
    }
  }

  /// The fields of a header with the columns that their captions mean.
  ///
  /// Where the captions alone do not tell the kind of table, each is taken by itself.
  private static func captioned(
    _ header: [HeaderField]
  ) -> [(field: HeaderField, column: Column?)] {
    let place = InputLocation(file: "", line: 1, column: 1)
    let plan = try? ColumnPlan(header: header, isQueue: false, at: place)
    return zip(header, plan?.columns ?? header.map(\.column)).map { ($0, $1) }
  }

  /// The column that holds a link.
  private static func linkColumn(_ link: ReversalLink, isCapacity: Bool) -> Column {
    guard isCapacity else { return .appliesToEntry }
    return link.direction == .original ? .reversedEntryNo : .reversedByEntryNo
  }

  private static func rule(
    _ column: Column, _ source: FieldRule.Source, _ profile: FileProfile, _ names: Names
  ) -> FieldRule {
    var rule = FieldRule(column: column, source: source)
    rule.decimal = profile.decimal
    // A constant is a value of ours already.
    if case .fields = source { rule.values = profile.translation(of: column) }
    if FieldRule.signedColumns.contains(column), let sign = profile.sign,
      let fields = names.find(sign.fields)
    {
      rule.sign = (fields, sign.negative)
    }
    if FieldRule.timeColumns.contains(column) {
      switch profile.timeUnit {
      case .unit(let unit): rule.time = .unit(unit)
      case .fields(let fields, let units):
        let found = fields[column].flatMap { names.find($0.map { [$0] }) }?.first?.first
        rule.time = .field(found, units)
      case nil: break
      }
    }
    return rule
  }
}

extension DerivedFields {
  /// The alternatives of which a header has every column, or nil when it has none.
  static func find(_ alternatives: [[String]], in header: [HeaderField]) -> [[Int]]? {
    Names(header).find(alternatives)
  }
}

/// The fields of a header by their names.
private struct Names {
  private var indices: [FoldedName: Int] = [:]

  init(_ header: [HeaderField]) {
    for (index, field) in header.enumerated() where indices[field.folded] == nil {
      indices[field.folded] = index
    }
  }

  /// The alternatives of which the file has every column, or nil when it has none.
  func find(_ alternatives: [[String]]) -> [[Int]]? {
    let found = alternatives.compactMap { names -> [Int]? in
      let fields = names.compactMap { indices[HeaderField(name: $0).folded] }
      return fields.count == names.count ? fields : nil
    }
    return found.isEmpty ? nil : found
  }

  /// The first column that a file without every alternative lacks; nil if it has one of them.
  func missing(of alternatives: [[String]]) -> String? {
    guard find(alternatives) == nil else { return nil }
    return alternatives.first?.first { indices[HeaderField(name: $0).folded] == nil }
  }

  func find(_ source: ColumnSource) -> FieldRule.Source? {
    switch source {
    case .constant(let text): .constant(Array(text.utf8))
    case .fields(let alternatives): find(alternatives).map { .fields($0) }
    }
  }
}
