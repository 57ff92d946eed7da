package import ProductionLedger

extension ReportContext {
  /// Where a row was read, as the site shows it, or nil when it shows nothing of files.
  ///
  /// `ledger.csv:2`, `file.xlsx[Sheet]!7`; without lines `ledger.csv`, `file.xlsx[Sheet]`.
  /// - Source: contract.md section 4, `source`.
  package func source(of place: RowPlace) -> String? {
    guard options.sources != .none, Int(place.source) < sources.count else { return nil }
    let file = sources[Int(place.source)]
    let name = file.sheet.map { "\(file.shownName)[\($0)]" } ?? file.shownName
    guard options.sources == .lines else { return name }
    return "\(name)\(file.sheet == nil ? ":" : "!")\(place.line)"
  }
}
