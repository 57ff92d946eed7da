import Diagnostics
package import ProductionLedger

/// Writes JSON byte by byte: objects on one line, `", "` between members.
///
/// - Source: RFC 8259; contract.md section 4.
package struct JSONWriter {
  /// What is written so far.
  package private(set) var bytes: [UInt8] = []
  private var isFirst = true

  /// Creates a writer with room for `capacity` bytes.
  package init(capacity: Int) {
    bytes.reserveCapacity(capacity)
  }

  /// Appends text as it is: punctuation, line ends, names.
  package mutating func raw(_ text: StaticString) {
    unsafe bytes.append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Begins members of an object whose brace stands already: the next one needs no comma.
  package mutating func beginObjectMembers() { isFirst = true }

  /// Begins an object; its members follow.
  package mutating func beginObject() {
    bytes.append(UInt8(ascii: "{"))
    isFirst = true
  }

  /// Ends an object, which was a member or an element.
  package mutating func endObject() {
    bytes.append(UInt8(ascii: "}"))
    isFirst = false
  }

  /// Writes the name of a member, after the comma it needs.
  package mutating func name(_ name: StaticString) {
    let needsComma = !isFirst
    isFirst = false
    bytes.append(addingCapacity: name.utf8CodeUnitCount + 6) { output in
      if needsComma {
        output.append(UInt8(ascii: ","))
        output.append(UInt8(ascii: " "))
      }
      output.append(UInt8(ascii: "\""))
      for index in 0..<name.utf8CodeUnitCount { unsafe output.append(name.utf8Start[index]) }
      output.append(UInt8(ascii: "\""))
      output.append(UInt8(ascii: ":"))
      output.append(UInt8(ascii: " "))
    }
  }

  /// Writes a member with a text; an absent one is `null`.
  package mutating func member(_ name: StaticString, _ text: String?) {
    self.name(name)
    guard var text else { return raw("null") }
    text.withUTF8 { unsafe string($0.span) }
  }

  /// Writes a member with a text that is given as its bytes.
  package mutating func member(_ name: StaticString, bytes text: ArraySlice<UInt8>) {
    self.name(name)
    string(text.span)
  }

  /// Writes a member with a text of the ledger, also an empty one.
  package mutating func member(_ name: StaticString, text symbol: Symbol, _ symbols: SymbolTable) {
    self.name(name)
    string(symbols[symbol].span)
  }

  /// Writes a member with a text of the ledger; an empty one is `null`.
  package mutating func member(_ name: StaticString, known symbol: Symbol?, _ symbols: SymbolTable)
  {
    guard let symbol, !symbol.isEmpty else { return null(name) }
    member(name, text: symbol, symbols)
  }

  /// Writes a member with an exact decimal in quotes.
  package mutating func member(_ name: StaticString, _ total: QuantityTotal?) {
    guard let total else { return null(name) }
    self.name(name)
    bytes.append(UInt8(ascii: "\""))
    total.write(to: &bytes)
    bytes.append(UInt8(ascii: "\""))
  }

  /// Writes a member with an exact decimal in quotes.
  package mutating func member(_ name: StaticString, _ quantity: Quantity?) {
    member(name, quantity.map { QuantityTotal($0) })
  }

  /// Writes a member with a whole number.
  package mutating func member(_ name: StaticString, _ number: Int32?) {
    guard let number else { return null(name) }
    member(name, count: Int(number))
  }

  /// Writes a member with a whole number.
  package mutating func member(_ name: StaticString, count: Int) {
    self.name(name)
    bytes.append(decimal: count)
  }

  /// Writes a member with a day in quotes.
  package mutating func member(_ name: StaticString, _ date: PostingDate) {
    self.name(name)
    bytes.append(UInt8(ascii: "\""))
    date.write(to: &bytes)
    bytes.append(UInt8(ascii: "\""))
  }

  /// Writes a member that is `true` or `false`.
  package mutating func member(_ name: StaticString, _ flag: Bool) {
    self.name(name)
    raw(flag ? "true" : "false")
  }

  /// Writes a member that is absent.
  package mutating func null(_ name: StaticString) {
    self.name(name)
    raw("null")
  }

  /// Writes a member that is a list of texts, on one line.
  package mutating func member(_ name: StaticString, _ texts: some Sequence<String>) {
    self.name(name)
    bytes.append(UInt8(ascii: "["))
    var isFirstText = true
    for var text in texts {
      if !isFirstText { raw(", ") }
      isFirstText = false
      text.withUTF8 { unsafe string($0.span) }
    }
    bytes.append(UInt8(ascii: "]"))
  }

  /// Writes a text in quotes.
  ///
  /// Besides what JSON demands, `<` is escaped, so that the text can stand in a page's script, and
  /// so is every character that acts on a terminal or on the direction of text.
  /// - Complexity: O(*n*) in the number of bytes, which are valid UTF-8.
  private mutating func string(_ text: Span<UInt8>) {
    var index = 0
    bytes.append(addingCapacity: text.count + 2) { output in
      output.append(UInt8(ascii: "\""))
      while index < text.count, Self.isPlain(text[index]) {
        output.append(text[index])
        index += 1
      }
      if index == text.count { output.append(UInt8(ascii: "\"")) }
    }
    if index < text.count { appendRest(of: text, from: index) }
  }

  /// Whether a byte is a whole character that stands for itself.
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte &- 0x20 < 0x5F && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
      && byte != UInt8(ascii: "<")
  }

  /// Writes the part of a text behind its plain beginning, and the quote that ends it.
  private mutating func appendRest(of text: Span<UInt8>, from start: Int) {
    var index = start
    while index < text.count {
      let byte = text[index]
      if byte >= 0x80 {
        index += appendScalar(text, at: index)
      } else {
        append(ascii: byte)
        index += 1
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func append(ascii byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): raw("\\\"")
    case UInt8(ascii: "\\"): raw("\\\\")
    case UInt8(ascii: "\n"): raw("\\n")
    case UInt8(ascii: "\r"): raw("\\r")
    case UInt8(ascii: "\t"): raw("\\t")
    case UInt8(ascii: "<"), 0x00..<0x20, 0x7F: escape(UInt16(byte))
    default: bytes.append(byte)
    }
  }

  /// Appends the scalar at `index`, escaped where it must not be seen; returns its length in bytes.
  private mutating func appendScalar(_ text: Span<UInt8>, at index: Int) -> Int {
    let lead = text[index]
    let length = min(lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2, text.count - index)
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for offset in 1..<max(1, length) { value = value << 6 | UInt32(text[index + offset] & 0x3F) }
    if let scalar = Unicode.Scalar(value), VisibleText.mark(for: scalar) != nil {
      for unit in Character(scalar).utf16 { escape(unit) }
    } else {
      for offset in 0..<length { bytes.append(text[index + offset]) }
    }
    return length
  }

  private mutating func escape(_ unit: UInt16) {
    raw("\\u")
    for shift in [12, 8, 4, 0] {
      let digit = UInt8(truncatingIfNeeded: unit >> UInt16(shift) & 0xF)
      bytes.append(digit < 10 ? 48 + digit : 87 + digit)
    }
  }
}
