/// Texts as one text, each without what it has in common with the beginning of the one before.
///
/// Lengths count UTF-16, as scripts do.
struct PackedTexts {
  /// For each text how much it shares with the one before, and how much of its own follows.
  private(set) var cuts = PackedNumbers()
  /// What the texts have of their own, one after the other.
  private(set) var text: [UInt8] = []
  private var last: ArraySlice<UInt8> = []

  /// Appends a text in UTF-8.
  ///
  /// - Complexity: O(*n*).
  mutating func append(_ next: ArraySlice<UInt8>) {
    var cut = zip(last, next).prefix { $0 == $1 }.count
    // A scalar is not cut in two.
    while cut > 0, cut < next.count, next[next.startIndex + cut] & 0xC0 == 0x80 { cut -= 1 }
    cuts.append(Self.length(of: next.prefix(cut)))
    cuts.append(Self.length(of: next.dropFirst(cut)))
    text += next.dropFirst(cut)
    last = next
  }

  /// How many units of UTF-16 a text in UTF-8 has.
  private static func length(of text: ArraySlice<UInt8>) -> Int {
    text.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : $1 >= 0xF0 ? 2 : 1) }
  }
}
