import ProductionLedger

/// Tells an order in one English sentence.
///
/// - Source: pages.md 1.1.
struct OrderSentence {
  let report: OrderReport
  /// How a text of the ledger is written.
  let quote: (Symbol) -> String

  /// The number, the description, what happened and what is left.
  var text: String {
    let description =
      report.description.isEmpty ? "" : " · \(quote(report.description))"
    return "\(quote(report.orderNo))\(description): "
      + [output, corrections, queue].compactMap { $0 }.joined(separator: "; ") + "."
  }

  private var output: String {
    let synopsis = report.synopsis
    var parts = ["\(synopsis.posted) posted"]
    if !synopsis.reversed.isZero { parts.append("\(synopsis.reversed) reversed") }
    if !synopsis.unexplained.isZero {
      parts.append("\(synopsis.unexplained) taken back without a link")
    }
    if !synopsis.postedAgain.isZero { parts.append("\(synopsis.postedAgain) posted again") }
    let ordered = synopsis.ordered.map { " of \($0)" } ?? ""
    parts.append("net \(synopsis.net)\(ordered)")
    return parts.joined(separator: ", ")
  }

  private var corrections: String? {
    let synopsis = report.synopsis
    guard synopsis.correctionCount > 0 else { return nil }
    guard let sole = synopsis.soleCorrection else {
      return "\(synopsis.correctionCount) corrections"
    }
    let user = sole.user.isEmpty ? "" : " by \(quote(sole.user))"
    let reason = sole.reasonCode.isEmpty ? "" : ", reason \(quote(sole.reasonCode))"
    return "1 correction\(user) on \(sole.postingDate)\(reason)"
  }

  private var queue: String? {
    let synopsis = report.synopsis
    var parts: [String] = []
    if synopsis.queuedCount > 0 {
      let noun = synopsis.queuedCount == 1 ? "reversal" : "reversals"
      parts.append(
        "\(synopsis.queuedCount) \(noun) queued, net \(synopsis.netAfterQueue) after that")
    }
    if synopsis.rejectedCount > 0 { parts.append("\(synopsis.rejectedCount) rejected") }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}
