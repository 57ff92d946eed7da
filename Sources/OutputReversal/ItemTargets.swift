import ProductionLedger

/// Which entry each item entry says it applies to.
struct ItemTargets: Sendable {
  private let entryNos: [Int32]
  private let appliesTo: [Int32]
  private let applications: [Int32: Int32]
  private let isLackingColumn: [Bool]
  private let places: [RowPlace]

  /// Reads the Applies-to Entry column and, for files that lack it, the application entries.
  ///
  /// - Complexity: O(*n*) in the application entries.
  init(_ ledger: Ledger) {
    let table = ledger.itemLedgerEntries.table
    entryNos = table.numbers(.entryNo)
    appliesTo = table.numbers(.appliesToEntry)
    places = table.places
    isLackingColumn = ledger.columnSets.map { !$0.contains(.appliesToEntry) }
    let isLackingSomewhere = ledger.sources.contains {
      $0.kind == .itemLedgerEntries && !$0.columns.contains(.appliesToEntry)
    }
    applications = isLackingSomewhere ? Self.soleInbound(ledger.applicationEntries) : [:]
  }

  /// The number in the row's Applies-to Entry or, where its file lacks the column, that of its only
  /// application; or nil.
  func target(ofRow row: Int) -> EntryNo? {
    if !appliesTo.isEmpty, appliesTo[row] > 0 { return EntryNo(appliesTo[row]) }
    guard !applications.isEmpty, isLackingColumn[Int(places[row].columnSet)],
      let inbound = applications[entryNos[row]], inbound > 0
    else { return nil }
    return EntryNo(inbound)
  }

  /// Returns the inbound entry of each outbound one that is applied to exactly one.
  ///
  /// An entry spread over several was applied by the ERP itself and is no reversal of one of them;
  /// its value is 0.
  private static func soleInbound(_ applications: ApplicationEntries) -> [Int32: Int32] {
    var inbound: [Int32: Int32] = [:]
    for row in 0..<applications.count {
      let application = applications[row]
      guard let outboundNo = application.outboundItemEntryNo?.number, outboundNo > 0,
        let inboundNo = application.inboundItemEntryNo?.number
      else { continue }
      let known = inbound[outboundNo] ?? inboundNo
      inbound[outboundNo] = known == inboundNo ? inboundNo : 0
    }
    return inbound
  }
}
