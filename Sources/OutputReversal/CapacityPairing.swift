import ProductionLedger

/// The capacity entries of an order while pairs are sought, each entry in at most one.
///
/// - Source: R51 and S7.
struct CapacityPairing {
  /// The entries in the order of R6, with the pairs found so far.
  private(set) var entries: [HistoricCapacityEntry]
  private var isPaired: [Bool]
  /// Entries that registers tie to others without deciding how, left out of `pairByExactNegation`.
  private var isUndecided: [Bool]

  /// The registers that an item reversal and its original were posted in.
  struct Registers: Hashable {
    var line: Int32?
    var original: EntryNo
    var reversal: EntryNo
  }

  /// An operation of an order line.
  private struct Operation: Hashable {
    var line: Int32?
    var operationNo: Symbol

    init(_ entry: CapacityLedgerEntry) {
      line = entry.orderLineNo
      operationNo = entry.operationNo
    }
  }

  /// Figures of an operation.
  private struct Posting: Hashable {
    var operation: Operation
    var measures: Measures
    /// What is not told of them: rows are alike only where the same is told of both.
    var unknown: MeasureSet
  }

  init(_ entries: [HistoricCapacityEntry]) {
    self.entries = entries
    isPaired = Array(repeating: false, count: entries.count)
    isUndecided = isPaired
  }

  /// Pairs by the fields that the ERP's own reversal fills; a link to another operation is not one.
  mutating func pairByReversedFields() {
    guard
      entries.contains(where: {
        $0.entry.reversedEntryNo != nil || $0.entry.reversedByEntryNo != nil
      })
    else { return }
    let places = Dictionary(
      entries.indices.map { (entries[$0].entry.entryNo, $0) }, uniquingKeysWith: min)
    for index in entries.indices {
      if let no = entries[index].entry.reversedEntryNo, let original = places[no] {
        pair(index, with: original, by: .reversedEntry)
      }
      if let no = entries[index].entry.reversedByEntryNo, let reversal = places[no] {
        pair(reversal, with: index, by: .reversedEntry)
      }
    }
  }

  /// Pairs within two registers the entries of an operation that negate exactly one of the other.
  mutating func pairByRegisters(_ pairs: [Registers]) {
    guard !pairs.isEmpty else { return }
    var places: [EntryNo: [Int]] = [:]
    for index in entries.indices {
      if let register = entries[index].entry.itemRegisterNo {
        places[register, default: []].append(index)
      }
    }
    var seen: Set<Registers> = []
    for registers in pairs where seen.insert(registers).inserted {
      pair(registers, places[registers.original] ?? [], places[registers.reversal] ?? [])
    }
  }

  /// Pairs each negative entry left with the latest entry before it that it negates exactly.
  mutating func pairByExactNegation() {
    var earlier: [Posting: [Int]] = [:]
    for index in entries.indices where !isPaired[index] && !isUndecided[index] {
      let operation = Operation(entries[index].entry)
      switch entries[index].kind {
      case .positive:
        let posting = Posting(
          operation: operation, measures: entries[index].counted, unknown: entries[index].unknown)
        earlier[posting, default: []].append(index)
      case .negative:
        guard let negated = entries[index].counted.negated else { continue }
        let posting = Posting(
          operation: operation, measures: negated, unknown: entries[index].unknown)
        guard let original = earlier[posting]?.popLast() else { continue }
        pair(index, with: original, by: .exactNegation)
      case .mixed, .zero:
        continue
      }
    }
  }

  private mutating func pair(_ registers: Registers, _ originals: [Int], _ reversals: [Int]) {
    func unpaired(_ indices: [Int], _ operation: Operation) -> [Int] {
      indices.filter { !isPaired[$0] && Operation(entries[$0].entry) == operation }
    }
    var operations: [Operation] = []
    for index in reversals where entries[index].entry.orderLineNo == registers.line {
      let operation = Operation(entries[index].entry)
      if !operations.contains(operation) { operations.append(operation) }
    }
    for operation in operations {
      let left = unpaired(originals, operation)
      let right = unpaired(reversals, operation)
      guard !left.isEmpty, !right.isEmpty else { continue }
      for reversal in right where entries[reversal].kind == .negative {
        let negated = left.filter { negates(reversal, $0) }
        guard negated.count == 1, let original = negated.first,
          right.filter({ negates($0, original) }).count == 1
        else { continue }
        pair(reversal, with: original, by: .register)
      }
      for index in left + right { isUndecided[index] = true }
    }
  }

  private func negates(_ reversal: Int, _ original: Int) -> Bool {
    entries[reversal].unknown == entries[original].unknown
      && entries[reversal].counted.negated == entries[original].counted
  }

  private mutating func pair(_ reversal: Int, with original: Int, by method: LinkMethod) {
    guard reversal != original, !isPaired[reversal], !isPaired[original],
      entries[reversal].entry.isOfOperation(of: entries[original].entry)
    else { return }
    isPaired[reversal] = true
    isPaired[original] = true
    entries[reversal].reverses = entries[original].reference
    entries[reversal].link = method
    if entries[reversal].isCounted {
      entries[original].reversedBy = [entries[reversal].reference]
    }
  }
}
