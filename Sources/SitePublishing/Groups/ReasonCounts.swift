import OrderReport
import OutputReversal
import PageRendering
import ProductionLedger

/// Why something was taken back of an item, at a work center or by a user, and how much.
struct ReasonCounts {
  /// The corrections with one reason.
  struct Row: Hashable {
    /// The reason code, or empty.
    var reason: Symbol
    /// Whether an empty reason is one that was not given.
    var isExported: Bool
    /// How many corrections.
    var count = 0
    /// What they took back, as a positive total.
    var quantity = QuantityTotal.zero
  }

  /// How many reasons are told one by one.
  static let limit = 20

  /// The reasons: those with the most corrections first, then by quantity and by their bytes.
  private(set) var rows: [Row] = []
  /// How many corrections of an item took back none of its stock.
  private(set) var otherCount = 0

  /// Counts corrections of a kind of group.
  ///
  /// - Complexity: O(*n*) in the corrections, O(*m* log *m*) in the reasons.
  init(_ corrections: some Sequence<Correction>, of kind: FigureGroup.Kind, _ symbols: SymbolTable)
  {
    var places: [Row: Int] = [:]
    for correction in corrections {
      guard let quantity = correction.quantity(of: kind) else {
        otherCount += 1
        continue
      }
      let key = Row(
        reason: correction.reasonCode,
        isExported: correction.isReasonExported || !correction.reasonCode.isEmpty)
      let place = places[key, default: rows.count]
      if place == rows.count {
        places[key] = place
        rows.append(key)
      }
      rows[place].count += 1
      rows[place].quantity += quantity
    }
    rows.sort { left, right in
      if left.count != right.count { return left.count > right.count }
      if left.quantity != right.quantity { return left.quantity > right.quantity }
      if left.reason != right.reason { return symbols.precedes(left.reason, right.reason) }
      return left.isExported && !right.isExported
    }
  }

  /// Fills in the rows, those beyond the limit as one, and their sum where there are several.
  func fill<F>(
    _ values: inout TemplateValues, _ record: RecordReference<F>, _ field: F, sum: F,
    _ site: AuditSite
  ) {
    let shown = rows.count > Self.limit ? Array(rows.prefix(Self.limit - 1)) : rows
    let other = Self.sum(rows.dropFirst(shown.count))
    let list = values.list(
      record, field, of: ReasonCountField.self, count: shown.count + (other.count > 0 ? 1 : 0))
    for (index, row) in shown.enumerated() {
      values.set(list[index], .reason, text: site.text(row.reason))
      values.set(list[index], .isWithoutReason, flag: row.reason.isEmpty && row.isExported)
      values.set(list[index], .isReasonUnknown, flag: row.reason.isEmpty && !row.isExported)
      fill(&values, list[index], row)
    }
    if other.count > 0 {
      values.set(list[shown.count], .isOther, flag: true)
      fill(&values, list[shown.count], other)
    }
    guard rows.count > 1 else { return }
    let all = values.nested(record, sum, of: ReasonCountField.self)
    fill(&values, all, Self.sum(rows[...]))
  }

  private func fill(
    _ values: inout TemplateValues, _ record: RecordReference<ReasonCountField>, _ row: Row
  ) {
    values.set(record, .count, count: row.count)
    values.set(record, .quantity, figure: .zero - row.quantity)
  }

  private static func sum(_ rows: ArraySlice<Row>) -> Row {
    rows.reduce(into: Row(reason: .empty, isExported: true)) { sum, row in
      sum.count += row.count
      sum.quantity += row.quantity
    }
  }
}

extension Correction {
  /// What a correction took back of an item's stock, of a work center's output, or by a user.
  ///
  /// Nil where it does not count: one that took back only what an operation reported is none of the
  /// item's stock.
  fileprivate func quantity(of kind: FigureGroup.Kind) -> QuantityTotal? {
    let isOfStock = if case .item = self.kind { true } else { false }
    switch kind {
    case .item: return isOfStock ? QuantityTotal(quantity).magnitude : nil
    case .workCenter: return max(.zero, .zero - QuantityTotal(measures?.output ?? .zero))
    case .user: return isOfStock ? QuantityTotal(quantity).magnitude : .zero
    }
  }
}
