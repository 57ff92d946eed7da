import Diagnostics

extension SettingsNode {
  /// A problem that keeps the text from being given to the YAML parser.
  struct TextProblem: Error {
    let diagnostic: Diagnostic
  }

  /// Returns the text of a file that is small enough, UTF-8, and free of what YAML does not allow.
  ///
  /// A byte order mark is taken away, so that columns are right.
  /// - Complexity: O(*n*) in the bytes of the file.
  static func checkedText(of file: SettingsFile) -> Result<String, TextProblem> {
    guard file.bytes.count <= byteLimit else {
      let start = InputLocation(file: file.name, line: 1, column: 1)
      return .failure(TextProblem(diagnostic: .settingsTooLong(at: start)))
    }
    let hasMark = file.bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let bytes = file.bytes.dropFirst(hasMark ? 3 : 0)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      return .failure(TextProblem(diagnostic: notUTF8(bytes, in: file.name)))
    }
    if let problem = forbiddenScalar(in: text, named: file.name) {
      return .failure(TextProblem(diagnostic: problem))
    }
    if let problem = aliasBomb(in: text, named: file.name) {
      return .failure(TextProblem(diagnostic: problem))
    }
    return .success(text)
  }

  /// Decodes up to the first bad byte, only to say where it is.
  private static func notUTF8(_ bytes: ArraySlice<UInt8>, in file: String) -> Diagnostic {
    var iterator = bytes.makeIterator()
    var decoder = UTF8()
    var place = Place()
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
      place.advance(past: scalar)
    }
    return .settingsNotUTF8(at: place.location(in: file))
  }

  /// - Source: YAML 1.1 section 4.1.1, the printable characters.
  private static func forbiddenScalar(in text: String, named file: String) -> Diagnostic? {
    var place = Place()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0x85, 0xA0...0xFEFE, 0xFF00...0xFFFD,
        0x10000...0x10FFFF:
        place.advance(past: scalar)
      default:
        return .settingsForbidden(scalar, at: place.location(in: file))
      }
    }
    return nil
  }

  /// Counts what may be an alias: `*` and a letter or digit at the beginning of a word.
  ///
  /// Aliases of aliases can stand for a tree of any size in a few lines, and comparing keys walks
  /// it. The parser offers no limit, so the file is looked at before.
  private static func aliasBomb(in text: String, named file: String) -> Diagnostic? {
    var place = Place()
    var count = 0
    var before: Unicode.Scalar = "\n"
    var star: InputLocation?
    for scalar in text.unicodeScalars {
      if star != nil, isWord(scalar) { count += 1 }
      if count > aliasLimit, let star { return .settingsTooManyAliases(at: star) }
      // After these a star belongs to a file pattern.
      let isPattern = isWord(before) || before == "*" || before == "/" || before == "."
      star = scalar == "*" && !isPattern ? place.location(in: file) : nil
      before = scalar
      place.advance(past: scalar)
    }
    return nil
  }

  /// The characters of an alias's name.
  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "0"..."9", "A"..."Z", "a"..."z", "_", "-": true
    default: false
    }
  }
}

/// Where in a text one is.
private struct Place {
  private var line = 1
  private var column = 1
  private var wasReturn = false

  mutating func advance(past scalar: Unicode.Scalar) {
    let endsLine = scalar == "\n" || scalar == "\r"
    if scalar == "\n" && wasReturn {
      // The second half of a line end.
    } else if endsLine {
      line += 1
      column = 1
    } else {
      column += 1
    }
    wasReturn = scalar == "\r"
  }

  func location(in file: String) -> InputLocation {
    InputLocation(file: file, line: line, column: column)
  }
}
