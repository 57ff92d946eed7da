/// The texts that the cells of a workbook share.
struct WorkbookStrings: Sendable {
  /// The texts, one behind the other.
  private(set) var bytes: [UInt8] = []
  /// Where each text lies in `bytes`.
  private(set) var places: [RecordBatch.Field] = []

  /// No texts.
  init() {}

  /// Reads the table of shared strings: runs of one text joined, phonetic ones left out.
  ///
  /// - Complexity: O(*n*) in the bytes of the part.
  /// - Source: ISO/IEC 29500-1, 18.4.8 (si) and 18.4.9 (sst).
  init(_ part: WorkbookPart) throws(Refusal) {
    var xml = XMLScanner()
    let text = part.bytes.span
    bytes.reserveCapacity(text.count / 2)
    do throws(XMLFlaw) {
      var token = try xml.next(in: text)
      while token != .finished {
        if token == .start, xml.depth == 2, xml.name == Self.item {
          let first = bytes.count
          try xml.appendString(of: text, to: &bytes)
          places.append(.init(sharedFrom: first, length: bytes.count - first))
        }
        token = try xml.next(in: text)
      }
    } catch {
      throw part.flawed(error)
    }
  }

  private static let item = XMLName("si")
}
