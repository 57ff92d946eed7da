import ProductionLedger
import Testing

@Suite("Symbols")
struct SymbolTableTests {
  @Test func `texts are one exactly when their bytes are`() {
    var table = SymbolTable()
    let composed = table.intern("\u{E9}")
    #expect(table.intern("e\u{301}") != composed)
    #expect(table.intern("\u{E9}") == composed)
    #expect(table.intern("") == .empty)
    #expect(table.symbol(of: "x") == nil)
    #expect(table.symbol(of: "\u{E9}") == composed)
  }

  @Test func `many texts of every length keep their symbols while the table grows`() {
    var table = SymbolTable()
    let texts = (0..<20_000).map { String(repeating: "x", count: $0 % 19) + String($0) }
    let symbols = texts.map { table.intern($0) }
    #expect(Set(symbols).count == texts.count)
    for (text, symbol) in zip(texts, symbols) where table.text(symbol) != text {
      Issue.record("\(text) is \(table.text(symbol))")
    }
    #expect(texts.map { table.intern($0) } == symbols)
    #expect(table.count == texts.count + 1)
  }

  @Test func `order is that of bytes`() {
    var table = SymbolTable()
    let (upper, lower) = (table.intern("B"), table.intern("a"))
    #expect(table.precedes(upper, lower))
  }
}
