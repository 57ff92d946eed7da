import OutputReversal
import ProductionLedger

/// Entries that are whole numbers, with the order of each, by number.
struct SearchNumbers: Sendable {
  /// Entries for a script.
  struct Packed {
    /// Numbers that follow each other on one page of one order are a run.
    ///
    /// Of each: how many numbers are left out before it, how many it has, and how far its row is
    /// from that of the run before.
    var runs = PackedNumbers()
    /// The page of its order's story, from 0, on which each run stands.
    var pages = SparseNumbers()
  }

  /// Number and position in `ledger.orders` of each entry, the number in the upper 32 bits.
  private let entries: [UInt64]

  /// Collects the entries of a ledger, or none where their numbers are texts.
  ///
  /// - Complexity: O(*n* log *n*).
  init(_ searched: SearchedEntries, _ table: SearchedEntries.Table) {
    var entries: [UInt64] = []
    if let numbers = searched.numbers(in: table) {
      entries.reserveCapacity(numbers.count)
      searched.forEach(in: table) { row, position in
        guard !searched.isPosting(numbers[row]) else { return }
        entries.append(Self.entry(Int(numbers[row]), position))
      }
    }
    self.entries = entries.sorted()
  }

  /// Collects the queue lines that name an order; of several orders the first one counts.
  init(_ decisions: [QueueDecision], _ orders: OrderIndex) {
    entries = decisions.compactMap { decision in
      decision.orders.lazy.compactMap(orders.position).first.map {
        Self.entry(decision.number, $0)
      }
    }
  }

  /// How many entries there are.
  var count: Int { entries.count }

  /// The number of the entry at an index.
  func number(_ index: Int) -> Int { Int(entries[index] >> 32) }

  /// Some entries for a script; `page` tells on which page of its story a number stands.
  func packed(_ range: Range<Int>, _ orders: SearchOrders, page: (Int) -> Int) -> Packed {
    var packed = Packed()
    var start = range.lowerBound
    var (next, last) = (range.isEmpty ? 0 : number(start), 0)
    while start < range.upperBound {
      var end = start + 1
      let first = page(number(start))
      while end < range.upperBound, entries[end] == entries[start] + UInt64(end - start) << 32,
        page(number(end)) == first
      {
        end += 1
      }
      let row = Int(orders.rows[Int(UInt32(truncatingIfNeeded: entries[start]))])
      packed.runs.append(max(0, number(start) - next))
      packed.runs.append(end - start)
      packed.runs.append(signed: row - last)
      packed.pages.append(first)
      (next, last) = (number(end - 1) + 1, row)
      start = end
    }
    return packed
  }

  private static func entry(_ number: Int, _ position: Int) -> UInt64 {
    UInt64(UInt32(clamping: number)) << 32 | UInt64(UInt32(clamping: position))
  }
}
