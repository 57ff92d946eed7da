import PageRendering

/// An operation of an order.
enum OperationField: Int, TemplateFields {
  case operationNo, description, orderLineNo, workCenter, workCenterHref, isLast, routingStatus, net
  case netAfterQueue, scrap, setup, run, stop, timeUnit, reversed, reversalCount, excess
  case measures, netAnchor

  static let recordName = "operation"

  var kind: FieldKind {
    switch self {
    case .measures: .list(RecordShape(MeasureField.self))
    case .isLast: .flag
    default: .text
    }
  }

  var summary: String {
    switch self {
    case .operationNo: "the operation, or a dash without a routing"
    case .description: "what is done, or empty"
    case .orderLineNo: "the order line where the order has several, else empty"
    case .workCenter: "the work center, or empty"
    case .workCenterHref: "its page from the root of the site, or empty"
    case .isLast: "whether it is the last operation"
    case .routingStatus: "how far it is, or empty"
    case .net: "the net output, or empty when not exported"
    case .netAfterQueue: "the net output after the queue, empty when the queue changes nothing"
    case .scrap: "the net scrap, empty for nothing or when not exported"
    case .setup: "the net setup time, empty for nothing or when not exported"
    case .run: "the net run time, empty for nothing or when not exported"
    case .stop: "the net stop time, empty for nothing or when not exported"
    case .timeUnit: "the unit of the times, or empty"
    case .reversed: "the output that was taken back, with its minus sign, empty for nothing"
    case .reversalCount: "how many entries take something back, empty for none"
    case .excess: "by how much a later operation has more output, empty for nothing"
    case .measures: "its five figures"
    case .netAnchor: "the anchor of the derivation of the net output, or empty"
    }
  }
}
