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
    let phrases = templates.phrases
    let figures =
      rules.asOf.map {
        phrases.text("fact.figures.asOf", ["date": phrases.format.text($0)])
      } ?? phrases.text("fact.figures.all")
    var facts = [
      EvidenceFact(phrases.text("fact.figures"), figures),
      EvidenceFact(phrases.text("fact.limits"), limits(of: rules, phrases)),
      EvidenceFact(phrases.text("fact.queue"), phrases.text(queueKey(of: rules))),
    ]
    switch users {
    case .names: break
    case .initials:
      facts.append(
        EvidenceFact(phrases.text("fact.users"), phrases.text("fact.users.initials")))
    case .none:
      facts.append(EvidenceFact(phrases.text("fact.users"), phrases.text("fact.users.none")))
    }
    let changes = templates.templateOverrides.joined(separator: ", ")
    let state =
      changes.isEmpty
      ? phrases.text("fact.madeBy.builtIn")
      : phrases.text("fact.madeBy.changed", ["files": changes])
    facts.append(
      EvidenceFact(
        phrases.text("fact.madeBy"),
        phrases.text("fact.madeBy.tool", ["version": version, "templates": state]),
        code: String(templates.sha256.prefix(16))))
    return facts
  }

  private static func queueKey(of rules: PostingRules) -> String {
    guard rules.appliesQueue else { return "fact.queue.leftOut" }
    return rules.isStrict ? "fact.queue.strict" : "fact.queue.byLine"
  }

  private static func limits(of rules: PostingRules, _ phrases: PhraseBook) -> String {
    func limit(_ key: String, _ date: PostingDate?) -> String? {
      date.map { phrases.text("fact.limits.\(key)", ["date": phrases.format.text($0)]) }
    }
    let percent = phrases.text(
      "percentage", ["figure": phrases.format.text(rules.reversalRatePercent)])
    let limits = [
      limit("from", rules.allowPostingFrom), limit("to", rules.allowPostingTo),
      limit("closed", rules.closedTo), limit("valuation", rules.earliestValuationDate),
      phrases.text("fact.limits.delay", count: rules.delayDays),
      phrases.text("fact.limits.rate", ["rate": percent]),
    ]
    return limits.compactMap(\.self).joined(separator: ", ")
  }
}
