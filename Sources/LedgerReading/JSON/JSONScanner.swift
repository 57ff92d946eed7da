/// Reads JSON text strictly, value by value, in one pass over its bytes.
///
/// Whatever the text, nothing here recurses, and brackets are nested at most 64 deep. UTF-8 is
/// validated apart: what JSON looks for is ASCII.
/// - Source: RFC 8259; inputs.md section 4.
struct JSONScanner: Sendable {
  /// Where it goes on reading.
  private(set) var offset: Int
  /// The line of `offset`, from 1.
  private(set) var line: Int
  /// Flaws after which the text is JSON all the same, in no order.
  private(set) var notes: [JSONFlaw] = []
  private var open: [Frame] = []
  private var keys: [JSONToken] = []

  /// An object or array that is being read.
  private struct Frame: Sendable {
    var isObject: Bool
    var firstKey: Int
    var isFirst = true
  }

  /// Creates a scanner that begins at `offset` on `line`.
  init(offset: Int, line: Int = 1) {
    self.offset = offset
    self.line = line
  }

  /// Reads a whole text: one value with nothing but blanks around it.
  mutating func scanText(of bytes: Span<UInt8>) throws(JSONFlaw) -> JSONToken {
    skipSpace(in: bytes)
    let value = try scanValue(of: bytes, within: 0)
    skipSpace(in: bytes)
    guard offset == bytes.count else { throw JSONFlaw(.textAfterEnd, at: offset) }
    return value
  }

  /// Reads the value at `offset`, which lies within `depth` brackets.
  @inline(__always)
  mutating func scanValue(
    of bytes: Span<UInt8>, within depth: Int
  ) throws(JSONFlaw) -> JSONToken {
    guard offset < bytes.count else { throw JSONFlaw(.noValue, at: offset) }
    switch bytes[offset] {
    case .quote: return try scanString(of: bytes)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      return try scanNumber(of: bytes)
    case .openBrace, .openBracket: return try scanContainer(of: bytes, within: depth)
    default: return try scanWord(of: bytes)
    }
  }

  /// Goes to the key of the next member of an object; false past the object's end.
  ///
  /// `isFirst` says that the opening brace was just passed.
  @inline(__always)
  mutating func nextMember(of bytes: Span<UInt8>, isFirst: Bool) throws(JSONFlaw) -> Bool {
    guard try nextItem(of: bytes, until: .closeBrace, isFirst: isFirst) else { return false }
    guard offset < bytes.count, bytes[offset] == .quote else { throw JSONFlaw(.noKey, at: offset) }
    return true
  }

  /// Goes to the next element of an array; false past the array's end.
  mutating func nextElement(of bytes: Span<UInt8>, isFirst: Bool) throws(JSONFlaw) -> Bool {
    try nextItem(of: bytes, until: .closeBracket, isFirst: isFirst)
  }

  /// Goes from a key to its value.
  @inline(__always)
  mutating func passColon(of bytes: Span<UInt8>) throws(JSONFlaw) {
    skipSpace(in: bytes)
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: ":") else {
      throw JSONFlaw(.noColon, at: offset)
    }
    offset += 1
    skipSpace(in: bytes)
  }

  /// Passes over the bracket at `offset`.
  mutating func passBracket() { offset += 1 }

  /// Passes over blanks and line ends.
  @inline(__always)
  mutating func skipSpace(in bytes: Span<UInt8>) {
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte > .space { return }
      if byte == .lf {
        line += 1
      } else if byte != .space, byte != .cr, byte != .tab {
        return
      }
      offset += 1
    }
  }

  /// Passes over bytes in which so many lines end.
  @inline(__always)
  mutating func pass(_ count: Int, lines: Int) {
    offset += count
    line += lines
  }

  /// Goes on at `target`, which does not lie before `offset`.
  mutating func move(to target: Int, in bytes: Span<UInt8>) {
    while offset < target {
      if bytes[offset] == .lf { line += 1 }
      offset += 1
    }
  }

  /// Goes on at `target`, which is on `line`.
  mutating func jump(to target: Int, line: UInt32) {
    offset = target
    self.line = Int(line)
  }

  /// Begins anew at `target`, after an error before it.
  mutating func restart(at target: Int, in bytes: Span<UInt8>) {
    open.removeAll()
    keys.removeAll()
    move(to: target, in: bytes)
  }

  @inline(__always)
  private mutating func nextItem(
    of bytes: Span<UInt8>, until closing: UInt8, isFirst: Bool
  ) throws(JSONFlaw) -> Bool {
    skipSpace(in: bytes)
    let byte = offset < bytes.count ? bytes[offset] : 0
    if byte == closing {
      offset += 1
      return false
    }
    if isFirst { return true }
    guard byte == .comma else {
      throw JSONFlaw(.noComma(isObject: closing == .closeBrace), at: offset)
    }
    offset += 1
    skipSpace(in: bytes)
    if offset < bytes.count, bytes[offset] == closing {
      throw JSONFlaw(.trailingComma, at: offset)
    }
    return true
  }

  /// Reads the object or array at `offset`.
  private mutating func scanContainer(
    of bytes: Span<UInt8>, within depth: Int
  ) throws(JSONFlaw) -> JSONToken {
    let start = offset
    let kind: JSONToken.Kind = bytes[start] == .openBrace ? .object : .array
    try openFrame(of: bytes, within: depth)
    while let frame = open.last {
      guard try nextItem(in: frame, of: bytes) else {
        closeFrame(of: bytes)
        continue
      }
      open[open.count - 1].isFirst = false
      if frame.isObject {
        if keys.count - frame.firstKey >= ReadingLimits.members {
          throw JSONFlaw(.tooManyMembers, at: offset)
        }
        keys.append(try scanString(of: bytes))
        try passColon(of: bytes)
      }
      let byte = offset < bytes.count ? bytes[offset] : 0
      if byte == .openBrace || byte == .openBracket {
        try openFrame(of: bytes, within: depth)
      } else {
        // No bracket: this goes no deeper.
        _ = try scanScalar(of: bytes)
      }
    }
    return JSONToken(start: start, end: offset, kind: kind)
  }

  private mutating func nextItem(
    in frame: Frame, of bytes: Span<UInt8>
  ) throws(JSONFlaw) -> Bool {
    frame.isObject
      ? try nextMember(of: bytes, isFirst: frame.isFirst)
      : try nextElement(of: bytes, isFirst: frame.isFirst)
  }

  private mutating func openFrame(of bytes: Span<UInt8>, within depth: Int) throws(JSONFlaw) {
    guard depth + open.count < ReadingLimits.depth else { throw JSONFlaw(.tooDeep, at: offset) }
    open.append(Frame(isObject: bytes[offset] == .openBrace, firstKey: keys.count))
    offset += 1
  }

  private mutating func closeFrame(of bytes: Span<UInt8>) {
    guard let frame = open.popLast() else { return }
    for key in JSONKeys.repeated(keys[frame.firstKey...], in: bytes) {
      note(.repeatedKey, at: key.start)
    }
    keys.removeLast(keys.count - frame.firstKey)
  }

  private mutating func scanScalar(of bytes: Span<UInt8>) throws(JSONFlaw) -> JSONToken {
    guard offset < bytes.count else { throw JSONFlaw(.noValue, at: offset) }
    switch bytes[offset] {
    case .quote: return try scanString(of: bytes)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      return try scanNumber(of: bytes)
    default: return try scanWord(of: bytes)
    }
  }

  /// Notes a flaw after which reading goes on.
  mutating func note(_ problem: JSONFlaw.Problem, at offset: Int) {
    if notes.count < ReadingLimits.flaws { notes.append(JSONFlaw(problem, at: offset)) }
  }

  /// Ends a token at `end`, where reading goes on.
  @inline(__always)
  mutating func token(to end: Int, _ kind: JSONToken.Kind) -> JSONToken {
    let token = JSONToken(start: offset, end: end, kind: kind)
    offset = end
    return token
  }
}

extension UInt8 {
  static let openBrace = UInt8(ascii: "{")
  static let closeBrace = UInt8(ascii: "}")
  static let openBracket = UInt8(ascii: "[")
  static let closeBracket = UInt8(ascii: "]")
  static let comma = UInt8(ascii: ",")
  static let backslash = UInt8(ascii: "\\")
}
