import ProductionLedger

extension OrderHistories {
  /// Ties reversing capacity entries to those they reverse: R51 and S7.
  ///
  /// The entries are in the order of R6. Figures are compared as R11 counts them, so that of twin
  /// rows the stop row meets the stop row.
  /// - Complexity: O(*n*) in the rows of the order.
  func pairCapacityEntries(of history: inout OrderHistory) {
    let mayHavePairs = history.capacityEntries.contains {
      $0.kind == .negative || $0.entry.reversedEntryNo != nil || $0.entry.reversedByEntryNo != nil
    }
    guard mayHavePairs else { return }
    var pairing = CapacityPairing(history.capacityEntries)
    pairing.pairByReversedFields()
    pairing.pairByRegisters(registerPairs(of: history))
    pairing.pairByExactNegation()
    history.capacityEntries = pairing.entries
  }

  /// Returns the registers of each item reversal and of its original in the same order line.
  private func registerPairs(of history: OrderHistory) -> [CapacityPairing.Registers] {
    var pairs: [CapacityPairing.Registers] = []
    for entry in history.itemEntries where entry.kind == .reversal || entry.kind == .crossLink {
      guard case .item(let target) = entry.reverses, let row = links.row(of: target),
        let reversalRegister = entry.entry.itemRegisterNo
      else { continue }
      let original = ledger.itemLedgerEntries[row]
      guard let register = original.itemRegisterNo, original.orderNo == history.orderNo,
        original.orderLineNo == nil || original.orderLineNo == entry.entry.orderLineNo
      else { continue }
      pairs.append(
        .init(line: entry.entry.orderLineNo, original: register, reversal: reversalRegister))
    }
    return pairs
  }
}
