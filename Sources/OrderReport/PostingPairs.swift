import OutputReversal
import ProductionLedger

/// The capacity entry of the posting that each item entry was part of.
///
/// - Source: domain.md S4.
struct PostingPairs {
  /// For each item entry the position of its capacity entry; empty where no pairs were sought.
  private var capacityEntries: [Int?] = []

  /// Finds the pairs of an order, or none where nothing asks for them.
  ///
  /// - Complexity: O(*n* log *n*) in the entries of the order.
  init(_ history: OrderHistory, areNeeded: Bool) {
    guard areNeeded else { return }
    capacityEntries = Array(repeating: nil, count: history.itemEntries.count)
    pairQueued(history)
    let rows = PostingCandidates(rowsOf: history)
    let peers = PostingCandidates(itemsOf: history)
    var seen: Set<Posting> = []
    for item in history.itemEntries where item.isPosting {
      let posting = Posting(item.entry)
      guard seen.insert(posting).inserted else { continue }
      // The n-th row belongs to the n-th entry.
      for (peer, row) in zip(peers.candidates(for: posting), rows.candidates(for: posting))
      where Posting(history.itemEntries[peer].entry) == posting {
        capacityEntries[peer] = row
      }
    }
  }

  /// The position of the capacity entry of the item entry at `index`, or nil for none.
  func capacityEntry(ofItemEntry index: Int) -> Int? {
    capacityEntries.isEmpty ? nil : capacityEntries[index]
  }

  private mutating func pairQueued(_ history: OrderHistory) {
    var places: [Int: Int] = [:]
    for (index, row) in history.capacityEntries.enumerated() {
      if case .queueCapacity(let number) = row.reference { places[number] = index }
    }
    for (index, item) in history.itemEntries.enumerated() {
      if case .queue(let number) = item.reference { capacityEntries[index] = places[number] }
    }
  }
}
