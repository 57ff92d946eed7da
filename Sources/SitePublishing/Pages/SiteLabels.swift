import OrderReport
import OutputReversal
import PageRendering
import ProductionLedger

/// What pages call the cases that they name again and again, worded once.
///
/// The key is the name of the case, which takes a look at the type each time it is asked for.
struct SiteLabels: Sendable {
  /// The labels of all cases of a type.
  struct Cases<Case: CaseIterable & Hashable & Sendable>: Sendable {
    private let texts: [Case: String]

    init(_ stem: String, _ phrases: PhraseBook) {
      texts = Dictionary(
        uniqueKeysWithValues: Case.allCases.map { ($0, phrases.text("\(stem).\($0)")) })
    }

    /// The label of a case.
    subscript(name: Case) -> String { texts[name] ?? "" }
  }

  let statuses: Cases<ProductionOrderStatus>
  let routings: Cases<RoutingStatus>
  let measures: Cases<Measure>
  let levels: Cases<Finding.Level>
  let links: Cases<LinkMethod>
  let tables: Cases<TableKind>

  /// Words the labels in a language.
  init(_ phrases: PhraseBook) {
    statuses = Cases("status", phrases)
    routings = Cases("routing", phrases)
    measures = Cases("measure", phrases)
    levels = Cases("level", phrases)
    links = Cases("link", phrases)
    tables = Cases("table", phrases)
  }
}
