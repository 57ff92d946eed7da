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
    var pieces: [Piece] = []
    var plain = ""
    var rest = Substring(text)
    while let open = rest.firstRange(of: "{{") {
      let name = rest[open.upperBound...].prefix { $0.isASCII && $0.isLetter }
      plain += rest[..<open.lowerBound]
      rest = rest[name.endIndex...]
      guard !name.isEmpty, rest.hasPrefix("}}") else {
        plain += "{{" + name
        continue
      }
      if !plain.isEmpty { pieces.append(.text(plain)) }
      pieces.append(.name(String(name)))
      plain = ""
      rest = rest.dropFirst(2)
    }
    plain += rest
    if !plain.isEmpty { pieces.append(.text(plain)) }
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
