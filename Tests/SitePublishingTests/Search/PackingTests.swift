@testable import SitePublishing
import Testing

@Suite("Packing of the search index")
struct PackingTests {
  struct Number: CustomTestStringConvertible {
    var number: Int
    var text: String
    init(_ number: Int, _ text: String) { (self.number, self.text) = (number, text) }
    var testDescription: String { "\(number) is \(text)" }
  }

  /// A is 0, f is 31; g stands for 0 and _ for 31 with a digit after it.
  @Test(arguments: [
    Number(0, "A"), Number(31, "f"), Number(32, "gB"), Number(1000, "of"), Number(1023, "_f"),
    Number(1024, "ggB"), Number(1 << 53, "ggggggggggI"),
  ])
  func `a number has the digits of base 32, the least first`(_ row: Number) {
    var packed = PackedNumbers()
    packed.append(row.number)
    #expect(String(decoding: packed.bytes, as: UTF8.self) == row.text)
    #expect(SearchFiles.numbers(row.text) == [row.number])
  }

  @Test(arguments: [Number(0, "A"), Number(-1, "B"), Number(1, "C"), Number(-16, "f")])
  func `a number with a sign is twice as large`(_ row: Number) {
    var packed = PackedNumbers()
    packed.append(signed: row.number)
    #expect(String(decoding: packed.bytes, as: UTF8.self) == row.text)
  }

  @Test func `ascending numbers are how many and the distances`() {
    var packed = PackedNumbers()
    packed.append(ascending: [2, 3, 40] as [Int32])
    #expect(String(decoding: packed.bytes, as: UTF8.self) == "DCBlB")
  }

  @Test func `texts leave out what they share, in units of UTF-16`() {
    var packed = PackedTexts()
    for text in ["RPO1", "RPO12", "RÄ", "RÖ", "💥a", "💥b"] { packed.append(Array(text.utf8)[...]) }
    #expect(String(decoding: packed.text, as: UTF8.self) == "RPO12ÄÖ💥ab")
    #expect(
      SearchFiles.numbers(String(decoding: packed.cuts.bytes, as: UTF8.self))
        == [0, 4, 4, 1, 1, 1, 1, 1, 0, 3, 2, 1])
  }

  struct Folding: CustomTestStringConvertible {
    var text: String
    var folded: String
    init(_ text: String, _ folded: String) { (self.text, self.folded) = (text, folded) }
    var testDescription: String { "'\(text)' is '\(folded)'" }
  }

  /// By the Unicode Character Database: canonical decomposition, upper case, lower case.
  @Test(arguments: [
    Folding("RPO-1a", "rpo-1a"), Folding("Straße", "strasse"), Folding("STRASSE", "strasse"),
    Folding("\u{C9}", "e\u{301}"), Folding("e\u{301}", "e\u{301}"), Folding("\u{212A}", "k"),
    Folding("ΟΔΟΣ", "οδοσ"), Folding("οδος", "οδοσ"), Folding("ſ", "s"), Folding("漢", "漢"),
  ])
  func `texts are compared without case and Unicode form`(_ row: Folding) {
    let folded = FoldedText.bytes(of: Array(row.text.utf8)[...])
    #expect(folded == Array(row.folded.utf8))
  }

  @Test func `texts are in the order of UTF-16, as scripts compare them`() {
    let texts = ["b", "a", "\u{FF21}", "\u{1D400}", "é", "B", "aa", ""]
    var order = FoldedOrder(reserving: texts.count)
    for text in texts { order.append(Array(text.utf8)[...]) }
    let sorted = order.sorted { texts[$0] < texts[$1] }.map { texts[Int($0)] }
    // U+1D400 has no lower case and is D835 DC00; U+FF21 becomes U+FF41.
    #expect(sorted == ["", "a", "aa", "B", "b", "é", "\u{1D400}", "\u{FF21}"])
  }
}
