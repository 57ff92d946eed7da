/// The way from the beginning of a JSON text to a value in it.
struct JSONPath: Sendable {
  /// An object or array on the way.
  private struct Step: Sendable {
    var isObject: Bool
    var isFirst = true
    /// The number of the element, from 0.
    var index = -1
    /// The key of the member.
    var key: JSONToken?
  }

  private var steps: [Step] = []
  private var scanner: JSONScanner
  private var wanted: ArraySlice<Int>
  private var found: [Int: String] = [:]

  /// Returns the pointers of the values and members that begin at `positions`, where any do.
  ///
  /// Each line of JSON Lines is a text of its own. After what is no JSON nothing is found.
  /// - Complexity: O(*n*) up to the last position.
  static func pointers(
    of positions: Set<TextPosition>, in bytes: [UInt8]
  ) -> [TextPosition: String] {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let marks = TextMarks(of: bytes.span, from: start)
    let offsets = positions.map { ($0, marks.offset(of: $0, in: bytes.span)) }
    var path = JSONPath(to: offsets.map(\.1).sorted(), from: start)
    path.follow(in: bytes.span)
    var pointers: [TextPosition: String] = [:]
    for (position, offset) in offsets { pointers[position] = path.found[offset] }
    return pointers
  }

  private init(to offsets: [Int], from start: Int) {
    wanted = offsets[...]
    scanner = JSONScanner(offset: start)
  }

  private mutating func follow(in bytes: Span<UInt8>) {
    do throws(JSONFlaw) {
      scanner.skipSpace(in: bytes)
      while !wanted.isEmpty, scanner.offset < bytes.count {
        try enterValue(of: bytes)
        while let step = steps.last, !wanted.isEmpty { try take(step, of: bytes) }
        scanner.skipSpace(in: bytes)
      }
    } catch {
      // Here the text stops being JSON: what is wanted behind has no pointer.
    }
  }

  /// Goes to the next member or element, or out of the brackets.
  private mutating func take(_ step: Step, of bytes: Span<UInt8>) throws(JSONFlaw) {
    let hasNext =
      step.isObject
      ? try scanner.nextMember(of: bytes, isFirst: step.isFirst)
      : try scanner.nextElement(of: bytes, isFirst: step.isFirst)
    guard hasNext else {
      steps.removeLast()
      return
    }
    let last = steps.count - 1
    steps[last].isFirst = false
    steps[last].index += 1
    if step.isObject {
      let start = scanner.offset
      steps[last].key = try scanner.scanString(of: bytes)
      note(start, in: bytes)
      try scanner.passColon(of: bytes)
    }
    try enterValue(of: bytes)
  }

  /// Takes the value at hand, or enters it if something that is wanted lies in it.
  private mutating func enterValue(of bytes: Span<UInt8>) throws(JSONFlaw) {
    let start = scanner.offset
    note(start, in: bytes)
    guard let next = wanted.first else { return }
    var ahead = scanner
    do throws(JSONFlaw) {
      let value = try ahead.scanValue(of: bytes, within: steps.count)
      guard value.isNested, next < value.end else {
        scanner = ahead
        return
      }
    } catch {
      guard start < bytes.count, bytes[start] == .openBrace || bytes[start] == .openBracket,
        error.problem != .tooDeep
      else { throw error }
    }
    steps.append(Step(isObject: bytes[start] == .openBrace))
    scanner.passBracket()
  }

  /// Notes the pointer of what begins at `offset`, if that is wanted.
  private mutating func note(_ offset: Int, in bytes: Span<UInt8>) {
    wanted = wanted.drop { $0 < offset }
    guard wanted.first == offset else { return }
    wanted.removeFirst()
    guard !steps.isEmpty else { return }
    found[offset] = steps.map { step in
      guard let key = step.key else { return "/\(step.index)" }
      let name = key.text(in: bytes)
      return "/" + name.replacing("~", with: "~0").replacing("/", with: "~1")
    }.joined()
  }
}
