import OrderReport
import PageRendering
import ProductionLedger

/// Says where a row was read, as far as the site shows it.
///
/// - Source: contract.md section 3, `--sources`, and section 4, `source`.
struct SourceText {
  private let site: AuditSite

  /// Creates the texts of a site.
  init(_ site: AuditSite) { self.site = site }

  /// Appends `ledger.csv:2`, `ledger.csv`, or nothing.
  func append(_ place: RowPlace, to buffer: inout ByteBuffer) {
    let name = site.context.sourceName(of: place)
    buffer.append(name.text)
    if name.hasLine { buffer.append(decimal: Int(place.line)) }
  }

  /// Appends the same without folders: `ledger.csv:2` of `Site/ledger/ledger.csv:2`.
  func append(row place: RowPlace, to buffer: inout ByteBuffer) {
    let name = site.context.sourceName(of: place)
    buffer.append(name.text[name.folderLength...])
    if name.hasLine { buffer.append(decimal: Int(place.line)) }
  }

  /// The files of rows with their first and last lines: `ledger.csv, lines 842 to 846`.
  func of(_ places: [RowPlace]) -> String {
    let (context, phrases) = (site.context, site.phrases)
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
