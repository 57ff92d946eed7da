import ProductionLedger
import Testing

@Suite("Entry numbers")
struct EntryNumbersTests {
  /// Item entries numbered by `texts`, with the table of their symbols.
  private static func numbers(_ texts: [String]) -> (EntryNumbers, SymbolTable, EntryRanking) {
    var symbols = SymbolTable()
    _ = symbols.intern("another text")
    let used = texts.map { symbols.intern($0) }
    var isUsed = Array(repeating: false, count: symbols.count)
    for symbol in used { isUsed[Int(symbol.number)] = true }
    let ranking = EntryRanking(isUsed: isUsed, in: symbols)
    var numbers = EntryNumbers()
    numbers.setTexts(ranking.texts, of: .itemEntries)
    return (numbers, symbols, ranking)
  }

  @Test func `texts are ranked from 1 in byte order, each once`() {
    let (_, symbols, ranking) = Self.numbers(["b", "10", "9", "10", "é", "B", "10.1"])
    #expect(ranking.texts.map(symbols.text) == ["10", "10.1", "9", "B", "b", "é"])
    let ranks = ranking.texts.map { ranking.rank(of: $0) }
    #expect(ranks == [1, 2, 3, 4, 5, 6])
    #expect(ranking.rank(of: .empty) == nil)
    #expect(symbols.symbol(of: "another text").flatMap(ranking.rank) == nil)
  }

  @Test func `a whole number is its own text in any numbering`() {
    let numbers = EntryNumbers()
    let symbols = SymbolTable()
    for numbering in EntryNumbers.Numbering.allCases {
      #expect(!numbers.isText(numbering))
      #expect(numbers.symbol(of: EntryNo(7), in: numbering) == nil)
      #expect(numbers.escapedText(of: EntryNo(7), in: numbering, symbols) == "7")
      #expect(numbers.number(of: "7", in: numbering, symbols) == EntryNo(7))
    }
  }

  @Test(arguments: ["", "0", "-1", "+1", "01", "1.0", "2147483648", "x"])
  func `what is no whole number from 1 is the number of no entry`(text: String) {
    #expect(EntryNumbers().number(of: text, in: .itemEntries, SymbolTable()) == nil)
  }

  @Test func `a text is found by its bytes, and only in its own numbering`() {
    let texts = ["4900000123.2025.1", "4900000123.2025.10", "4900000123.2025.2"]
    let (numbers, symbols, _) = Self.numbers(texts)
    #expect(numbers.isText(.itemEntries))
    #expect(!numbers.isText(.capacityEntries))
    for (index, text) in texts.enumerated() {
      let no = EntryNo(Int32(index + 1))
      #expect(numbers.number(of: text, in: .itemEntries, symbols) == no)
      #expect(numbers.text(of: no, in: .itemEntries, symbols) == text)
      #expect(numbers.text(of: no, in: .capacityEntries, symbols) == "\(index + 1)")
    }
    #expect(numbers.number(of: "4900000123.2025.3", in: .itemEntries, symbols) == nil)
    #expect(numbers.number(of: "4900000123.2025", in: .itemEntries, symbols) == nil)
    #expect(numbers.number(of: "", in: .itemEntries, symbols) == nil)
  }

  @Test(arguments: [
    ("4900000123.2025.1", "4900000123.2025.1"), ("MAT-STE_1", "MAT-STE_1"), ("aB", "aB"),
    ("a=b", "a=3db"), ("a b", "a=20b"), ("~", "=7e"), ("é", "=c3=a9"),
    ("<\"&'>", "=3c=22=26=27=3e"),
    ("#?/\\%", "=23=3f=2f=5c=25"), ("\u{202E}", "=e2=80=ae"), ("\u{0}", "=00"),
  ])
  func `a reference keeps letters, digits, dots and dashes and escapes every other byte`(
    text: String, escaped: String
  ) {
    let (numbers, symbols, _) = Self.numbers([text])
    #expect(numbers.escapedText(of: EntryNo(1), in: .itemEntries, symbols) == escaped)
  }

  @Test func `every column of entries belongs to one numbering, and no other column to any`() {
    for kind in TableKind.allCases {
      for column in Column.allCases {
        let content = column.content(in: kind)
        // A table without entries of its own has no Entry No.
        let isNumbered =
          content == .entryReference || content == .entryNo && kind.numbering != nil
        #expect((column.numbering(in: kind) != nil) == isNumbered, "\(kind) \(column)")
      }
    }
  }
}
