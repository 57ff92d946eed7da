package import ProductionLedger

extension ReportContext {
  /// Where a row was read, as the site shows it, or nil when it shows nothing of files.
  ///
  /// `ledger.csv:2`, `file.xlsx[Sheet]!7`; without lines `ledger.csv`, `file.xlsx[Sheet]`.
  /// - Source: contract.md section 4, `source`.
  package func source(of place: RowPlace) -> String? {
    var bytes: [UInt8] = []
    return appendSource(of: place, to: &bytes) ? String(decoding: bytes, as: UTF8.self) : nil
  }

  /// Appends where a row was read; false, with nothing appended, when nothing of files is shown.
  package func appendSource(of place: RowPlace, to bytes: inout [UInt8]) -> Bool {
    let name = sourceName(of: place)
    guard !name.text.isEmpty else { return false }
    bytes += name.text
    if name.hasLine { bytes += String(place.line).utf8 }
    return true
  }
}
