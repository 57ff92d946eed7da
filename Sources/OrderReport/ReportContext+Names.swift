import Diagnostics
package import OutputReversal
import ProductionLedger

extension ReportContext {
  /// How pages, JSON and messages name an entry: `I-1`.
  package func name(of reference: EntryReference) -> String {
    reference.text(entryNumbers, symbols)
  }

  /// How messages name entries: `I-1`, `I-1 and I-2`, `I-1, I-2 and 3 more`.
  func names(of references: [EntryReference]) -> Message {
    Message(entries: references.prefix(3).map { name(of: $0) }, of: references.count)
  }

  /// How messages name an order line's item: `item '1000' on line 10000`.
  func name(of line: LineFigures) -> Message {
    let hasVariant = !line.variantCode.isEmpty
    let text: NameText =
      line.orderLineNo == nil
      ? (hasVariant ? .variant : .item) : (hasVariant ? .variantOnLine : .itemOnLine)
    return Message(
      text,
      [
        "item": .text(quoted(line.itemNo)), "variant": .text(quoted(line.variantCode)),
        "line": .text(line.orderLineNo?.description ?? ""),
      ])
  }

  /// How messages name an operation: `operation '20' of line 10000`.
  func name(of operation: OperationFigures) -> Message {
    let hasNumber = !operation.operationNo.isEmpty
    let text: NameText =
      operation.orderLineNo == nil
      ? (hasNumber ? .operation : .noOperation)
      : (hasNumber ? .operationOfLine : .noOperationOfLine)
    return Message(
      text,
      [
        "operation": .text(quoted(operation.operationNo)),
        "line": .text(operation.orderLineNo?.description ?? ""),
      ])
  }
}

extension OrderExamination {
  /// How messages name an entry.
  func named(_ reference: EntryReference) -> Message.Value { .text(context.name(of: reference)) }
}
