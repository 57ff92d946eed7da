import ProductionLedger

/// A PDF as Chromium prints it.
struct PrintedDocument {
  private let bytes: [UInt8]

  /// Takes over the bytes of a PDF.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Returns the PDF as made on a day, so that the same page gives the same bytes.
  ///
  /// Digits are replaced by as many digits: the table of objects counts bytes. Without a day it is
  /// the first of January 2000.
  /// - Complexity: O(*n*).
  /// - Source: ISO 32000-1, 7.9.4 (dates) and 14.3.3 (the document information dictionary).
  func dated(_ day: PostingDate?) -> [UInt8] {
    let digits = Array("\(day?.digits ?? 20_000_101)000000".utf8)
    var dated = bytes
    for name in ["/CreationDate (D:", "/ModDate (D:"] {
      guard let place = dated.firstRange(of: Array(name.utf8)) else { continue }
      let start = place.upperBound
      let end = start + digits.count
      guard end <= dated.count, dated[start..<end].allSatisfy({ (48...57).contains($0) }) else {
        continue
      }
      dated.replaceSubrange(start..<end, with: digits)
    }
    return dated
  }
}
