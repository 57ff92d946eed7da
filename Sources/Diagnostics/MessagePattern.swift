/// A text with `{{names}}` for what changes in it.
package struct MessagePattern: Hashable, Sendable {
  /// What a pattern is made of.
  package enum Piece: Hashable, Sendable {
    /// What stands as it is.
    case text(String)
    /// A name, in whose place its value is told.
    case name(String)
  }

  /// The pieces in order.
  package let pieces: [Piece]

  /// Creates a pattern of its pieces.
  package init(_ pieces: [Piece]) {
    self.pieces = pieces
  }

  /// Cuts a text at its names; braces around anything but letters are text.
  ///
  /// - Complexity: O(*n*) in its length.
  package init(_ text: String) {
    let bytes = Array(text.utf8)
    var pieces: [Piece] = []
    var start = 0
    func appendText(to end: Int) {
      guard start < end else { return }
      pieces.append(.text(String(decoding: bytes[start..<end], as: UTF8.self)))
    }
    func isPair(of brace: UInt8, at position: Int) -> Bool {
      position + 1 < bytes.count && bytes[position] == brace && bytes[position + 1] == brace
    }
    var position = 0
    while position < bytes.count {
      guard isPair(of: UInt8(ascii: "{"), at: position) else {
        position += 1
        continue
      }
      let name = bytes[(position + 2)...].prefix { ($0 | 0x20) &- 0x61 < 26 }
      let isName = !name.isEmpty && isPair(of: UInt8(ascii: "}"), at: name.endIndex)
      if isName {
        appendText(to: position)
        pieces.append(.name(String(decoding: name, as: UTF8.self)))
        start = name.endIndex + 2
      }
      position = isName ? start : name.endIndex
    }
    appendText(to: bytes.count)
    self.pieces = pieces
  }

  /// Returns the text with the values of its names; a name without one stays as written.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  package func text(_ value: (String) -> String?) -> String {
    if pieces.count == 1, case .text(let text) = pieces[0] { return text }
    return pieces.reduce(into: "") { text, piece in
      switch piece {
      case .text(let part): text += part
      case .name(let name): text += value(name) ?? "{{\(name)}}"
      }
    }
  }

  /// The names in order.
  package var names: [String] {
    pieces.compactMap { piece in
      if case .name(let name) = piece { name } else { nil }
    }
  }
}
