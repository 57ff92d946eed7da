import Diagnostics
package import OutputReversal
package import ProductionLedger

/// What all reports of one run share: the texts, the files, the rules and the options.
///
/// Every symbol of a report is one of `symbols`, which also holds the initials of users. A report
/// names users only as the options allow, so whoever writes a report need not think of it. A class,
/// so that each report holds it by one reference.
package final class ReportContext: Sendable {
  /// The texts of the ledger and, where users are named by initials, these.
  package let symbols: SymbolTable
  /// How entry numbers are written.
  package let entryNumbers: EntryNumbers
  /// The files, in the order they were read.
  package let sources: [LedgerSource]
  /// What the site shows of each of `sources` before the line of a row.
  private let sourceNames: [SourceName]
  private let columnSets: [Set<Column>]
  /// The limits and the as-of date.
  package let rules: PostingRules
  /// What is shown and what is settled.
  package let options: ReportOptions
  /// Whether any item ledger entries were given.
  let holdsItemLedgerEntries: Bool
  private let initials: [Symbol: Symbol]
  private let suppressions: [Symbol: [ReportOptions.Suppression]]

  /// Creates the context of a ledger's reports.
  ///
  /// - Complexity: O(*n*) in the rows of the ledger where users are named by initials, else O(1).
  package init(_ ledger: Ledger, rules: PostingRules, options: ReportOptions) {
    var symbols = ledger.symbols
    initials =
      options.users == .initials
      ? UserInitials.interned(of: UserInitials.users(of: ledger), into: &symbols) : [:]
    var suppressions: [Symbol: [ReportOptions.Suppression]] = [:]
    for suppression in options.suppressed {
      guard let order = symbols.symbol(of: suppression.order) else { continue }
      suppressions[order, default: []].append(suppression)
    }
    self.symbols = symbols
    entryNumbers = ledger.entryNumbers
    sources = ledger.sources
    sourceNames = ledger.sources.map { SourceName($0, options.sources) }
    columnSets = ledger.columnSets
    holdsItemLedgerEntries = ledger.holds(.itemLedgerEntries)
    self.rules = rules
    self.options = options
    self.suppressions = suppressions
  }

  /// What the site shows of the file of a row.
  package func sourceName(of place: RowPlace) -> SourceName {
    Int(place.source) < sourceNames.count ? sourceNames[Int(place.source)] : .none
  }

  /// Whether a file in which the row was read has a column.
  func exported(_ column: Column, at place: RowPlace) -> Bool {
    columnSets[Int(place.columnSet)].contains(column)
  }

  /// How the site names a user: the name, the initials, or nothing.
  package func shown(user: Symbol) -> Symbol {
    switch options.users {
    case .names: user
    case .initials: initials[user] ?? .empty
    case .none: .empty
    }
  }

  /// Appends which initials stand for whom; nothing where users are not named by initials.
  ///
  /// A new user can change the initials of others.
  /// - Complexity: O(*n* log *n*) in the users.
  package func appendInitials(to bytes: inout [UInt8]) {
    for (user, initials) in initials.sorted(by: { symbols.precedes($0.key, $1.key) }) {
      bytes.append(counted: symbols[user])
      bytes.append(counted: symbols[initials])
    }
  }

  /// The findings of an order that are settled.
  package func suppressions(of orderNo: Symbol) -> [ReportOptions.Suppression] {
    suppressions.isEmpty ? [] : suppressions[orderNo] ?? []
  }

  /// The text of a symbol as messages quote it, without what acts on a terminal.
  ///
  /// - Complexity: O(*n*) in its length.
  func quoted(_ symbol: Symbol) -> String {
    VisibleText.of(symbols.text(symbol))
  }
}
