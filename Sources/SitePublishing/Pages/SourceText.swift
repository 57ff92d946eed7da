import OrderReport
import PageRendering
import ProductionLedger

/// Says where a row was read, as far as the site shows it.
///
/// - Source: contract.md section 3, `--sources`, and section 4, `source`.
struct SourceText {
  private let context: ReportContext
  private let phrases: PhraseBook

  /// Creates the texts of a site.
  init(_ site: AuditSite) {
    context = site.context
    phrases = site.phrases
  }

  /// `ledger.csv:2`, `ledger.csv`, or empty.
  func of(_ place: RowPlace) -> String { context.source(of: place) ?? "" }

  /// The same without folders: `ledger.csv:2` of `Site/ledger/ledger.csv:2`.
  func row(_ place: RowPlace) -> String {
    let source = of(place)
    // A sheet of a workbook may have a slash in its name, too: only the file has folders.
    let path = context.sources[Int(place.source)].shownName
    guard !source.isEmpty, let slash = path.lastIndex(of: "/") else { return source }
    return String(source.dropFirst(path[...slash].count))
  }

  /// The files of rows with their first and last lines: `ledger.csv, lines 842 to 846`.
  func of(_ places: [RowPlace]) -> String {
    guard context.options.sources != .none else { return "" }
    return Set(places.map(\.source)).sorted().map { source in
      let name = context.sources[Int(source)].shownTable
      let lines = places.filter { $0.source == source }.map(\.line)
      guard context.options.sources == .lines, let first = lines.min(), let last = lines.max()
      else {
        return name
      }
      return first == last
        ? phrases.text("source.line", ["file": name, "line": "\(first)"])
        : phrases.text(
          "source.lines", ["file": name, "first": "\(first)", "last": "\(last)"])
    }.joined(separator: "; ")
  }
}

extension LedgerSource {
  /// The name of the file for the site, with its sheet where it is a workbook: `file.xlsx[Sheet]`.
  var shownTable: String { sheet.map { "\(shownName)[\($0)]" } ?? shownName }
}
