import ProductionLedger

/// One name of a header: what stands there, and what it is recognised by.
struct HeaderField: Hashable, Sendable {
  /// The name as written, without surrounding spaces.
  var name: String
  /// The name without its number, folded.
  var folded: FoldedName
  /// The number of the field in its table, which some exports write after the name, or nil.
  var number: Int?

  /// Reads a name; `EntryNo-1` is `EntryNo` with the number 1.
  ///
  /// - Source: inputs.md sections 1 and 2 (bc2adls).
  init(name text: String) {
    let spaces = text.unicodeScalars.prefix { $0 == " " }.count
    var name = text.unicodeScalars.dropFirst(spaces)
    while name.last == " " { name.removeLast() }
    self.name = String(name)
    let digits = name.reversed().prefix { ("0"..."9").contains($0) }.count
    let stem = name.dropLast(digits)
    if digits > 0, stem.last == "-", stem.count > 1 {
      number = Int(String(name.suffix(digits)))
      folded = FoldedName(String(stem))
    } else {
      folded = FoldedName(self.name)
    }
  }

  /// Whether no name stands there.
  var isBlank: Bool { name.isEmpty }
  /// The column that the name means in English or, if all agree, in any other language.
  var column: Column? {
    let columns = CaptionTable.known.columns(named: folded, in: nil, .english)
    return columns.count == 1 ? columns[0] : nil
  }
}
