import Diagnostics
import ProductionLedger

extension LineJudgement {
  /// Refuses a line whose entries the ledger already holds: R45.
  ///
  /// Entries with the line's Reversal Id, else the item row and the capacity row that it would
  /// write. A fact that the ledger lacks does not tell rows apart. Each posted row answers for one
  /// line.
  mutating func checkPosted(_ reversal: QueueDecision.Reversal, in state: inout OrderState) {
    var rows = basis.reversalIDs.entries(of: line.idOfPosting)
      .filter { !state.answering.contains($0) }
    if rows.isEmpty { rows = postedRows(of: reversal, in: state) }
    guard !rows.isEmpty else { return }
    state.answering.formUnion(rows)
    postedAs = rows
    add(.alreadyPosted(line, as: rows.map(basis.ledger.name)))
  }

  private func postedRows(of reversal: QueueDecision.Reversal, in state: OrderState)
    -> [EntryReference]
  {
    var rows: [EntryReference] = []
    if reversal.writesItemEntry {
      let row = state.history.itemEntries.first {
        !state.answering.contains($0.reference) && isItemRow($0, of: reversal)
      }
      guard let row else { return [] }
      rows.append(row.reference)
    }
    if reversal.writesCapacityEntry {
      let row = state.history.capacityEntries.first {
        !state.answering.contains($0.reference) && isCapacityRow($0, of: reversal)
      }
      guard let row else { return [] }
      rows.append(row.reference)
    }
    return rows
  }

  private func isItemRow(_ row: HistoricItemEntry, of reversal: QueueDecision.Reversal) -> Bool {
    let entry = row.entry
    guard row.kind != .foreign, entry.orderLineNo == reversal.orderLineNo,
      entry.itemNo == reversal.itemNo, entry.postingDate == reversal.postingDate,
      entry.quantity == reversal.measures.output
    else { return false }
    if line.appliesToEntry != nil, let target = reversal.target {
      return isLinked(row, to: target)
    }
    // A tracked line leaves its original to be found: its lot or serial number stands for it, as
    // after the posting another original may be the only one left.
    guard !line.lotNo.isEmpty || !line.serialNo.isEmpty else { return false }
    return (line.lotNo.isEmpty || entry.lotNo == line.lotNo)
      && (line.serialNo.isEmpty || entry.serialNo == line.serialNo)
  }

  private func isLinked(_ row: HistoricItemEntry, to target: EntryNo) -> Bool {
    if let reverses = row.reverses { return reverses == .item(target) }
    return !basis.ledger.exported(.appliesToEntry, at: row.entry.place)
  }

  private func isCapacityRow(_ row: HistoricCapacityEntry, of reversal: QueueDecision.Reversal)
    -> Bool
  {
    row.twin != .stopRow && row.entry.isOfOperation(of: reversal)
      && row.entry.postingDate == reversal.postingDate && hasMeasures(row, of: reversal)
      && (row.entry.itemNo.isEmpty || row.entry.itemNo == reversal.itemNo)
  }

  /// Whether all that the row's file tells of the measures is as the line has it.
  ///
  /// Without an item row some of what is taken back must be told.
  private func hasMeasures(_ row: HistoricCapacityEntry, of reversal: QueueDecision.Reversal)
    -> Bool
  {
    let known = Measure.allCases.filter { !row.unknown.contains($0) }
    let posted = Measures(row.entry)
    return known.allSatisfy { posted[$0] == reversal.measures[$0] }
      && (reversal.writesItemEntry || known.contains { !reversal.measures[$0].isZero })
  }
}
