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
    // The rows of an order are in few files: looking through them is sooner done than hashing.
    var files: [(source: UInt16, first: UInt32, last: UInt32)] = []
    for place in places {
      if let known = files.firstIndex(where: { $0.source == place.source }) {
        files[known].first = min(files[known].first, place.line)
        files[known].last = max(files[known].last, place.line)
      } else {
        files.append((place.source, place.line, place.line))
      }
    }
    return files.sorted { $0.source < $1.source }.map { source, first, last in
      let name = context.sources[Int(source)].shownTable
      guard context.options.sources == .lines else { return name }
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
