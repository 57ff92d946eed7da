import Diagnostics
import ProductionLedger

/// Tells an order in one sentence.
///
/// - Source: pages.md 1.1.
struct OrderSentence {
  let report: OrderReport
  /// How a text of the ledger is written.
  let quote: (Symbol) -> String
  let wording: ReportWording

  /// The number, the description, what happened and what is left.
  var text: String {
    let description =
      report.description.isEmpty ? "" : " · \(quote(report.description))"
    return "\(quote(report.orderNo))\(description): "
      + [output, corrections, queue].compactMap { $0 }.joined(separator: "; ") + "."
  }

  private var output: String {
    let synopsis = report.synopsis
    var parts = [wording(.posted, ["figure": .figure(synopsis.posted)])]
    func add(_ text: ReportText, _ total: QuantityTotal) {
      if !total.isZero { parts.append(wording(text, ["figure": .figure(total)])) }
    }
    add(.reversedPart, synopsis.reversed)
    add(.unexplainedPart, synopsis.unexplained)
    add(.postedAgain, synopsis.postedAgain)
    let net = Message.Value.figure(synopsis.net)
    parts.append(
      synopsis.ordered.map { wording(.netOfOrdered, ["figure": net, "ordered": .figure($0)]) }
        ?? wording(.netPart, ["figure": net]))
    return parts.joined(separator: ", ")
  }

  private var corrections: String? {
    let synopsis = report.synopsis
    guard synopsis.correctionCount > 0 else { return nil }
    guard let sole = synopsis.soleCorrection else {
      return wording(.corrections, ["count": .count(synopsis.correctionCount)])
    }
    let date = Message.Value.day(sole.postingDate)
    let correction =
      sole.user.isEmpty
      ? Message(ReportText.correction, ["date": date])
      : Message(ReportText.correctionBy, ["user": .text(quote(sole.user)), "date": date])
    guard !sole.reasonCode.isEmpty else { return wording(.message(correction)) }
    return wording(
      .withReason,
      ["correction": .message(correction), "reason": .text(quote(sole.reasonCode))])
  }

  private var queue: String? {
    let synopsis = report.synopsis
    var parts: [String] = []
    if synopsis.queuedCount > 0 {
      parts.append(
        wording(
          synopsis.queuedCount == 1 ? .reversalQueued : .reversalsQueued,
          ["count": .count(synopsis.queuedCount), "net": .figure(synopsis.netAfterQueue)]))
    }
    if synopsis.rejectedCount > 0 {
      parts.append(wording(.rejectedPart, ["count": .count(synopsis.rejectedCount)]))
    }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}
