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

    init(_ label: (Case) -> String) {
      texts = Dictionary(uniqueKeysWithValues: Case.allCases.map { ($0, label($0)) })
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
    statuses = Cases { phrases.text("status.\($0)") }
    routings = Cases { phrases.text("routing.\($0)") }
    measures = Cases { phrases.text("measure.\($0)") }
    levels = Cases { phrases.text("level.\($0)") }
    links = Cases { phrases.text("link.\($0)") }
    tables = Cases { phrases.text("table.\($0)") }
  }
}
