/// The distinct texts of a ledger, in the order they were first read.
///
/// Texts are kept and compared as bytes: "é" and "e\u{301}" are two.
/// - Source: design.md decision 2.
package struct SymbolTable: Sendable {
  private var bytes: [UInt8] = []
  /// Where each text begins; one more than there are texts.
  private var starts: [Int] = [0, 0]
  /// Slots of an open hash table: 32 bits of the hash over a symbol's number, or 0 for free.
  ///
  /// The bits of the hash spare nearly all looks at texts that differ, and all when growing.
  private var slots: [UInt64]
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
    let found = slots[slot(of: wanted.span, hash: Self.hash(wanted.span))]
    return found == 0 ? nil : Symbol(number: UInt32(truncatingIfNeeded: found))
  }

  /// Returns the symbol of a text, adding it when it is new.
  ///
  /// - Complexity: O(*n*) in its length, amortised.
  package mutating func intern(_ text: Span<UInt8>) -> Symbol {
    guard text.count > 0 else { return .empty }
    let hash = Self.hash(text)
    let slot = slot(of: text, hash: hash)
    if slots[slot] != 0 { return Symbol(number: UInt32(truncatingIfNeeded: slots[slot])) }
    let number = UInt32(count)
    unsafe text.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
    starts.append(bytes.count)
    slots[slot] = hash << 32 | UInt64(number)
    if count * 2 > slots.count { grow() }
    return Symbol(number: number)
  }

  /// Returns the symbol of a text, adding it when it is new.
  package mutating func intern(_ text: String) -> Symbol {
    let bytes = Array(text.utf8)
    return intern(bytes.span)
  }

  /// Returns the slot that holds `text`, or the free one where it belongs.
  private func slot(of text: Span<UInt8>, hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash & 0xFFFF_FFFF) & mask
    while slots[slot] != 0 {
      if slots[slot] >> 32 == hash & 0xFFFF_FFFF,
        holds(text, at: Int(truncatingIfNeeded: slots[slot] & 0xFFFF_FFFF))
      {
        break
      }
      slot = (slot + 1) & mask
    }
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
    var wider = Array(repeating: UInt64(0), count: mask + 1)
    for entry in slots where entry != 0 {
      var slot = Int(truncatingIfNeeded: entry >> 32) & mask
      while wider[slot] != 0 { slot = (slot + 1) & mask }
      wider[slot] = entry
    }
    slots = wider
  }

  /// Mixes eight bytes at a time; all that the slot and its bits need ends in the low 32 bits.
  ///
  /// The last byte is not mixed but chooses among 16 slots side by side: texts of a ledger are
  /// numbered on, and ten that follow each other then share a line of the processor's cache.
  private static func hash(_ text: Span<UInt8>) -> UInt64 {
    let raw = unsafe text.bytes
    let last = UInt64(text[text.count - 1])
    var hash = UInt64(truncatingIfNeeded: text.count)
    var index = 0
    while index + 9 <= text.count {
      let word = unsafe raw.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
      hash = mixed(hash ^ word)
      index += 8
    }
    var rest: UInt64 = 0
    while index < text.count - 1 {
      rest = rest << 8 | UInt64(text[index])
      index += 1
    }
    return mixed(hash ^ rest) & ~15 ^ (last & 15) ^ (last >> 4) << 20
  }

  private static func mixed(_ word: UInt64) -> UInt64 {
    let product = word.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return (product.high ^ product.low) &+ 0x2545_F491_4F6C_DD1D
  }
}
