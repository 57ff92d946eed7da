import Diagnostics
import ProductionLedger

extension Diagnostic {
  static func orderUnknown(_ line: OutputJournalLine, number: String, suggestion: String?)
    -> Diagnostic
  {
    queue(
      .qOrderUnknown, line, .orderNo, suggestion == nil ? .unknownOrder : .unknownOrderNear,
      ["order": .text(number), "nearest": .text(VisibleText.of(suggestion ?? ""))])
  }

  static func orderBlocked(_ line: OutputJournalLine, order: String) -> Diagnostic {
    queue(.qBlocked, line, .orderNo, .orderBlocked, ["order": .text(order)])
  }

  static func notReleased(
    _ line: OutputJournalLine, order: String, status: ProductionOrderStatus
  ) -> Diagnostic {
    queue(
      .qStatus, line, .orderNo, status == .finished ? .orderFinished : .orderNotReleased,
      ["order": .text(order), "status": .name(status)])
  }

  static func statusUnknown(_ line: OutputJournalLine, order: String) -> Diagnostic {
    queue(
      .qStatusUnknown, line, .orderNo, .statusUnknown, ["order": .text(order)])
  }

  static func itemNotOnLine(
    _ line: OutputJournalLine, item: String, orderLine: Int32, known: [String]
  ) -> Diagnostic {
    guard !known.isEmpty else {
      return queue(.qItem, line, .orderLineNo, .noLine, ["line": .text("\(orderLine)")])
    }
    return queue(
      .qItem, line, .itemNo, .itemNotOnLine,
      ["item": .text(item), "line": .text("\(orderLine)"), "known": list(known)])
  }

  static func itemNotOnOrder(
    _ line: OutputJournalLine, item: String, order: String, known: [String]
  ) -> Diagnostic {
    queue(
      .qItem, line, .itemNo, known.isEmpty ? .itemUnknown : .itemNotOnOrder,
      ["item": .text(item), "order": .text(order), "known": list(known)])
  }

  static func lineAmbiguous(
    _ line: OutputJournalLine, item: String, order: String, lines: [String]
  ) -> Diagnostic {
    queue(
      .qLineAmbiguous, line, line.fields[.orderLineNo] == nil ? .itemNo : .orderLineNo,
      .lineAmbiguous,
      [
        "item": .text(item), "order": .text(order),
        "lines": .text(lines.joined(separator: ", ")),
      ])
  }

  static func operationUnknown(_ line: OutputJournalLine, operation: String, known: [String])
    -> Diagnostic
  {
    let text: QueueText =
      known.isEmpty ? .noOperations : known.count == 1 ? .oneOperation : .severalOperations
    return queue(
      .qOperation, line, .operationNo,
      operation.isEmpty ? .operationMissing : .operationUnknown,
      [
        "operation": .text(operation), "known": .message(Message(text, ["names": list(known)])),
      ])
  }

  static func operationBlocked(_ line: OutputJournalLine, operation: String) -> Diagnostic {
    queue(
      .qBlocked, line, .operationNo, .operationBlocked, ["operation": .text(operation)])
  }

  static func subcontracted(_ line: OutputJournalLine, operation: String) -> Diagnostic {
    queue(
      .qSubcontract, line, .operationNo, .subcontracted, ["operation": .text(operation)])
  }

  static func noCapacity(_ line: OutputJournalLine) -> Diagnostic {
    queue(.qNoCapacity, line, .operationNo, .noCapacity)
  }

  /// Names in quotes, at most ten of them, then how many more there are.
  private static func list(_ names: [String]) -> Message.Value {
    let shown = names.prefix(10).map { "'\($0)'" }.joined(separator: ", ")
    guard names.count > 10 else { return .text(shown) }
    return .message(
      Message(
        QueueText.moreNames, ["names": .text(shown), "count": .count(names.count - 10)]))
  }
}
