import Diagnostics
import OrderReport
import OutputReversal
import ProductionLedger

/// The items, the work centers or the users of a site, with what their pages show.
///
/// The rows of all are in one array of a kind, each group has a range of it: 20,000 items need no
/// 20,000 small arrays.
package struct SiteGroups: Sendable {
  /// The figures of a group in one month.
  struct Month: Sendable {
    var month: PostingMonth
    var figures: GroupFigures
  }

  /// How often a finding was made in the orders of a group.
  struct FindingCount: Sendable {
    var code: Code
    var standing: Int
    var settled: Int
  }

  /// What they are.
  let kind: FigureGroup.Kind
  /// Each of them, by the bytes of its name.
  var members: [SiteGroup]
  /// The months of all of them; see `SiteGroup.months`.
  var months: [Month] = []
  /// The orders of all of them; see `SiteGroup.orders`.
  var orders: [OrderShare] = []
  /// The positions in `overview.corrections` of all of them; see `SiteGroup.corrections`.
  var corrections: [Int32] = []
  /// The findings of all of them; see `SiteGroup.findings`.
  var findings: [FindingCount] = []
  /// The rows without such a name.
  var rest = GroupFigures.zero
  /// How many corrections have no such name.
  var restCorrections = 0
  /// The rows of all, those without a name included.
  var all = GroupFigures.zero
  private let places: [Symbol: Int32]

  /// What no file of the ledger tells of them.
  var unknown = MeasureSet()

  /// Creates groups without rows; `names` are in the order of the pages.
  init(_ kind: FigureGroup.Kind, names: [Symbol], _ symbols: SymbolTable) {
    self.kind = kind
    members = names.map { SiteGroup($0, path: kind.path(of: symbols.text($0))) }
    places = Dictionary(uniqueKeysWithValues: zip(names, 0...))
  }

  /// Whether there are rows without such a name.
  var hasRest: Bool { rest != .zero || kind == .user && restCorrections > 0 }

  /// Where the group of that name is in `members`, or nil when it has no page.
  func place(of name: Symbol) -> Int? { places[name].map(Int.init) }
}
