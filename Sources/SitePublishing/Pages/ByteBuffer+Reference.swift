import OrderReport
import OutputReversal
import PageRendering
import ProductionLedger

extension ByteBuffer {
  /// Appends how an entry is named: `I-1`.
  ///
  /// Whole numbers, which nearly all ledgers have, are written in place.
  mutating func append(_ reference: EntryReference, _ context: ReportContext) {
    switch reference {
    case .item(let no)
    where !context.entryNumbers.isText(.itemEntries) && !context.entryNumbers.hasPostings:
      append("I-")
      append(decimal: Int(no.number))
    case .capacity(let no)
    where !context.entryNumbers.isText(.capacityEntries) && !context.entryNumbers.hasPostings:
      append("C-")
      append(decimal: Int(no.number))
    default: append(context.name(of: reference))
    }
  }
}
