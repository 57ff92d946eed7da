/// Follows the HTML tags in the text of a template before libcmark has read it.
///
/// It only decides how a section is written into the Markdown: a wrong guess changes nothing else.
struct RawTagLexer {
  private enum State { case text, opening, tag, doubleQuoted, singleQuoted }

  private var state = State.text

  /// Whether the text so far ends within a tag and outside of its values.
  var isBetweenAttributes: Bool { state == .tag }

  /// Reads on.
  mutating func read(_ text: ArraySlice<UInt8>) {
    for byte in text {
      switch (state, byte) {
      case (.text, UInt8(ascii: "<")), (.opening, UInt8(ascii: "<")): state = .opening
      case (.opening, _):
        state = byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A ? .tag : .text
      case (.tag, UInt8(ascii: ">")): state = .text
      case (.tag, UInt8(ascii: "\"")): state = .doubleQuoted
      case (.tag, UInt8(ascii: "'")): state = .singleQuoted
      case (.doubleQuoted, UInt8(ascii: "\"")), (.singleQuoted, UInt8(ascii: "'")): state = .tag
      default: break
      }
    }
  }
}
