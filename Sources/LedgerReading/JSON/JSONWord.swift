import Diagnostics

/// What stands at a place where JSON ends to be JSON.
struct JSONWord: Hashable, Sendable {
  /// The letters, digits and signs of a word, or the one character that stands there; empty at the
  /// end of the text.
  let text: String
  /// How many characters it has.
  let length: Int

  /// Reads the word at `offset`.
  init(at offset: Int, in bytes: Span<UInt8>) {
    var word: [UInt8] = []
    var index = offset
    while index < bytes.count, word.count < 40, Self.isOfWord(bytes[index]) {
      word.append(bytes[index])
      index += 1
    }
    if word.isEmpty, index < bytes.count {
      word.append(bytes[index])
      index += 1
      while index < bytes.count, bytes[index] & 0xC0 == 0x80 {
        word.append(bytes[index])
        index += 1
      }
    }
    text = String(decoding: word, as: UTF8.self)
    length = max(1, text.unicodeScalars.count)
  }

  /// How a message names it.
  var name: String {
    switch text {
    case "": "the end of the text"
    case "\n", "\r": "the end of the line"
    default: "'\(VisibleText.of(text))'"
    }
  }

  private static func isOfWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"), UInt8(ascii: "+"),
      UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "$"):
      true
    default: false
    }
  }
}
