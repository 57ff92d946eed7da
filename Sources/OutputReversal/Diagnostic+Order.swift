import Diagnostics
import ProductionLedger

extension Diagnostic {
  static func orderUnknown(_ line: OutputJournalLine, number: String, suggestion: String?)
    -> Diagnostic
  {
    let advice =
      suggestion.map { "did you mean '\(VisibleText.of($0))'?" }
      ?? "no row of the ledger names it"
    return queue(.qOrderUnknown, line, .orderNo, "unknown order '\(number)'; \(advice)")
  }

  static func orderBlocked(_ line: OutputJournalLine, order: String) -> Diagnostic {
    queue(.qBlocked, line, .orderNo, "order '\(order)' is blocked; unblock it in the ERP first")
  }

  static func notReleased(
    _ line: OutputJournalLine, order: String, status: ProductionOrderStatus
  ) -> Diagnostic {
    let advice =
      status == .finished
      ? "reopen it, reverse, then finish it again" : "only a released order can be posted to"
    return queue(
      .qStatus, line, .orderNo, "order '\(order)' is \(status.caption), not Released; \(advice)")
  }

  static func statusUnknown(_ line: OutputJournalLine, order: String) -> Diagnostic {
    queue(
      .qStatusUnknown, line, .orderNo,
      "the status of order '\(order)' was not exported; it must be Released when this is posted")
  }

  static func itemNotOnLine(
    _ line: OutputJournalLine, item: String, orderLine: Int32, known: [String]
  ) -> Diagnostic {
    guard !known.isEmpty else {
      return queue(.qItem, line, .orderLineNo, "the order has no line \(orderLine)")
    }
    return queue(
      .qItem, line, .itemNo,
      "item '\(item)' is not on order line \(orderLine); on it is \(list(known))")
  }

  static func itemNotOnOrder(
    _ line: OutputJournalLine, item: String, order: String, known: [String]
  ) -> Diagnostic {
    let advice =
      known.isEmpty ? "no line or entry of it names an item" : "on it is \(list(known))"
    return queue(
      .qItem, line, .itemNo, "item '\(item)' is not on order '\(order)'; \(advice)")
  }

  static func lineAmbiguous(
    _ line: OutputJournalLine, item: String, order: String, lines: [String]
  ) -> Diagnostic {
    queue(
      .qLineAmbiguous, line, line.fields[.orderLineNo] == nil ? .itemNo : .orderLineNo,
      "item '\(item)' is on several lines of order '\(order)'; give one of the order lines "
        + lines.joined(separator: ", "))
  }

  static func operationUnknown(_ line: OutputJournalLine, operation: String, known: [String])
    -> Diagnostic
  {
    let there =
      known.isEmpty
      ? "the order line has no operations; leave it blank"
      : "there \(known.count == 1 ? "is" : "are") \(list(known))"
    guard !operation.isEmpty else {
      return queue(.qOperation, line, .operationNo, "the operation is missing; \(there)")
    }
    return queue(
      .qOperation, line, .operationNo, "unknown operation '\(operation)'; \(there)")
  }

  static func operationBlocked(_ line: OutputJournalLine, operation: String) -> Diagnostic {
    queue(
      .qBlocked, line, .operationNo,
      "the work or machine center of operation '\(operation)' is blocked; unblock it first")
  }

  static func subcontracted(_ line: OutputJournalLine, operation: String) -> Diagnostic {
    queue(
      .qSubcontract, line, .operationNo,
      "operation '\(operation)' is subcontracted; undo the purchase receipt instead")
  }

  static func noCapacity(_ line: OutputJournalLine) -> Diagnostic {
    queue(
      .qNoCapacity, line, .operationNo,
      "no capacity entries of the order line were read; only the item entry is reversed")
  }

  /// Names in quotes, at most ten of them, then how many more there are.
  private static func list(_ names: [String]) -> String {
    let shown = names.prefix(10).map { "'\($0)'" }.joined(separator: ", ")
    return names.count > 10 ? "\(shown) and \(names.count - 10) more" : shown
  }
}
