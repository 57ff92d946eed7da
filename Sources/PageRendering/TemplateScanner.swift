import Diagnostics

/// Cuts the text of a template into lines, text and tags.
struct TemplateScanner {
  /// How deep sections may be nested in one file; more is a mistake, and would need much stack.
  static let sectionDepthLimit = 64

  private let bytes: [UInt8]
  private var position = 0
  private var line = 1
  private var lineStart = 0
  private var textStart = 0
  private var pieces: [ScannedTemplate.Piece] = []
  private var result: ScannedTemplate

  /// Returns the lines of a template and what is wrong with its encoding, tags and sections.
  ///
  /// - Complexity: O(*n*).
  static func scan(_ source: TemplateSource) -> ScannedTemplate {
    var scanner = TemplateScanner(source)
    if let problem = encodingProblem(source.bytes, file: source.file, firstLine: 1) {
      scanner.result.problems.append(problem)
      return scanner.result
    }
    scanner.scanLines()
    scanner.checkSections()
    return scanner.result
  }

  /// Returns a part of a line, `text`, as a template of its own; the line begins at `start`.
  ///
  /// The text must be UTF-8 without a line end.
  static func scan(
    _ source: TemplateSource, line: Int, startingAt start: Int, text: Range<Int>, name: String
  ) -> ScannedTemplate {
    let part = TemplateSource(
      name: name, file: source.file, bytes: Array(source.bytes[..<text.upperBound]))
    var scanner = TemplateScanner(part)
    (scanner.line, scanner.lineStart) = (line, start)
    (scanner.position, scanner.textStart) = (text.lowerBound, text.lowerBound)
    scanner.scanLines()
    scanner.checkSections()
    return scanner.result
  }

  private init(_ source: TemplateSource) {
    bytes = source.bytes
    result = ScannedTemplate(name: source.name, file: source.file)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      (position, lineStart, textStart) = (3, 3, 3)
    }
  }

  private mutating func scanLines() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x0A, 0x0D: endLine()
      case UInt8(ascii: "{") where isAt("{{"): scanTag()
      default: position += 1
      }
    }
    flushText()
    if !pieces.isEmpty { appendLine(ending: []) }
  }

  private mutating func endLine() {
    flushText()
    let start = position
    position += isAt("\r\n") ? 2 : 1
    appendLine(ending: bytes[start..<position])
    (lineStart, textStart) = (position, position)
    line += 1
  }

  private mutating func appendLine(ending: ArraySlice<UInt8>) {
    result.lines.append(ScannedTemplate.Line(number: line, pieces: pieces, ending: ending))
    pieces = []
  }

  private mutating func flushText() {
    if textStart < position { pieces.append(.text(bytes[textStart..<position])) }
    textStart = position
  }

  private func isAt(_ text: String) -> Bool {
    bytes[position...].starts(with: text.utf8)
  }

  /// Reads the tag at `position`; what is not a tag is left in the text, with a problem.
  private mutating func scanTag() {
    flushText()
    let start = position
    let location = location(of: start)
    if isAt("{{!") { return scanComment(at: location) }
    let triple = isAt("{{{")
    guard let end = tagEnd(from: start + 2) else {
      result.problems.append(.unclosedTag(at: location))
      position = lineEnd(from: start)
      textStart = position
      return
    }
    position = end + (triple && end + 2 < bytes.count && bytes[end + 2] == 0x7D ? 3 : 2)
    textStart = position
    let content = bytes[start + 2..<end]
    let length = scalarCount(start..<position)
    if triple || content.first == UInt8(ascii: "&") {
      result.problems.append(.unescapedTag(at: location, length))
      return
    }
    var tag = TemplateTag(
      kind: .value, name: "", location: location, length: length, nameLocation: location)
    var rest = content
    if let kind = rest.first.flatMap(Self.kind) {
      tag.kind = kind
      rest = rest.dropFirst()
    }
    rest = rest.drop(while: Self.isSpace)
    while let last = rest.last, Self.isSpace(last) { rest = rest.dropLast() }
    if !rest.isEmpty { tag.nameLocation = self.location(of: rest.startIndex) }
    tag.name = String(decoding: rest, as: UTF8.self)
    if let problem = problem(of: tag) { return result.problems.append(problem) }
    pieces.append(.tag(tag))
  }

  /// A comment ends at the first `}}`, on its line or a later one.
  private mutating func scanComment(at location: InputLocation) {
    let start = position
    guard let close = bytes[position...].firstRange(of: Array("}}".utf8)) else {
      result.problems.append(.unclosedTag(at: location))
      position = bytes.count
      textStart = position
      return
    }
    while position < close.upperBound {
      let isLineEnd = bytes[position] == 0x0A || (bytes[position] == 0x0D && !isAt("\r\n"))
      position += 1
      if isLineEnd { (line, lineStart) = (line + 1, position) }
    }
    textStart = position
    pieces.append(
      .tag(
        TemplateTag(
          kind: .comment, name: "", location: location, length: scalarCount(start..<position),
          nameLocation: location)))
  }

  private static func kind(_ sigil: UInt8) -> TemplateTag.Kind? {
    switch sigil {
    case UInt8(ascii: "#"): .section
    case UInt8(ascii: "^"): .inverted
    case UInt8(ascii: "/"): .close
    case UInt8(ascii: ">"): .partial
    case UInt8(ascii: ":"): .phrase
    default: nil
    }
  }

  private func problem(of tag: TemplateTag) -> Diagnostic? {
    if tag.name.first == "=" { return .delimiterTag(tag) }
    let isValid =
      switch tag.kind {
      case .partial:
        !tag.name.isEmpty && !tag.name.utf8.contains { $0 <= 0x20 || $0 == 0x7B || $0 == 0x7D }
      case .phrase: !tag.name.isEmpty && tag.name.utf8.allSatisfy(PhraseFile.isKeyByte)
      default: Self.isName(tag.name)
      }
    return isValid ? nil : .malformedTag(tag)
  }

  /// Whether a word is a name: letters, digits, `_` and `-`, a letter or `_` first.
  private static func isName(_ word: String) -> Bool {
    guard let first = word.utf8.first, first == 0x5F || isLetter(first) else { return false }
    return word.utf8.allSatisfy {
      isLetter($0) || $0 == 0x5F || $0 == 0x2D || ($0 >= 0x30 && $0 <= 0x39)
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  /// Returns where `}}` begins on this line.
  private func tagEnd(from start: Int) -> Int? {
    bytes[start..<lineEnd(from: start)].firstRange(of: Array("}}".utf8))?.lowerBound
  }

  private func lineEnd(from start: Int) -> Int {
    bytes[min(start, bytes.count)...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
  }

  private func location(of offset: Int) -> InputLocation {
    InputLocation(
      file: result.file, line: line, column: 1 + scalarCount(lineStart..<max(lineStart, offset)))
  }

  private func scalarCount(_ range: Range<Int>) -> Int {
    bytes[range].count { $0 & 0xC0 != 0x80 }
  }
}

extension TemplateScanner {
  /// Returns the first byte that is not UTF-8 as a problem, or nil.
  ///
  /// - Complexity: O(*n*).
  static func encodingProblem(_ bytes: [UInt8], file: String, firstLine: Int) -> Diagnostic? {
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    var decoder = UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var (offset, line, lineStart) = (0, firstLine, hasMark ? 3 : 0)
    while true {
      switch decoder.parseScalar(from: &iterator) {
      case .emptyInput: return nil
      case .valid(let scalar):
        let isLineEnd =
          bytes[offset] == 0x0A
          || (bytes[offset] == 0x0D && !bytes[(offset + 1)...].starts(with: [0x0A]))
        offset += scalar.count
        if isLineEnd { (line, lineStart) = (line + 1, offset) }
      case .error:
        let column = 1 + bytes[lineStart..<offset].count { $0 & 0xC0 != 0x80 }
        let location = InputLocation(file: file, line: line, column: column)
        return .templateEncoding(byte: bytes[offset], at: location)
      }
    }
  }

  /// Checks that sections nest and end in the file in which they begin.
  private mutating func checkSections() {
    var open: [TemplateTag] = []
    for piece in result.lines.flatMap(\.pieces) {
      guard case .tag(let tag) = piece else { continue }
      switch tag.kind {
      case .section, .inverted:
        open.append(tag)
        if open.count == Self.sectionDepthLimit + 1 {
          result.problems.append(.deepSection(tag, limit: Self.sectionDepthLimit))
        }
      case .close:
        guard let index = open.lastIndex(where: { $0.name == tag.name }) else {
          result.problems.append(.closeWithoutOpen(tag, open: open.last))
          continue
        }
        result.problems += open[(index + 1)...].map { .unclosedSection($0, before: tag) }
        open.removeSubrange(index...)
      case .value, .partial, .phrase, .comment: continue
      }
    }
    result.problems += open.map { .unclosedSection($0, before: nil) }
  }
}
