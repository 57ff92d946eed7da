import Diagnostics
import ProductionLedger

/// Judges the queue in file order against the running state of its accepted lines.
///
/// A rejected line changes nothing and the rest continue. A line dated after the as-of date holds
/// its quantity like any other (S1).
/// - Source: domain.md 6.3, S8.
struct QueueJudge {
  /// At most this many unknown orders get a suggestion: each one is compared with every order.
  private static let suggestionLimit = 16

  private let basis: JudgingBasis
  private let queue: [OutputJournalLine]
  private var states: [Int: OrderState] = [:]
  private var linesLeft: [Symbol: Int] = [:]
  private var queued: [EntryNo: QuantityTotal] = [:]
  private var earlierLines: [OutputJournalLine: Int] = [:]
  private var unknownOrders: [Symbol: String?] = [:]

  init(histories: OrderHistories, rules: PostingRules) {
    queue = histories.ledger.queue
    basis = JudgingBasis(histories: histories, rules: rules)
    for line in queue { linesLeft[line.orderNo, default: 0] += 1 }
  }

  /// Returns the decision on each line; where strictness rejects the whole queue, all are rejected.
  mutating func decisions() -> [QueueDecision] {
    let decisions = queue.map { decide($0) }
    guard basis.rules.isStrict, decisions.contains(where: { !$0.isAccepted }) else {
      return decisions
    }
    return decisions.map { $0.isAccepted ? rejectedByStrictness($0) : $0 }
  }

  private mutating func decide(_ line: OutputJournalLine) -> QueueDecision {
    var judgement = LineJudgement(line, basis: basis)
    let position = basis.ledger.orders.position(of: line.orderNo)
    var reversal: QueueDecision.Reversal?
    if judgement.isReadable() {
      judgement.checkFigures()
      if let position {
        var state = states.removeValue(forKey: position) ?? OrderState(basis, position)
        let original = earlierLine(equalTo: line)
        reversal = judgement.reversal(in: &state, queued: queued, duplicateOf: original)
        if let reversal, judgement.isAccepted { accept(reversal, in: &state) }
        states[position] = state
      } else {
        judgement.refuseUnknownOrder(suggestion: nearestOrder(to: line.orderNo))
      }
    }
    forgetState(afterLineOf: line.orderNo, at: position)
    return judgement.decision(reversal)
  }

  private mutating func accept(_ reversal: QueueDecision.Reversal, in state: inout OrderState) {
    state.accepted.append(reversal)
    if reversal.writesItemEntry, let target = reversal.target {
      queued[target, default: .zero] += reversal.measures.output.takenBack
    }
  }

  /// Returns the number of the first line with the same values, noting this one when there is none.
  private mutating func earlierLine(equalTo line: OutputJournalLine) -> Int? {
    var values = line
    values.number = 0
    values.place = RowPlace(source: 0, line: 0)
    values.start = InputLocation(file: "", line: 0, column: 0)
    values.fields = [:]
    values.postingID = .empty
    if let number = earlierLines[values] { return number }
    earlierLines[values] = line.number
    return nil
  }

  private mutating func nearestOrder(to number: Symbol) -> String? {
    if let known = unknownOrders[number] { return known }
    guard unknownOrders.count < Self.suggestionLimit else { return nil }
    let symbols = basis.ledger.symbols
    let nearest = NearestName.of(
      symbols.text(number), in: basis.ledger.orders.numbers.lazy.map(symbols.text))
    unknownOrders[number] = nearest
    return nearest
  }

  /// Drops the history of an order after its last queue line, so that few are held at a time.
  private mutating func forgetState(afterLineOf order: Symbol, at position: Int?) {
    linesLeft[order, default: 1] -= 1
    if linesLeft[order] == 0, let position { states[position] = nil }
  }

  private func rejectedByStrictness(_ decision: QueueDecision) -> QueueDecision {
    var judgement = LineJudgement(decision.line, basis: basis, diagnostics: decision.diagnostics)
    judgement.postedAs = decision.postedAs
    judgement.refuseByStrictness()
    return judgement.decision(decision.reversal)
  }
}
