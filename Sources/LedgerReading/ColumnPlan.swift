import Diagnostics
import ProductionLedger

/// Which kind of table a header announces, and which column each of its fields is.
///
/// - Source: inputs.md section 2.
struct ColumnPlan: Hashable, Sendable {
  /// The kind of table.
  var kind: TableKind
  /// The column of each field, nil for one that is not read.
  var columns: [Column?]

  /// Finds the only kind that `header` fits.
  ///
  /// - Parameters:
  ///   - header: the names.
  ///   - isQueue: whether the file was named as a queue.
  ///   - place: where the header begins.
  /// - Throws: `Refusal` with E-HEADER when no kind or several fit, or a required column is
  ///   missing.
  init(header: [HeaderField], isQueue: Bool, at place: InputLocation) throws(Refusal) {
    let fitting = TableKind.allCases.filter { $0.fits(Self.named(header, $0)) }
      .filter { !Self.isContradicted(header, $0) }
    guard let kind = fitting.first else {
      throw Refusal(.unknownKind(header, isQueue: isQueue, at: place))
    }
    guard fitting.count == 1 else { throw Refusal(.severalKinds(fitting, at: place)) }
    guard !isQueue || kind == .outputJournalLines else {
      throw Refusal(.noQueue(kind, at: place))
    }
    let named = Self.named(header, kind)
    let missing = kind.requiredColumns.filter { !named.contains($0) }
    guard missing.isEmpty else {
      throw Refusal(.missingColumns(missing, of: kind, header, at: place))
    }
    self.kind = kind
    let read = Set(kind.columns)
    columns = header.map { Self.column($0, kind, in: header) }
      .map { column in column.flatMap { read.contains($0) ? $0 : nil } }
  }

  /// The columns that `header` names in a table of `kind`.
  private static func named(_ header: [HeaderField], _ kind: TableKind) -> Set<Column> {
    Set(header.compactMap { column($0, kind, in: header) })
  }

  /// The column that a field is in a table of `kind`: by name, else by its number.
  private static func column(
    _ field: HeaderField, _ kind: TableKind, in header: [HeaderField]
  ) -> Column? {
    if let column = field.column { return column }
    guard header.areNumbered else { return nil }
    return field.number.flatMap { kind.fieldNumbers[$0] }
  }

  /// Whether a name and its number disagree in a table of `kind`.
  private static func isContradicted(_ header: [HeaderField], _ kind: TableKind) -> Bool {
    guard header.areNumbered else { return false }
    return header.contains { field in
      guard let named = field.column, let number = field.number,
        let numbered = kind.fieldNumbers[number]
      else { return false }
      return named != numbered
    }
  }
}

extension TableKind {
  /// Whether a table with these columns can be of this kind; of sound headers one kind fits.
  func fits(_ columns: Set<Column>) -> Bool {
    func has(_ column: Column) -> Bool { columns.contains(column) }
    func hasAny(_ some: Column...) -> Bool { some.contains(where: has) }
    switch self {
    case .applicationEntries:
      return has(.inboundItemEntryNo) && has(.outboundItemEntryNo)
    case .valueEntries:
      return hasAny(.itemLedgerEntryNo, .capacityLedgerEntryNo)
        && !hasAny(.inboundItemEntryNo, .outboundItemEntryNo)
    case .itemRegisters:
      return has(.fromEntryNo) && has(.toEntryNo)
    case .routingLines:
      return has(.operationNo) && has(.nextOperationNo) && !has(.entryNo)
    case .capacityLedgerEntries:
      return has(.entryNo) && has(.operationNo)
        && !hasAny(.itemLedgerEntryNo, .capacityLedgerEntryNo, .nextOperationNo)
    case .itemLedgerEntries:
      return has(.entryNo) && has(.quantity) && has(.itemNo)
        && !hasAny(.operationNo, .itemLedgerEntryNo, .inboundItemEntryNo, .outboundItemEntryNo)
    case .outputJournalLines:
      // What remains of an entry stands in the ledger alone: such a file lacks its Entry No.
      return hasAny(.outputQuantity, .appliesToEntry)
        && !hasAny(.entryNo, .remainingQuantity, .nextOperationNo)
    case .productionOrderLines:
      return has(.lineNo) && has(.orderNo)
        && !hasAny(.entryNo, .operationNo, .outputQuantity, .appliesToEntry)
    case .productionOrders:
      return has(.status) && has(.no)
        && !hasAny(.entryNo, .operationNo, .orderNo, .lineNo, .fromEntryNo)
    }
  }

  /// The columns that a file of this kind would have for sure, for a hint when no kind fits.
  fileprivate var tellingColumns: [Column] {
    self == .valueEntries ? [.entryNo, .itemLedgerEntryNo] : requiredColumns
  }

  /// The columns without which a table of this kind cannot be read.
  var requiredColumns: [Column] {
    switch self {
    case .itemLedgerEntries: [.entryNo, .postingDate, .orderNo, .itemNo, .quantity]
    case .capacityLedgerEntries: [.entryNo, .postingDate, .orderNo, .operationNo]
    case .productionOrders: [.status, .no]
    case .productionOrderLines: [.orderNo, .lineNo]
    case .routingLines: [.orderNo, .operationNo, .nextOperationNo]
    case .itemRegisters: [.fromEntryNo, .toEntryNo]
    case .valueEntries: [.entryNo]
    case .applicationEntries: [.entryNo, .inboundItemEntryNo, .outboundItemEntryNo]
    case .outputJournalLines: []
    }
  }
}

extension Diagnostic {
  static func unknownKind(
    _ header: [HeaderField], isQueue: Bool, at place: InputLocation
  ) -> Self {
    let known = Set(header.compactMap(\.column))
    guard !isQueue else {
      return Self(
        .error, .eHeader, at: place,
        "a queue needs the column 'Output Quantity' or 'Applies-to Entry', and no 'Entry No.'")
    }
    let missing = TableKind.allCases.filter { $0 != .outputJournalLines }
      .map { kind in (kind, kind.tellingColumns.filter { !known.contains($0) }) }
      .filter { kind, missing in !missing.isEmpty && missing.count < kind.tellingColumns.count }
    let fewest = missing.map(\.1.count).min() ?? 0
    let nearest = missing.filter { $0.1.count <= fewest + 1 }.prefix(3)
      .map { "\($0.0.rawValue) would need \(list($0.1))" }
    let needs =
      nearest.isEmpty
      ? "item ledger entries need \(list(TableKind.itemLedgerEntries.requiredColumns))"
      : nearest.joined(separator: ", ")
    return Self(
      .error, .eHeader, at: place,
      "the columns do not tell what the table is; \(needs)\(nearestName(header, missing.first?.1))"
    )
  }

  static func severalKinds(_ kinds: [TableKind], at place: InputLocation) -> Self {
    let names = kinds.map(\.rawValue).joined(separator: " or ")
    return Self(
      .error, .eHeader, at: place, "the columns fit \(names); give them their English names")
  }

  static func noQueue(_ kind: TableKind, at place: InputLocation) -> Self {
    Self(
      .error, .eHeader, at: place,
      "the file was given as a queue and holds \(kind.rawValue); give it as a ledger")
  }

  static func missingColumns(
    _ missing: [Column], of kind: TableKind, _ header: [HeaderField], at place: InputLocation
  ) -> Self {
    let verb = missing.count == 1 ? "which is" : "which are"
    return Self(
      .error, .eHeader, at: place,
      "\(kind.rawValue) need \(list(missing)), \(verb) missing\(nearestName(header, missing))")
  }

  private static func list(_ columns: [Column]) -> String {
    let names = columns.map { "'\($0.caption)'" }
    guard let last = names.last, names.count > 1 else { return names.joined() }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }

  private static func nearestName(_ header: [HeaderField], _ missing: [Column]?) -> String {
    let unknown = header.filter { $0.column == nil && !$0.isBlank }.map(\.name)
    for column in missing ?? [] {
      if let name = NearestName.of(column.caption, in: unknown) {
        return "; is '\(name)' meant as '\(column.caption)'?"
      }
    }
    return ""
  }
}
