import Diagnostics

/// Cuts the file of a language into its texts.
enum PhraseFile {
  /// Returns the texts by key, each as a template of one line, and T-PHRASE errors.
  ///
  /// - Complexity: O(*n*).
  static func read(
    _ source: TemplateSource
  ) -> (phrases: [String: ScannedTemplate], problems: [Diagnostic]) {
    let bytes = source.bytes
    if let problem = TemplateScanner.encodingProblem(bytes, file: source.file, firstLine: 1) {
      return ([:], [problem])
    }
    var phrases: [String: ScannedTemplate] = [:]
    var problems: [Diagnostic] = []
    var number = 0
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < bytes.count {
      number += 1
      let next = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      let end = next > start && bytes[next - 1] == 0x0D ? next - 1 : next
      let line = Line(range: start..<end, number: number)
      start = next + 1
      guard let text = bytes[line.range].first(where: { !isSpace($0) }), text != 0x23 else {
        continue
      }
      guard let entry = entry(line, in: bytes) else {
        problems.append(.malformedPhrase(at: place(line, in: source)))
        continue
      }
      guard phrases[entry.key] == nil else {
        problems.append(.repeatedPhrase(entry.key, at: place(line, in: source)))
        continue
      }
      var phrase = TemplateScanner.scan(
        source, line: number, startingAt: line.range.lowerBound, text: entry.text,
        name: ":" + entry.key)
      phrase.firstLine = number
      problems += phrase.problems
      phrases[entry.key] = phrase
    }
    return (phrases, problems)
  }

  /// A line of the file, without its end.
  private struct Line {
    var range: Range<Int>
    var number: Int
  }

  /// The key of a line and where its text stands, or nil if the line is not `key = text`.
  private static func entry(_ line: Line, in bytes: [UInt8]) -> (key: String, text: Range<Int>)? {
    guard let sign = bytes[line.range].firstIndex(of: UInt8(ascii: "=")) else { return nil }
    let key = trimmed(line.range.lowerBound..<sign, in: bytes)
    let text = trimmed(sign + 1..<line.range.upperBound, in: bytes)
    guard !key.isEmpty, bytes[key].allSatisfy(isKeyByte) else { return nil }
    return (String(decoding: bytes[key], as: UTF8.self), text)
  }

  private static func trimmed(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    var range = range
    while let first = range.first, isSpace(bytes[first]) { range.removeFirst() }
    while let last = range.last, isSpace(bytes[last]) { range.removeLast() }
    return range
  }

  private static func place(_ line: Line, in source: TemplateSource) -> InputLocation {
    InputLocation(file: source.file, line: line.number, column: 1)
  }

  /// Whether a key may have the byte: a letter, a digit, `.`, `_` or `-`.
  static func isKeyByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
    default: false
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}

extension Diagnostic {
  fileprivate static func malformedPhrase(at place: InputLocation) -> Diagnostic {
    Diagnostic(
      .error, .tPhrase, at: place,
      "the line is no text of a language; write it as key = text, or begin a note with #")
  }

  fileprivate static func repeatedPhrase(_ key: String, at place: InputLocation) -> Diagnostic {
    Diagnostic(
      .error, .tPhrase, at: place, length: key.unicodeScalars.count,
      "the text '\(key)' is there twice")
  }
}
