/// The distinct texts of a ledger, in the order they were first read.
///
/// Texts are kept and compared as bytes: "é" and "e\u{301}" are two.
/// - Source: design.md decision 2.
package struct SymbolTable: Sendable {
  private var bytes: [UInt8] = []
  /// Where each text begins; one more than there are texts.
  private var starts: [Int] = [0, 0]
  /// Slots of an open hash table: a symbol's number, or 0 for free.
  private var slots: [UInt32]
  private var mask: Int

  /// Creates a table that holds only the empty text.
  package init() {
    slots = Array(repeating: 0, count: 1024)
    mask = 1023
  }

  /// How many texts there are, the empty one included.
  package var count: Int { starts.count - 1 }

  /// The bytes of a text.
  package subscript(symbol: Symbol) -> ArraySlice<UInt8> {
    let index = Int(symbol.number)
    return bytes[starts[index]..<starts[index + 1]]
  }

  /// The text as a string.
  ///
  /// - Complexity: O(*n*) in its length.
  package func text(_ symbol: Symbol) -> String {
    String(decoding: self[symbol], as: UTF8.self)
  }

  /// Appends the bytes of a text to `output`.
  package func write(_ symbol: Symbol, to output: inout [UInt8]) {
    output.append(contentsOf: self[symbol])
  }

  /// Whether the first text comes before the second in byte order.
  package func precedes(_ left: Symbol, _ right: Symbol) -> Bool {
    self[left].lexicographicallyPrecedes(self[right])
  }

  /// Returns the symbol of a text that is already in the table, or nil.
  package func symbol(of text: String) -> Symbol? {
    let wanted = Array(text.utf8)
    guard !wanted.isEmpty else { return .empty }
    let number = slots[slot(of: wanted.span)]
    return number == 0 ? nil : Symbol(number: number)
  }

  /// Returns the symbol of a text, adding it when it is new.
  ///
  /// - Complexity: O(*n*) in its length, amortised.
  package mutating func intern(_ text: Span<UInt8>) -> Symbol {
    guard text.count > 0 else { return .empty }
    let slot = slot(of: text)
    if slots[slot] != 0 { return Symbol(number: slots[slot]) }
    let number = UInt32(count)
    for index in text.indices { bytes.append(text[index]) }
    starts.append(bytes.count)
    slots[slot] = number
    if count * 2 > slots.count { grow() }
    return Symbol(number: number)
  }

  /// Returns the symbol of a text, adding it when it is new.
  package mutating func intern(_ text: String) -> Symbol {
    let bytes = Array(text.utf8)
    return intern(bytes.span)
  }

  /// Returns the slot that holds `text`, or the free one where it belongs.
  private func slot(of text: Span<UInt8>) -> Int {
    var slot = Int(truncatingIfNeeded: Self.hash(text)) & mask
    while slots[slot] != 0, !holds(text, at: Int(slots[slot])) { slot = (slot + 1) & mask }
    return slot
  }

  private func holds(_ text: Span<UInt8>, at number: Int) -> Bool {
    let start = starts[number]
    guard starts[number + 1] - start == text.count else { return false }
    let held = bytes.span
    for index in text.indices where held[start + index] != text[index] { return false }
    return true
  }

  private mutating func grow() {
    mask = slots.count * 4 - 1
    var wider = Array(repeating: UInt32(0), count: mask + 1)
    for number in 1..<count {
      let text = bytes.span.extracting(starts[number]..<starts[number + 1])
      var slot = Int(truncatingIfNeeded: Self.hash(text)) & mask
      while wider[slot] != 0 { slot = (slot + 1) & mask }
      wider[slot] = UInt32(number)
    }
    slots = wider
  }

  /// FNV-1a over the bytes, its high bits folded in: short keys that differ in one digit spread well.
  private static func hash(_ text: Span<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in text.indices { hash = (hash ^ UInt64(text[index])) &* 0x0000_0100_0000_01B3 }
    return hash ^ (hash >> 32)
  }
}
