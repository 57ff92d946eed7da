import OutputReversal
import ProductionLedger

/// What the findings of an order are looked for in: its history with the figures made of it.
struct OrderExamination {
  let history: OrderHistory
  let context: ReportContext
  let traits: EntryTraits
  let lineTally: LineTally
  let operationTally: OperationTally
  let pairs: PostingPairs
  /// Every posting that takes back, by R6, posted and queued.
  private(set) var corrections: [Correction] = []
  private let itemPositions: [EntryReference: Int]
  private let capacityPositions: [EntryReference: Int]
  private let datedLater: Set<EntryReference>

  init(_ history: OrderHistory, _ context: ReportContext) {
    self.history = history
    self.context = context
    traits = EntryTraits(history)
    lineTally = LineTally(history, context)
    operationTally = OperationTally(history)
    // Few orders have corrections, and only those look entries up by name.
    let looksUp = !traits.isDisjoint(with: [.corrections, .queued, .capacityLinks, .crossLinks])
    pairs = PostingPairs(history, areNeeded: looksUp)
    itemPositions =
      looksUp ? Self.positions(history.itemEntries.lazy.map(\.reference)) : [:]
    capacityPositions =
      looksUp ? Self.positions(history.capacityEntries.lazy.map(\.reference)) : [:]
    datedLater = context.rules.asOf.map { Self.references(of: history, datedAfter: $0) } ?? []
    corrections = makeCorrections()
  }

  /// The posted ones of `corrections`.
  var postedCorrections: some Sequence<Correction> {
    corrections.lazy.filter { $0.state == .posted }
  }

  /// The position of an item entry of this order, or nil.
  func item(_ reference: EntryReference?) -> Int? { reference.flatMap { itemPositions[$0] } }

  /// The position of a capacity entry of this order, or nil.
  func capacity(_ reference: EntryReference?) -> Int? {
    reference.flatMap { capacityPositions[$0] }
  }

  /// How messages name an entry.
  func name(_ reference: EntryReference) -> String { context.name(of: reference) }

  /// Those of `references` that are in the figures as of the date.
  func counted(_ references: [EntryReference]) -> [EntryReference] {
    datedLater.isEmpty ? references : references.filter { !datedLater.contains($0) }
  }

  /// The positions of the posted item entries that are in the figures.
  var postedItems: [Int] {
    history.itemEntries.indices.filter {
      history.itemEntries[$0].state == .posted && history.itemEntries[$0].isCounted
    }
  }

  /// The positions of the posted capacity entries that are in the figures.
  var postedCapacities: [Int] {
    history.capacityEntries.indices.filter {
      history.capacityEntries[$0].state == .posted && history.capacityEntries[$0].isCounted
    }
  }

  /// What was reversed of the original at `index` as of the date, by posted entries of any order.
  func reversedPosted(ofItem index: Int) -> QuantityTotal {
    let original = history.itemEntries[index]
    guard let asOf = context.rules.asOf else { return original.reversedPosted }
    var sum = QuantityTotal.zero
    for other in history.itemEntries
    where other.state == .posted && other.isCounted && other.reverses == original.reference
      && (other.kind == .reversal || other.kind == .crossLink)
    {
      sum += other.entry.quantity
    }
    for other in history.reversalsByOtherOrders
    where other.tiedTo == original.entry.entryNo && other.entry.postingDate <= asOf {
      sum += other.entry.quantity
    }
    return sum.magnitude
  }

  private static func positions(
    _ references: some Collection<EntryReference>
  ) -> [EntryReference: Int] {
    Dictionary(
      zip(references, 0...).map { ($0, $1) }, uniquingKeysWith: { first, _ in first })
  }

  private static func references(
    of history: OrderHistory, datedAfter asOf: PostingDate
  ) -> Set<EntryReference> {
    var later = Set(history.itemEntries.lazy.filter { !$0.isCounted }.map(\.reference))
    later.formUnion(history.capacityEntries.lazy.filter { !$0.isCounted }.map(\.reference))
    for other in history.reversalsByOtherOrders where other.entry.postingDate > asOf {
      later.insert(.item(other.entry.entryNo))
    }
    return later
  }
}
