package import OutputReversal
package import ProductionLedger

/// A posting that takes something back: a row of the reversal register and of the correction log.
///
/// Each negative Output entry is one, together with the capacity entry of the same posting; a
/// negative capacity entry that belongs to no item entry is one of its own.
/// - Source: domain.md 6.5, pages.md 2.
package struct Correction: Hashable, Sendable {
  /// The order it was posted for.
  package var orderNo: Symbol
  /// The entry that takes back.
  package var reference: EntryReference
  /// Whether it is posted or queued.
  package var state: EntryState
  /// What the entry is.
  package var kind: ReportEntry.Kind
  /// The accounting date.
  package var postingDate: PostingDate
  /// The order line, or nil when not exported.
  package var orderLineNo: Int32?
  /// The operation, empty when there is none; of an item entry that of its capacity entry.
  package var operationNo: Symbol
  /// The work center, or empty; of an item entry that of its capacity entry.
  package var workCenterNo: Symbol
  /// The item, or empty.
  package var itemNo: Symbol
  /// The variant, or empty.
  package var variantCode: Symbol
  /// The output taken back, below zero; zero when only time or scrap is.
  package var quantity: Quantity
  /// The measures of the capacity entry, or nil when none is known.
  package var measures: Measures?
  /// The measures of that entry that are not known; zero in `measures`.
  package var unknown: MeasureSet = []
  /// The entry it reverses, or nil.
  package var original: EntryReference?
  /// The order of that entry where it is another one, else nil.
  package var originalOrderNo: Symbol?
  /// The quantity of that entry, or nil.
  package var originalQuantity: Quantity?
  /// The date of that entry, or nil.
  package var originalDate: PostingDate?
  /// Whether both were posted by one user; nil when either is unknown or users are not shown.
  package var isSameUser: Bool?
  /// Who posted it, as the options name users; or empty.
  package var user: Symbol
  /// Why, or empty.
  package var reasonCode: Symbol
  /// Whether an empty reason is one that was not given; else it was not exported.
  package var isReasonExported: Bool
  /// The day it was really posted, or nil.
  package var creationDate: PostingDate?
  /// The time of that day as exported, or empty.
  package var creationTime: Symbol
  /// How the original is known, or nil.
  package var link: LinkMethod?
  /// The net before it: of the order line's item, or of the operation's output; nil when unknown.
  package var netBefore: QuantityTotal?
  /// The net after it, or nil when unknown.
  package var netAfter: QuantityTotal?
  /// What could be reversed of the original before it, or nil when unknown.
  package var remainingBefore: QuantityTotal?
  /// What could be reversed of the original after it, or nil when unknown.
  package var remainingAfter: QuantityTotal?
  /// Where the row was read.
  package var place: RowPlace

  /// The days from the original to it, below zero when it is dated before; nil without an original.
  package var daysBetween: Int? {
    originalDate.map { postingDate.dayNumber - $0.dayNumber }
  }

  /// The output taken back, or nil for a capacity entry of which it is not known.
  package var knownQuantity: Quantity? {
    if case .capacity = kind, unknown.contains(.output) { nil } else { quantity }
  }

  /// The share of the original that it takes back, or nil where either is not known.
  package var share: Percentage? {
    guard let quantity = knownQuantity else { return nil }
    return originalQuantity.flatMap {
      Percentage(of: QuantityTotal(quantity).magnitude, in: QuantityTotal($0).magnitude)
    }
  }
}
