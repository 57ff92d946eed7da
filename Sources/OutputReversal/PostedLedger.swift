package import Diagnostics
package import ProductionLedger

/// A ledger with its queue judged: what was posted, what the queue may add, and how all is linked.
///
/// A value that nothing changes; histories are made on demand and may be asked for on any thread.
/// - Source: design.md section 1, domain.md section 6.
package struct PostedLedger: Sendable {
  /// What was read.
  package let ledger: Ledger
  /// What the queue was judged by.
  package let rules: PostingRules
  /// What each item entry is and reverses.
  package let links: EntryLinks
  /// The decision on each queue line, in the order of the queue.
  package let decisions: [QueueDecision]
  let histories: OrderHistories
  let decisionsByOrder: [Int: [Int]]

  /// Links all entries and judges the whole queue in file order.
  ///
  /// - Complexity: O(*n* + *q* · *m*) for *n* rows and *q* queue lines of orders of *m* rows.
  package init(ledger: Ledger, rules: PostingRules) {
    let links = EntryLinks(ledger)
    let histories = OrderHistories(ledger: ledger, links: links, asOf: rules.asOf)
    var judge = QueueJudge(histories: histories, rules: rules)
    let decisions = judge.decisions()
    var decisionsByOrder: [Int: [Int]] = [:]
    for (index, decision) in decisions.enumerated() {
      for position in decision.orders.compactMap(ledger.orders.position) {
        decisionsByOrder[position, default: []].append(index)
      }
    }
    self.ledger = ledger
    self.rules = rules
    self.links = links
    self.decisions = decisions
    self.histories = histories
    self.decisionsByOrder = decisionsByOrder
  }

  /// What is to be said about the queue, in file order: refusals, and the warnings of all lines.
  ///
  /// - Complexity: O(*q* log *q*) in the queue lines.
  package var diagnostics: [Diagnostic] {
    decisions.flatMap(\.diagnostics).inFileOrder(ledger.sources.map(\.file))
  }

  /// Whether any queue line was rejected, of whichever order: exit status 2 (S8).
  package var hasRejection: Bool { decisions.contains { !$0.isAccepted } }

  /// Returns the history of the order at a position of `ledger.orders`, accepted lines included.
  ///
  /// - Complexity: O(*n* log *n*) in the rows of the order and the queue lines that name it.
  package func history(of position: Int) -> OrderHistory {
    var history = histories.posted(position)
    guard let indices = decisionsByOrder[position] else { return history }
    history.decisions = indices.map { decisions[$0] }
    histories.addAcceptedLines(to: &history)
    return history
  }
}
