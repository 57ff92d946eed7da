package import Diagnostics
import OutputReversal

/// A rule that looks for one kind of finding in an order.
///
/// - Source: domain.md 6.6, S3 and S13: but for A11, posted rows only.
package struct FindingRule: Sendable {
  /// The code of its findings.
  package let code: Code
  /// What an order must have, any of it, to be looked at; empty for every order.
  let traits: EntryTraits
  /// Looks at an order.
  let findings: @Sendable (OrderExamination) -> [Finding]

  init(
    _ code: Code, _ traits: EntryTraits = [],
    _ findings: @escaping @Sendable (OrderExamination) -> [Finding]
  ) {
    self.code = code
    self.traits = traits
    self.findings = findings
  }
}

extension FindingRule {
  /// All rules, by code.
  package static let all: [FindingRule] = [
    FindingRule(.a1, .unexplained, unexplainedNegatives),
    FindingRule(.a2, .brokenLinks, brokenLinks),
    FindingRule(.a3, .crossLinks, crossLinks),
    FindingRule(.a4, [.itemCorrections, .crossLinks], overReversedOriginals),
    FindingRule(.a5, .corrections, netsBelowZero),
    FindingRule(.a6, .corrections, reversalsAfterFinish),
    FindingRule(.a7, .corrections, backdatedReversals),
    FindingRule(.a8, .corrections, reversalsByTheSameUser),
    FindingRule(.a9, [.capacityLinks, .itemCorrections], inexactCapacityPairs),
    FindingRule(.a10, .corrections, timesLeft),
    FindingRule(.a11, [.corrections, .queued], earlierOutputLeft),
    FindingRule(.a12, [], laterOutputAboveEarlier),
    FindingRule(.a13, .capacityCorrections, negativesWithoutPositive),
    FindingRule(.a14, .corrections, identicalRepostings),
    FindingRule(.a15, .corrections, lateReversals),
    FindingRule(.a16, [], disagreeingExports),
    FindingRule(.a17, .itemCorrections, highReversalRates),
    FindingRule(.a18, .consumption, componentsNotReturned),
    FindingRule(.a19, .twins, twinRows),
    FindingRule(.a20, .oddities, otherEntries),
  ]
}

extension Finding {
  /// Every finding of an order, by code, then as the order's entries follow each other.
  static func all(in examination: OrderExamination) -> [Finding] {
    var findings: [Finding] = []
    for rule in FindingRule.all
    where rule.traits.isEmpty || !rule.traits.isDisjoint(with: examination.traits) {
      findings += rule.findings(examination)
    }
    guard !findings.isEmpty else { return [] }
    for suppression in examination.context.suppressions(of: examination.history.orderNo) {
      for index in findings.indices
      where findings[index].code == suppression.code && findings[index].suppression == nil {
        findings[index].suppression = suppression.reason
      }
    }
    return findings
  }
}
