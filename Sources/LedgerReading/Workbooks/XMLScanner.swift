/// Cuts XML into tags and text, in one pass over its bytes.
///
/// Only what parts of a workbook need: comments and processing instructions are passed over, a
/// document type is a flaw, and prefixes are cut off, for the schemas of workbooks give no name
/// two meanings. Nothing is allocated; attributes are handed out while a tag is scanned.
/// - Source: XML 1.0, fifth edition; ISO/IEC 29500-2, 6.2.5 (no document type in a part).
struct XMLScanner: Sendable {
  /// What stands at a place.
  enum Token: Hashable, Sendable {
    /// A start tag, whose attributes may follow.
    case start
    /// An end tag, or the end of an empty element.
    case end
    /// Characters between tags.
    case text
    /// Nothing any more.
    case finished
  }

  private enum State: Hashable, Sendable {
    case content, inTag, emptied
  }

  /// Where the scanner stands.
  private(set) var offset: Int
  /// The name of the last start tag, without its prefix.
  private(set) var name = XMLName.other
  /// Where the last tag or text begins.
  private(set) var start: Int
  /// Where the last text lies.
  private(set) var text = 0..<0
  /// Whether the last text has neither references nor controls, line ends among them.
  private(set) var isPlain = true
  /// Whether the last text is a CDATA section, in which no reference means anything.
  private(set) var isVerbatim = false
  private var state = State.content
  /// The names of open elements, with their prefixes.
  private var open: [Range<Int>] = []

  /// Creates a scanner at the beginning, or at an offset that lies in no tag.
  init(at offset: Int = 0) {
    self.offset = offset
    start = offset
  }

  /// How many elements are open.
  var depth: Int { open.count }

  /// Moves to the next token; attributes of the tag before it are passed over.
  mutating func next(in bytes: Span<UInt8>) throws(XMLFlaw) -> Token {
    if state == .inTag {
      while try nextAttribute(in: bytes) != nil {}
    }
    if state == .emptied {
      state = .content
      open.removeLast()
      return .end
    }
    while offset < bytes.count {
      start = offset
      guard bytes[offset] == .lessThan else {
        scanText(of: bytes)
        guard open.isEmpty else { return .text }
        try checkOutside(bytes)
        continue
      }
      guard offset + 1 < bytes.count else { throw .cutOff }
      switch bytes[offset + 1] {
      case .slash: return try scanEndTag(of: bytes)
      case UInt8(ascii: "!"):
        if try scanMarkup(of: bytes) { return .text }
      case UInt8(ascii: "?"): try skip(past: "?>", from: offset + 2, in: bytes)
      default: return try scanStartTag(of: bytes)
      }
    }
    guard open.isEmpty else { throw .cutOff }
    return .finished
  }

  /// Moves to the next attribute of a start tag; nil at the end of the tag.
  @inline(__always)
  mutating func nextAttribute(in bytes: Span<UInt8>) throws(XMLFlaw) -> XMLAttribute? {
    guard state == .inTag else { return nil }
    var index = offset
    while index < bytes.count, bytes[index].isXMLSpace { index += 1 }
    guard index < bytes.count else { throw .cutOff }
    if bytes[index] == .greaterThan {
      state = .content
      offset = index + 1
      return nil
    }
    if bytes[index] == .slash {
      guard index + 1 < bytes.count, bytes[index + 1] == .greaterThan else { throw .malformed }
      state = .emptied
      offset = index + 2
      return nil
    }
    guard index > offset else { throw .malformed }
    var first = index
    while index < bytes.count, !bytes[index].endsXMLName {
      if bytes[index] == .colon { first = index + 1 }
      index += 1
    }
    guard index > first else { throw .malformed }
    let isPrefixed = first > offset && bytes[first - 1] == .colon
    let name = XMLName(first..<index, of: bytes)
    let value = try scanValue(of: bytes, after: index)
    return XMLAttribute(name: name, isPrefixed: isPrefixed, value: value)
  }

  /// Scans the sign and the quoted value behind an attribute's name.
  @inline(__always)
  private mutating func scanValue(
    of bytes: Span<UInt8>, after end: Int
  ) throws(XMLFlaw) -> Range<Int> {
    var index = end
    while index < bytes.count, bytes[index].isXMLSpace { index += 1 }
    guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else { throw .malformed }
    index += 1
    while index < bytes.count, bytes[index].isXMLSpace { index += 1 }
    guard index < bytes.count else { throw .cutOff }
    let quote = bytes[index]
    guard quote == .quote || quote == UInt8(ascii: "'") else { throw .malformed }
    let first = index + 1
    index = first
    while index < bytes.count, bytes[index] != quote {
      guard bytes[index] != .lessThan else { throw .malformed }
      index += 1
    }
    guard index < bytes.count else { throw .cutOff }
    offset = index + 1
    return first..<index
  }

  private mutating func scanStartTag(of bytes: Span<UInt8>) throws(XMLFlaw) -> Token {
    let range = try scanName(of: bytes, from: offset + 1)
    guard open.count < ReadingLimits.elementDepth else { throw .tooDeep }
    open.append(range)
    state = .inTag
    return .start
  }

  /// Scans an end tag, which can only be that of the element opened last.
  private mutating func scanEndTag(of bytes: Span<UInt8>) throws(XMLFlaw) -> Token {
    guard !open.isEmpty else { throw .mismatchedTag }
    let opened = open[open.count - 1]
    let first = offset + 2
    offset = first + opened.count
    guard offset < bytes.count else { throw .cutOff }
    for index in 0..<opened.count
    where bytes[opened.lowerBound + index] != bytes[first + index] {
      throw .mismatchedTag
    }
    while offset < bytes.count, bytes[offset].isXMLSpace { offset += 1 }
    guard offset < bytes.count else { throw .cutOff }
    guard bytes[offset] == .greaterThan else { throw .mismatchedTag }
    offset += 1
    open.removeLast()
    return .end
  }

  /// Scans a name and leaves it in `name`; returns it with its prefix.
  @inline(__always)
  private mutating func scanName(
    of bytes: Span<UInt8>, from first: Int
  ) throws(XMLFlaw) -> Range<Int> {
    var index = first
    var local = first
    while index < bytes.count, !bytes[index].endsXMLName {
      if bytes[index] == .colon { local = index + 1 }
      index += 1
    }
    guard index < bytes.count else { throw .cutOff }
    guard index > local else { throw .malformed }
    name = XMLName(local..<index, of: bytes)
    offset = index
    return first..<index
  }

  /// Scans up to the next tag.
  @inline(__always)
  private mutating func scanText(of bytes: Span<UInt8>) {
    var index = offset
    isPlain = true
    isVerbatim = false
    while index < bytes.count, bytes[index] != .lessThan {
      if bytes[index] < .space || bytes[index] == .ampersand { isPlain = false }
      index += 1
    }
    text = offset..<index
    offset = index
  }

  /// Outside the outermost element only spaces may stand, and a byte order mark at the beginning.
  private func checkOutside(_ bytes: Span<UInt8>) throws(XMLFlaw) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    for index in text where !bytes[index].isXMLSpace {
      guard index < 3, bytes[index] == mark[index] else { throw .malformed }
    }
  }

  /// Passes over a comment, or scans a CDATA section; returns whether it was one.
  private mutating func scanMarkup(of bytes: Span<UInt8>) throws(XMLFlaw) -> Bool {
    if has("<!--", at: offset, in: bytes) {
      try skip(past: "-->", from: offset + 4, in: bytes)
      return false
    }
    guard has("<![CDATA[", at: offset, in: bytes), !open.isEmpty else {
      throw has("<!DOCTYPE", at: offset, in: bytes) ? .documentType : .malformed
    }
    let first = offset + 9
    try skip(past: "]]>", from: first, in: bytes)
    text = first..<offset - 3
    isPlain = false
    isVerbatim = true
    return true
  }

  private mutating func skip(
    past mark: StaticString, from first: Int, in bytes: Span<UInt8>
  ) throws(XMLFlaw) {
    let sign = mark.description.utf8.first
    var index = first
    while index < bytes.count, bytes[index] != sign || !has(mark, at: index, in: bytes) {
      index += 1
    }
    guard index < bytes.count else { throw .cutOff }
    offset = index + mark.utf8CodeUnitCount
  }

  private func has(_ mark: StaticString, at offset: Int, in bytes: Span<UInt8>) -> Bool {
    guard offset + mark.utf8CodeUnitCount <= bytes.count else { return false }
    var index = offset
    for byte in mark.description.utf8 {
      guard bytes[index] == byte else { return false }
      index += 1
    }
    return true
  }
}

extension UInt8 {
  fileprivate static let lessThan = UInt8(ascii: "<")
  fileprivate static let greaterThan = UInt8(ascii: ">")
  fileprivate static let slash = UInt8(ascii: "/")
  fileprivate static let colon = UInt8(ascii: ":")
  fileprivate static let ampersand = UInt8(ascii: "&")

  /// Whether it is white space of XML.
  var isXMLSpace: Bool { self == .space || self == .lf || self == .cr || self == .tab }

  /// Whether it cannot stand in a name.
  fileprivate var endsXMLName: Bool {
    switch self {
    case 0...0x20, UInt8(ascii: "/"), UInt8(ascii: ">"), UInt8(ascii: "="), UInt8(ascii: "<"),
      UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "&"):
      true
    default: false
    }
  }
}
