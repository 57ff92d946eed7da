package import OutputReversal
package import ProductionLedger

/// An entry as a report lists it: an item entry or a capacity entry, posted or queued.
///
/// - Source: contract.md section 4, domain.md S12.
package struct ReportEntry: Hashable, Sendable {
  /// What an entry is.
  package enum Kind: Hashable, Sendable {
    case item(ItemEntryKind)
    case capacity(CapacityEntryKind)

    /// The word for it in JSON and CSV.
    package var name: String {
      switch self {
      case .item(let kind): kind.rawValue
      case .capacity(let kind): kind.rawValue
      }
    }
  }

  /// How it is named.
  package var reference: EntryReference
  /// Whether it stands in the ledger.
  package var state: EntryState
  /// The accounting date.
  package var postingDate: PostingDate
  /// What it is.
  package var kind: Kind
  /// The order line, or nil when not exported.
  package var orderLineNo: Int32?
  /// Of a capacity entry the operation, empty without a routing; nil for an item entry.
  package var operationNo: Symbol?
  /// Of a capacity entry the work center, else the machine center; or empty.
  package var workCenterNo: Symbol
  /// The item, or empty.
  package var itemNo: Symbol
  /// The variant, or empty.
  package var variantCode: Symbol
  /// The quantity of an item entry; the output of a capacity entry as R11 counts it.
  package var quantity: Quantity
  /// Of a capacity entry what it counts for (R11), nil for an item entry.
  package var measures: Measures?
  /// Of a capacity entry the measures that its file does not tell; these are zero in `measures`.
  package var unknown: MeasureSet = []
  /// Of an original what can still be reversed, after the queue; else nil.
  package var remaining: Quantity?
  /// Of an original what could be reversed before the queue; else nil.
  package var remainingPosted: Quantity?
  /// Of an original what went elsewhere, nil when not exported.
  package var usedElsewhere: Quantity?
  /// The entry it reverses, or nil.
  package var reverses: EntryReference?
  /// The entries that reverse it.
  package var reversedBy: [EntryReference]
  /// How `reverses` is known, or nil.
  package var link: LinkMethod?
  /// The lot, or empty.
  package var lotNo: Symbol
  /// The serial number, or empty.
  package var serialNo: Symbol
  /// The document, or empty.
  package var documentNo: Symbol
  /// Who posted it, as the options name users; or empty.
  package var user: Symbol
  /// Why, or empty.
  package var reasonCode: Symbol
  /// The day it was really posted, or nil.
  package var creationDate: PostingDate?
  /// The time of that day as exported, or empty.
  package var creationTime: Symbol
  /// Where the row, or the queue line, was read.
  package var place: RowPlace
  /// Of an Output entry the position of its figures in the report's `lines`, else nil.
  package var lineIndex: Int?
  /// After this Output entry: the net of its order line, item and variant, posted rows only.
  ///
  /// Nil for a capacity entry, a foreign one, and a queued one.
  package var runningNet: QuantityTotal?
  /// The same with accepted queue lines up to here; nil for a capacity or a foreign entry.
  package var runningNetAfterQueue: QuantityTotal?

  /// The quantity, or nil for a capacity entry of which the output is not known.
  package var knownQuantity: Quantity? { unknown.contains(.output) ? nil : quantity }

  /// The figure of a measure; nil for an item entry, and where it is not known.
  package func known(_ measure: Measure) -> Quantity? {
    unknown.contains(measure) ? nil : measures?[measure]
  }

  /// How much of an original is left.
  package enum Use: String, Hashable, Sendable {
    case open, partlyReversed = "partly reversed", fullyReversed = "fully reversed", used
  }

  /// How much of an original is left, after the queue; nil for any other entry (R50).
  package var use: Use? {
    guard kind == .item(.original), let remaining else { return nil }
    let elsewhere = QuantityTotal(usedElsewhere ?? .zero)
    let reversed = QuantityTotal(quantity) - QuantityTotal(remaining) - elsewhere
    if remaining.isZero && elsewhere.isPositive { return .used }
    if !reversed.isPositive { return .open }
    return remaining.isPositive ? .partlyReversed : .fullyReversed
  }
}
