/// The words that stand for tags while libcmark reads a template.
///
/// They are made of ASCII letters and digits, which pass through text, code, HTML, URLs, titles and
/// info strings unchanged. A value looks like a word to the rules of emphasis; a section has colons
/// around it, so that `{{#late}}**(late)**{{/late}}` is bold, and is still the name of an attribute
/// in an HTML tag.
/// - Source: CommonMark 0.30 section 6.2 (flanking), 6.6 (raw HTML).
struct Sentinel: Sendable {
  /// What a sentinel stands for, and how it was written into the Markdown.
  enum Role: UInt8, Sendable {
    /// A value.
    case value = 0x76  // v
    /// One end of a section.
    case section = 0x73  // s
    /// One end of a section within an HTML tag, written with a space on each side.
    case padded = 0x70  // p
    /// One end of a section that stands on a line of its own in the HTML.
    case block = 0x62  // b
    /// The beginning of what is only there if a field is not empty.
    case guardStart = 0x67  // g
    /// The end of that; a line end after it belongs to what is guarded and stands before it.
    case guardEnd = 0x68  // h
  }

  /// The letters that begin every sentinel and occur nowhere else.
  let prefix: [UInt8]

  /// Chooses letters that occur in none of the sources, neither as bytes nor after libcmark has
  /// resolved character references.
  init(absentFrom sources: [[UInt8]]) {
    let haystacks = sources + sources.map { MarkdownDocument.html($0) }
    var number = 0
    var candidate: [UInt8]
    repeat {
      candidate = Array("qz".utf8) + Self.letters(number) + Array("x".utf8)
      number += 1
    } while haystacks.contains { $0.firstRange(of: candidate) != nil }
    prefix = candidate
  }

  /// Returns the bytes that stand for tag `index`.
  func bytes(_ role: Role, _ index: Int) -> [UInt8] {
    let word = prefix + [role.rawValue] + Array(String(index).utf8) + [UInt8(ascii: "z")]
    let colon = UInt8(ascii: ":")
    switch role {
    case .value: return word
    case .padded: return Array(" :".utf8) + word + Array(": ".utf8)
    case .section, .block, .guardStart, .guardEnd: return [colon] + word + [colon]
    }
  }

  /// Returns the same as text for libcmark.
  func text(_ role: Role, _ index: Int) -> String {
    String(decoding: bytes(role, index), as: UTF8.self)
  }

  /// Reads the sentinel whose prefix begins at `start`.
  ///
  /// - Returns: its role and tag, and its range with the colons and spaces that belong to it; nil
  ///   if it is not whole.
  func read(
    _ html: [UInt8], at start: Int
  ) -> (role: Role, index: Int, range: Range<Int>)? {
    var position = start + prefix.count
    guard position < html.count, let role = Role(rawValue: html[position]) else { return nil }
    position += 1
    var index = 0
    let digits = position
    while position < html.count, position - digits < 9, let digit = Self.digit(html[position]) {
      index = index * 10 + digit
      position += 1
    }
    guard position > digits, position < html.count, html[position] == UInt8(ascii: "z") else {
      return nil
    }
    let word = start..<position + 1
    return (role, index, role == .value ? word : Self.widened(word, role, in: html))
  }

  private static func widened(_ word: Range<Int>, _ role: Role, in html: [UInt8]) -> Range<Int> {
    var (lower, upper) = (max(0, word.lowerBound - 1), min(html.count, word.upperBound + 1))
    let space = UInt8(ascii: " ")
    if role == .padded {
      if lower > 0, html[lower - 1] == space { lower -= 1 }
      if upper < html.count, html[upper] == space { upper += 1 }
    }
    if role == .block || role == .guardEnd, upper < html.count, html[upper] == 0x0A { upper += 1 }
    return lower..<upper
  }

  private static func digit(_ byte: UInt8) -> Int? {
    byte >= 0x30 && byte <= 0x39 ? Int(byte - 0x30) : nil
  }

  /// Returns a distinct word of consonants for each number.
  private static func letters(_ number: Int) -> [UInt8] {
    let consonants = Array("bcdfghjk".utf8)
    var rest = number
    var word: [UInt8] = []
    for _ in 0..<4 + number.bitWidth / 32 {
      word.append(consonants[rest % 8])
      rest /= 8
    }
    return word
  }
}
