import OutputReversal
import ProductionLedger

/// The entries that may be of one posting: of one quantity and order line, and of one item register
/// or, where one of two was not exported, of one date and document.
///
/// A line that was not exported fits any, so each entry is filed under its line and under all.
struct PostingCandidates {
  private struct Entry {
    /// Its place among all by number.
    var order: Int
    /// Its position in the history.
    var position: Int
  }

  private struct Key: Hashable {
    var quantity: Quantity
    var line: Line
    var posted: Posted

    enum Line: Hashable {
      case one(Int32?)
      case all
    }

    enum Posted: Hashable {
      case register(EntryNo)
      case day(PostingDate, documentNo: Symbol, hasRegister: Bool)

      static func of(_ posting: Posting, hasRegister: Bool) -> Self {
        .day(posting.postingDate, documentNo: posting.documentNo, hasRegister: hasRegister)
      }
    }
  }

  private var entries: [Key: [Entry]] = [:]

  /// Files the posted capacity entries of last operations; of twins only the one that counts.
  init(rowsOf history: OrderHistory) {
    let rows = history.capacityEntries
    let last = Set(history.operations.lazy.filter(\.isLast).map(Operation.init))
    let positions = rows.indices.filter {
      rows[$0].state == .posted && rows[$0].twin != .stopRow
        && !rows[$0].unknown.contains(.output)
        && last.contains(Operation(rows[$0].entry))
    }
    let sorted = positions.sorted { rows[$0].entry.entryNo < rows[$1].entry.entryNo }
    for (order, position) in sorted.enumerated() {
      add(Entry(order: order, position: position), Posting(rows[position].entry))
    }
  }

  /// Files the posted item entries.
  init(itemsOf history: OrderHistory) {
    let items = history.itemEntries
    let sorted = items.indices.filter { items[$0].isPosting }
      .sorted { items[$0].entry.entryNo < items[$1].entry.entryNo }
    for (order, position) in sorted.enumerated() {
      add(Entry(order: order, position: position), Posting(items[position].entry))
    }
  }

  /// The positions of those that may be of `posting`, by number.
  func candidates(for posting: Posting) -> [Int] {
    var found: [Entry] = []
    let lines: [Key.Line] =
      posting.orderLineNo == nil ? [.all] : [.one(posting.orderLineNo), .one(nil)]
    let postings: [Key.Posted] =
      if let register = posting.registerNo {
        [.register(register), .of(posting, hasRegister: false)]
      } else {
        [.of(posting, hasRegister: false), .of(posting, hasRegister: true)]
      }
    for line in lines {
      for posted in postings {
        found += entries[Key(quantity: posting.quantity, line: line, posted: posted)] ?? []
      }
    }
    return found.sorted { $0.order < $1.order }.map(\.position)
  }

  private mutating func add(_ entry: Entry, _ posting: Posting) {
    for line in [Key.Line.one(posting.orderLineNo), .all] {
      func key(_ posted: Key.Posted) -> Key {
        Key(quantity: posting.quantity, line: line, posted: posted)
      }
      if let register = posting.registerNo {
        entries[key(.register(register)), default: []].append(entry)
      }
      let day = Key.Posted.of(posting, hasRegister: posting.registerNo != nil)
      entries[key(day), default: []].append(entry)
    }
  }
}

/// An operation of an order line.
private struct Operation: Hashable {
  var orderLineNo: Int32?
  var operationNo: Symbol

  init(_ operation: OrderHistory.Operation) {
    orderLineNo = operation.orderLineNo
    operationNo = operation.operationNo
  }

  init(_ entry: CapacityLedgerEntry) {
    orderLineNo = entry.orderLineNo
    operationNo = entry.operationNo
  }
}

extension HistoricItemEntry {
  /// Whether it is a posting of the ledger, not a queued one, and not of another kind of entry.
  var isPosting: Bool { state == .posted && kind != .foreign }
}
