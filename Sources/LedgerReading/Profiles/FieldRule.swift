import ProductionLedger

/// How the text of one of our columns is made of the fields of a record.
struct FieldRule: Sendable {
  /// What a text is made of.
  enum Source: Sendable {
    /// The first of these that is not blank, each one field or several joined by a point.
    case fields([[Int]])
    /// The same in every record.
    case constant([UInt8])
  }

  /// In which unit a time is.
  enum Time: Sendable {
    /// In one throughout.
    case unit(TimeUnit)
    /// As a field says by its codes; nil: the file has no such field.
    case field(Int?, [String: TimeUnit])
  }

  /// The columns whose sign a row can decide.
  static let signedColumns: Set<Column> = [
    .quantity, .invoicedQuantity, .outputQuantity, .scrapQuantity, .setupTime, .runTime, .stopTime,
  ]
  /// The columns that hold times.
  static let timeColumns: Set<Column> = [.setupTime, .runTime, .stopTime]

  /// The column.
  let column: Column
  /// What its text is made of.
  let source: Source
  /// What its codes mean, or nil.
  var values: ValueTranslation?
  /// What decides its sign, or nil.
  var sign: (fields: [[Int]], negative: [String])?
  /// The unit of its times, or nil for the base unit.
  var time: Time?
  /// How its numbers are written.
  var decimal = DecimalSign.point

  /// Creates the rule of a column.
  init(column: Column, source: Source) {
    self.column = column
    self.source = source
  }

  /// The field whose text it takes over as it stands, or nil when it makes a text.
  var onlyField: Int? {
    guard case .fields(let fields) = source, fields.count == 1, fields[0].count == 1,
      values == nil, sign == nil, time == nil
    else { return nil }
    return fields[0][0]
  }

  /// Whether its texts are numbers that can have decimals.
  var makesNumbers: Bool { column.content(in: .itemLedgerEntries) == .quantity }

  /// The field that a message about the text points at, or nil for a constant.
  var place: Int? {
    guard case .fields(let fields) = source else { return nil }
    return fields.first?.first
  }

  /// Returns the text for a record whose fields `cell` gives.
  func text(_ cell: (Int) -> [UInt8]) -> [UInt8] {
    var text = translated(cell)
    if let time { text = minutes(text, time, cell) }
    if let sign, Self.isNegative(sign, cell) { text = Self.negated(text) }
    return text
  }

  /// Whether the text lacks a time for want of its unit.
  func lacksUnit(_ cell: (Int) -> [UInt8]) -> Bool {
    guard let time, Self.unit(time, cell) == nil else { return false }
    return nonzero(translated(cell)) != nil
  }

  /// The field that tells the unit of a time, or nil.
  var unitField: Int? {
    guard case .field(let field, _) = time else { return nil }
    return field
  }

  /// Returns what a text means by the rule's codes: itself, if they do not have it.
  func meaning(of text: [UInt8]) -> [UInt8] {
    values?.meaning(of: Self.trimmed(text)).map { Array($0.utf8) } ?? text
  }

  private func translated(_ cell: (Int) -> [UInt8]) -> [UInt8] {
    switch source {
    case .constant(let constant): meaning(of: constant)
    case .fields(let fields): meaning(of: joined(fields, cell))
    }
  }

  /// The first alternative with text; in keys and references none of whose parts may be missing.
  private func joined(_ alternatives: [[Int]], _ cell: (Int) -> [UInt8]) -> [UInt8] {
    for fields in alternatives {
      let parts = fields.map(cell)
      guard parts.count > 1 else {
        if let part = parts.first, !part.allSatisfy({ $0 == .space }) { return part }
        continue
      }
      if Self.isKey(column), parts.contains(where: Self.isNothing) { continue }
      guard parts.contains(where: { !$0.allSatisfy { $0 == .space } }) else { continue }
      return Array(parts.joined(separator: [UInt8(ascii: ".")]))
    }
    return []
  }

  /// Whether a part of a key is nothing: blank or zeros alone.
  private static func isNothing(_ part: [UInt8]) -> Bool {
    part.allSatisfy { $0 == .space || $0 == UInt8(ascii: "0") }
  }

  private static func isKey(_ column: Column) -> Bool {
    switch column {
    case .entryNo, .appliesToEntry, .reversedEntryNo, .reversedByEntryNo, .itemRegisterNo: true
    default: false
    }
  }

  private static func trimmed(_ text: [UInt8]) -> String {
    var text = text[...]
    while text.first == .space { text.removeFirst() }
    while text.last == .space { text.removeLast() }
    return String(decoding: text, as: UTF8.self)
  }

  /// Returns the code by which a record's sign is decided: the first alternative with text.
  static func signCode(_ alternatives: [[Int]], _ cell: (Int) -> [UInt8]) -> String {
    for fields in alternatives {
      let parts = fields.map(cell)
      guard parts.contains(where: { !$0.allSatisfy { $0 == .space } }) else { continue }
      return trimmed(Array(parts.joined(separator: [UInt8(ascii: ".")])))
    }
    return ""
  }

  private static func isNegative(
    _ sign: (fields: [[Int]], negative: [String]), _ cell: (Int) -> [UInt8]
  ) -> Bool {
    let code = signCode(sign.fields, cell)
    return sign.negative.contains { PathPattern.matches(code, $0) }
  }

  /// The negative of a number; one that is negative already stays so, and zero has no sign.
  private static func negated(_ text: [UInt8]) -> [UInt8] {
    var text = Array(trimmed(text).utf8)
    guard text.first != UInt8(ascii: "-"), text.contains(where: { (49...57).contains($0) }) else {
      return text
    }
    if text.first == UInt8(ascii: "+") { text.removeFirst() }
    return [UInt8(ascii: "-")] + text
  }

  /// The time in minutes, none without its unit; what is no number stays as it is, to be refused by
  /// its reader.
  private func minutes(_ text: [UInt8], _ time: Time, _ cell: (Int) -> [UInt8]) -> [UInt8] {
    guard let number = nonzero(text) else { return text }
    guard let unit = Self.unit(time, cell) else { return [] }
    guard let minutes = unit.minutes(Quantity(units: number)) else {
      // So long a number is refused as out of range.
      return Array(unit.wholeMinutes(Quantity(units: number)).description.utf8)
    }
    var written: [UInt8] = []
    minutes.write(to: &written)
    return written.map { $0 == UInt8(ascii: ".") ? decimal.byte : $0 }
  }

  /// The number that a text is, or nil for zero, for a blank and for what is none.
  private func nonzero(_ text: [UInt8]) -> Int64? {
    do throws(CellProblem) {
      let number = try CellParsing.quantity(text.span, decimal)
      return number == 0 ? nil : number
    } catch {
      return nil
    }
  }

  private static func unit(_ time: Time, _ cell: (Int) -> [UInt8]) -> TimeUnit? {
    switch time {
    case .unit(let stated): stated
    case .field(let field, let units): field.flatMap { units[trimmed(cell($0)).uppercased()] }
    }
  }
}
