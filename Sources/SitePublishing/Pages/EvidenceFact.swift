import OutputReversal
import PageRendering
import ProductionLedger
import SiteSettings

/// A fact about how figures came to be.
struct EvidenceFact: Hashable, Sendable {
  /// What it is.
  var label: String
  /// The fact.
  var text: String
  /// A hash or another exact text, or empty.
  var code: String
  /// Whether it confirms something.
  var isGood: Bool

  /// Creates a fact.
  init(_ label: String, _ text: String, code: String = "", isGood: Bool = false) {
    self.label = label
    self.text = text
    self.code = code
    self.isGood = isGood
  }

  /// Fills in the fact.
  func fill(_ values: inout TemplateValues, _ record: RecordReference<FactField>) {
    values.set(record, .label, text: label)
    values.set(record, .text, text: text)
    values.set(record, .code, text: code)
    values.set(record, .isGood, flag: isGood)
  }

  /// What a site is made with: as-of date, limits, users, tool and templates.
  static func parameters(
    _ rules: PostingRules, users: UserDisclosure, templates: SiteTemplates, version: String
  ) -> [EvidenceFact] {
    let figures =
      rules.asOf.map {
        "of all postings up to \($0); Open, Status, Finished Date and Finished Quantity are of the "
          + "day of export"
      } ?? "of all postings that were exported"
    var facts = [
      EvidenceFact("Figures", figures),
      EvidenceFact("Limits", limits(of: rules)),
      EvidenceFact("Queue", queue(of: rules)),
    ]
    switch users {
    case .names: break
    case .initials: facts.append(EvidenceFact("Users", "shown by their initials"))
    case .none:
      facts.append(EvidenceFact("Users", "not shown; finding A8 and rates by user are not made"))
    }
    let changes = templates.templateOverrides.joined(separator: ", ")
    facts.append(
      EvidenceFact(
        "Made by",
        "storno \(version), templates \(changes.isEmpty ? "as built in" : "changed: \(changes)")",
        code: String(templates.sha256.prefix(16))))
    return facts
  }

  private static func queue(of rules: PostingRules) -> String {
    guard rules.appliesQueue else { return "left out; the figures are of posted entries alone" }
    return rules.isStrict ? "all or nothing" : "line by line"
  }

  private static func limits(of rules: PostingRules) -> String {
    let limits = [
      rules.allowPostingFrom.map { "posting from \($0)" },
      rules.allowPostingTo.map { "posting to \($0)" },
      rules.closedTo.map { "closed to \($0)" },
      rules.earliestValuationDate.map { "valuation from \($0)" },
      "a long delay is more than \(rules.delayDays) days",
      "a high reversal rate is above \(rules.reversalRatePercent) %",
    ]
    return limits.compactMap(\.self).joined(separator: ", ")
  }
}
