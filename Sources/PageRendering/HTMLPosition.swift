/// Where in an HTML document the bytes read so far end.
///
/// The states are those of the HTML standard's tokenizer, less what a value cannot tell apart.
/// - Source: WHATWG HTML, section 13.2.5 (tokenization).
struct HTMLPosition: Hashable, Sendable {
  /// The states of the tokenizer.
  enum State: Hashable, Sendable {
    case text, tagOpen, endTagOpen, tagName, beforeAttribute, attributeName, afterAttributeName
    case beforeValue, doubleQuoted, singleQuoted, unquoted
    /// After a quoted value, or after a section between attributes: a space or the end must follow.
    case afterAttribute
    case declaration, comment, bogus
    /// The content of script, style and the like.
    case rawText
    /// The content of title and textarea.
    case rcdata
  }

  /// How far a URL in an attribute has been read.
  enum URLPart: Int, Hashable, Comparable, Sendable {
    case start, path, query, fragment

    static func < (left: URLPart, right: URLPart) -> Bool { left.rawValue < right.rawValue }
  }

  var state = State.text
  /// The name of the tag that is open or that began the raw text, lower case.
  var tagName: [UInt8] = []
  var isEndTag = false
  var isSelfClosing = false
  var attributeName: [UInt8] = []
  /// The names of the attributes before this one in the tag.
  var earlierAttributes: Set<[UInt8]> = []
  /// The bytes of the attribute's value so far, while they may name a scheme.
  var valueStart: [UInt8] = []
  var urlPart = URLPart.start
  /// The last bytes of a comment or raw text, lower case.
  var recent: [UInt8] = []

  /// What a step has completed.
  enum Event: Equatable {
    case startTag([UInt8])
    case endTag([UInt8])
  }

  /// Reads one byte.
  ///
  /// - Returns: the tag that ended with it, if one did.
  mutating func read(_ byte: UInt8) -> Event? {
    switch state {
    case .text: if byte == UInt8(ascii: "<") { state = .tagOpen }
    case .tagOpen, .endTagOpen: readOpening(byte)
    case .tagName, .beforeAttribute, .attributeName, .afterAttributeName, .afterAttribute:
      return readInTag(byte)
    case .beforeValue, .doubleQuoted, .singleQuoted, .unquoted: return readValue(byte)
    case .declaration, .comment, .bogus: readDeclaration(byte)
    case .rawText, .rcdata: readRawText(byte)
    }
    return nil
  }

  private mutating func readOpening(_ byte: UInt8) {
    if Self.isLetter(byte) {
      isEndTag = state == .endTagOpen
      (tagName, isSelfClosing, earlierAttributes) = ([byte | 0x20], false, [])
      state = .tagName
    } else if state == .endTagOpen {
      state = byte == UInt8(ascii: ">") ? .text : .bogus
    } else {
      switch byte {
      case UInt8(ascii: "/"): state = .endTagOpen
      case UInt8(ascii: "!"): (state, recent) = (.declaration, [])
      case UInt8(ascii: "?"): state = .bogus
      case UInt8(ascii: "<"): break
      default: state = .text
      }
    }
  }

  private mutating func readInTag(_ byte: UInt8) -> Event? {
    if byte == UInt8(ascii: ">") { return endTag() }
    if Self.isSpace(byte) || byte == UInt8(ascii: "/") {
      if state == .attributeName { state = .afterAttributeName }
      if state != .afterAttributeName || byte == UInt8(ascii: "/") { state = .beforeAttribute }
      isSelfClosing = byte == UInt8(ascii: "/")
      return nil
    }
    isSelfClosing = false
    switch state {
    case .tagName: tagName.append(Self.lowercased(byte))
    case .attributeName where byte != UInt8(ascii: "="):
      attributeName.append(Self.lowercased(byte))
    case .attributeName: state = .beforeValue
    case .afterAttributeName where byte == UInt8(ascii: "="): state = .beforeValue
    default:
      if !attributeName.isEmpty { earlierAttributes.insert(attributeName) }
      attributeName = [Self.lowercased(byte)]
      state = .attributeName
    }
    return nil
  }

  private mutating func readValue(_ byte: UInt8) -> Event? {
    switch (state, byte) {
    case (.beforeValue, UInt8(ascii: "\"")), (.beforeValue, UInt8(ascii: "'")):
      state = byte == UInt8(ascii: "'") ? .singleQuoted : .doubleQuoted
      (valueStart, urlPart) = ([], .start)
    case (.beforeValue, UInt8(ascii: ">")), (.unquoted, UInt8(ascii: ">")): return endTag()
    case (.beforeValue, _): if !Self.isSpace(byte) { state = .unquoted }
    case (.doubleQuoted, UInt8(ascii: "\"")), (.singleQuoted, UInt8(ascii: "'")):
      state = .afterAttribute
    case (.unquoted, _): if Self.isSpace(byte) { state = .beforeAttribute }
    default: readURL(byte)
    }
    return nil
  }

  /// Follows the parts of a URL; a lone slash at its beginning may still become a host.
  private mutating func readURL(_ byte: UInt8) {
    if valueStart.count < 16 { valueStart.append(Self.lowercased(byte)) }
    switch byte {
    case UInt8(ascii: "#"): urlPart = .fragment
    case UInt8(ascii: "?"): urlPart = max(urlPart, .query)
    case UInt8(ascii: "/") where valueStart.count == 1: break
    default: urlPart = max(urlPart, .path)
    }
  }

  private mutating func readDeclaration(_ byte: UInt8) {
    if byte == UInt8(ascii: ">"), state != .comment || recent.suffix(2) == Array("--".utf8)[...] {
      state = .text
      return
    }
    recent = recent.suffix(8) + [byte]
    if state == .declaration, recent.count == 2 {
      state = recent == Array("--".utf8) ? .comment : .bogus
    }
  }

  private mutating func readRawText(_ byte: UInt8) {
    let closing = Array("</".utf8) + tagName
    if recent.suffix(closing.count) == closing[...],
      Self.isSpace(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
    {
      (isEndTag, state, recent) = (true, .beforeAttribute, [])
      _ = readInTag(byte)
      return
    }
    recent = recent.suffix(15) + [Self.lowercased(byte)]
  }

  private mutating func endTag() -> Event {
    (state, attributeName, recent) = (.text, [], [])
    if isEndTag { return .endTag(tagName) }
    let name = String(decoding: tagName, as: UTF8.self)
    if ["title", "textarea"].contains(name) { state = .rcdata }
    if Self.rawTextElements.contains(name) { state = .rawText }
    return .startTag(tagName)
  }

  private static let rawTextElements: Set<String> = [
    "script", "style", "xmp", "iframe", "noembed", "noframes", "plaintext",
  ]

  private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (byte >= 0x09 && byte <= 0x0D)
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
  }
}
