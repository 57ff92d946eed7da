import Diagnostics
package import OutputReversal
package import ProductionLedger

/// The lines that post a judged queue to the native ledger.
///
/// - Source: domain.md R42, reliability.md section 3.
package struct NativePosting: Sendable {
  /// A reversal that is posted, or was before.
  package struct Receipt: Hashable, Sendable {
    /// The number of the queue line.
    package var line: Int
    /// How the entries are named: `P-1` and `P-1.C`.
    package var refs: [String]
    /// The id of the reversal.
    package var reversalID: String
    /// The order.
    package var order: String
    /// The operation, or empty.
    package var operation: String
    /// What is taken back, zero or below.
    package var quantity: Quantity
  }

  /// What is posted, in the order of the queue.
  package private(set) var posted: [Receipt] = []
  /// What was posted before.
  package private(set) var known: [Receipt] = []
  /// The decisions on the lines that cannot be posted.
  package private(set) var rejected: [QueueDecision] = []
  /// The lines to be appended to the ledger; empty when nothing is posted.
  package private(set) var lines: [UInt8] = []
  private let ledger: Ledger
  private let recording: Recording

  /// Takes what was accepted, in the order of the queue.
  ///
  /// - Complexity: O(*q* · *m*) for *q* lines of orders of *m* rows.
  package init(_ judged: PostedLedger, recording: Recording) {
    ledger = judged.ledger
    self.recording = recording
    var number = ledger.native?.postings ?? 0
    var lines = NativeLines()
    var histories: [Symbol: OrderHistory] = [:]
    for decision in judged.decisions {
      if !decision.postedAs.isEmpty {
        known.append(receipt(decision, refs: decision.postedAs.map(ledger.name)))
        continue
      }
      guard decision.isAccepted, let position = ledger.orders.position(of: decision.line.orderNo)
      else {
        rejected.append(decision)
        continue
      }
      let history = histories[decision.line.orderNo] ?? judged.history(of: position)
      histories[decision.line.orderNo] = history
      number += 1
      let refs = write(decision, history, as: number, to: &lines)
      posted.append(receipt(decision, refs: refs))
    }
    self.lines = lines.bytes
  }

  private func receipt(_ decision: QueueDecision, refs: [String]) -> Receipt {
    let reversal = decision.reversal
    return Receipt(
      line: decision.number, refs: refs, reversalID: id(of: decision.line),
      order: ledger.symbols.text(decision.line.orderNo),
      operation: ledger.symbols.text(reversal?.operationNo ?? decision.line.operationNo),
      quantity: reversal?.measures.output ?? decision.line.outputQuantity)
  }

  private func id(of line: OutputJournalLine) -> String {
    ledger.symbols.text(line.postingID.isEmpty ? line.reversalID : line.postingID)
  }

  /// Writes the queue line and the rows that it makes; returns how those are named.
  private func write(
    _ decision: QueueDecision, _ history: OrderHistory, as number: Int, to lines: inout NativeLines
  ) -> [String] {
    writeLine(decision.line, as: number, to: &lines)
    var refs: [String] = []
    for item in history.itemEntries where item.reference == .queue(decision.number) {
      write(item.entry, of: decision.line, as: number, to: &lines)
      refs.append("P-\(number)")
    }
    let references: [EntryReference] = [.queue(decision.number), .queueCapacity(decision.number)]
    for capacity in history.capacityEntries where references.contains(capacity.reference) {
      write(capacity.entry, of: decision.line, as: number, to: &lines)
      refs.append(refs.isEmpty ? "P-\(number)" : "P-\(number).C")
    }
    return refs
  }

  private func begin(_ kind: TableKind, _ number: Int, _ lines: inout NativeLines) {
    lines.begin(kind.tableName)
    lines.member("posting", number: number)
  }

  /// Writes the queue line as it was judged.
  private func writeLine(_ line: OutputJournalLine, as number: Int, to lines: inout NativeLines) {
    let kind = TableKind.outputJournalLines
    let source = ledger.sources[Int(line.place.source)]
    begin(kind, number, &lines)
    lines.member("recorded", recording.timestamp)
    lines.member("user", recording.user)
    lines.member(
      "file", source.shownName.split(separator: "/").last.map(String.init) ?? source.shownName)
    lines.member("line", number: Int(line.place.line))
    for column in kind.columns where line.fields[column] != nil && column != .reversalID {
      lines.member(column, cell(column, of: line), in: kind)
    }
    lines.member(Column.reversalID.caption, id(of: line))
    lines.end()
  }

  private func write(
    _ entry: ItemLedgerEntry, of line: OutputJournalLine, as number: Int,
    to lines: inout NativeLines
  ) {
    let kind = TableKind.itemLedgerEntries
    begin(kind, number, &lines)
    let cells: [(Column, NativeCell)] = [
      (.postingDate, .number(entry.postingDate.digits)),
      (.entryType, .number(Int32(entry.entryType.rawValue))),
      (.documentNo, text(entry.documentNo)), (.itemNo, text(entry.itemNo)),
      (.variantCode, text(entry.variantCode)), (.locationCode, text(entry.locationCode)),
      (.quantity, .units(entry.quantity.units)), (.remainingQuantity, .units(0)),
      (.appliesToEntry, reference(entry.appliesToEntry)), (.open, .number(0)),
      (.orderType, .number(Int32(entry.orderType.rawValue))), (.orderNo, text(entry.orderNo)),
      (.orderLineNo, entry.orderLineNo.map(NativeCell.number) ?? .unknown),
      (.lotNo, text(entry.lotNo)), (.serialNo, text(entry.serialNo)),
      (.unitOfMeasureCode, text(entry.unitOfMeasureCode)),
      (.qtyPerUnitOfMeasure, quantity(entry.qtyPerUnitOfMeasure)),
    ]
    for (column, cell) in cells { lines.member(column, cell, in: kind) }
    end(line, to: &lines)
  }

  private func write(
    _ entry: CapacityLedgerEntry, of line: OutputJournalLine, as number: Int,
    to lines: inout NativeLines
  ) {
    let kind = TableKind.capacityLedgerEntries
    begin(kind, number, &lines)
    let cells: [(Column, NativeCell)] = [
      (.postingDate, .number(entry.postingDate.digits)), (.documentNo, text(entry.documentNo)),
      (.orderType, .number(Int32(InventoryOrderType.production.rawValue))),
      (.orderNo, text(entry.orderNo)),
      (.orderLineNo, entry.orderLineNo.map(NativeCell.number) ?? .unknown),
      (.itemNo, text(entry.itemNo)), (.variantCode, text(entry.variantCode)),
      (.operationNo, text(entry.operationNo)),
      (.type, entry.type.map { .number(Int32($0.rawValue)) } ?? .unknown),
      (.no, text(entry.no)), (.workCenterNo, text(entry.workCenterNo)),
      (.outputQuantity, .units(entry.outputQuantity.units)),
      (.scrapQuantity, .units(entry.scrapQuantity.units)),
      (.setupTime, .units(entry.setupTime.units)), (.runTime, .units(entry.runTime.units)),
      (.stopTime, .units(entry.stopTime.units)),
      (.lastOutputLine, entry.lastOutputLine.map { .number($0 ? 1 : 0) } ?? .unknown),
      (.capUnitOfMeasureCode, text(entry.capUnitOfMeasureCode)),
      (.qtyPerCapUnitOfMeasure, quantity(entry.qtyPerCapUnitOfMeasure)),
    ]
    for (column, cell) in cells { lines.member(column, cell, in: kind) }
    end(line, to: &lines)
  }

  /// Ends an entry with who posted it, why and when, and the id that makes it unique.
  private func end(_ line: OutputJournalLine, to lines: inout NativeLines) {
    lines.member(Column.userID.caption, recording.user)
    lines.member(Column.reasonCode.caption, ledger.symbols.text(line.reasonCode))
    lines.member(Column.reversalID.caption, id(of: line))
    lines.member(Column.creationDate.caption, recording.date)
    lines.member(Column.creationTime.caption, recording.time)
    lines.end()
  }

  private func text(_ symbol: Symbol) -> NativeCell { .text(ledger.symbols[symbol]) }

  private func quantity(_ quantity: Quantity?) -> NativeCell {
    quantity.map { .units($0.units) } ?? .unknown
  }

  private func reference(_ no: EntryNo?) -> NativeCell {
    guard let no else { return .unknown }
    return ledger.entryNumbers.symbol(of: no, in: .itemEntries).map(text) ?? .number(no.number)
  }

  /// What stands in a column of a queue line.
  private func cell(_ column: Column, of line: OutputJournalLine) -> NativeCell {
    switch column {
    case .postingDate: line.postingDate.map { .number($0.digits) } ?? .unknown
    case .orderNo: text(line.orderNo)
    case .orderLineNo: line.orderLineNo.map(NativeCell.number) ?? .unknown
    case .documentNo: text(line.documentNo)
    case .itemNo: text(line.itemNo)
    case .variantCode: text(line.variantCode)
    case .description: text(line.description)
    case .locationCode: text(line.locationCode)
    case .operationNo: text(line.operationNo)
    case .type: line.type.map { .number(Int32($0.rawValue)) } ?? .unknown
    case .no: text(line.no)
    case .setupTime: .units(line.setupTime.units)
    case .runTime: .units(line.runTime.units)
    case .stopTime: .units(line.stopTime.units)
    case .capUnitOfMeasureCode: text(line.capUnitOfMeasureCode)
    case .qtyPerCapUnitOfMeasure: quantity(line.qtyPerCapUnitOfMeasure)
    case .outputQuantity: .units(line.outputQuantity.units)
    case .scrapQuantity: .units(line.scrapQuantity.units)
    case .unitOfMeasureCode: text(line.unitOfMeasureCode)
    case .qtyPerUnitOfMeasure: quantity(line.qtyPerUnitOfMeasure)
    case .finished: line.finished.map { .number($0 ? 1 : 0) } ?? .unknown
    case .appliesToEntry: reference(line.appliesToEntry)
    case .lotNo: text(line.lotNo)
    case .serialNo: text(line.serialNo)
    case .reasonCode: text(line.reasonCode)
    case .userID: text(line.userID)
    default: .unknown
    }
  }
}
