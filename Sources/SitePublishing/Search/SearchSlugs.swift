/// The names of pages that are not simply a text in lower case, for a script.
struct SearchSlugs {
  /// How far each text with such a name is from the one before it.
  private(set) var rows = PackedNumbers()
  /// Their names.
  private(set) var texts = PackedTexts()
  private var row = 0
  private var lastRow = 0

  /// Whether there are none.
  var isEmpty: Bool { rows.bytes.isEmpty }

  /// Appends the name that the page of a text has.
  mutating func append(_ slug: String, of text: ArraySlice<UInt8>) {
    defer { row += 1 }
    let lowerCase = text.lazy.map { $0.isASCIICapital ? $0 | 0x20 : $0 }
    if slug.utf8.elementsEqual(lowerCase) { return }
    rows.append(row - lastRow)
    texts.append(Array(slug.utf8)[...])
    lastRow = row
  }
}
