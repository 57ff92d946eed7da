import Diagnostics

/// Joins a template and its partials to one text in which sentinels stand for the tags.
struct TemplateAssembler {
  /// How deep partials may include each other.
  static let depthLimit = 16

  private let library: [String: ScannedTemplate]
  private let phrases: PhraseBook
  private let sentinel: Sentinel
  private var result = AssembledTemplate()
  private var problems: [Diagnostic] = []
  private var line: AssembledTemplate.Line?
  private var lexer = RawTagLexer()
  private var including: [String] = []
  private var included: Set<String> = []

  /// Returns the joined text of a template and the names of all that is in it.
  ///
  /// The text is nil if the template or a partial of it is not sound.
  static func assemble(
    _ template: ScannedTemplate, library: [String: ScannedTemplate], phrases: PhraseBook,
    sentinel: Sentinel
  ) -> (AssembledTemplate?, included: Set<String>, [Diagnostic]) {
    var assembler = TemplateAssembler(library: library, phrases: phrases, sentinel: sentinel)
    let isSound = assembler.include(template, indentation: [], inline: false)
    let (included, problems) = (assembler.included, assembler.problems)
    guard isSound, problems.isEmpty else { return (nil, included, problems) }
    assembler.result.pairSections(sentinel)
    return (assembler.result, included, [])
  }

  private init(
    library: [String: ScannedTemplate], phrases: PhraseBook, sentinel: Sentinel
  ) {
    self.library = library
    self.phrases = phrases
    self.sentinel = sentinel
  }

  /// Appends the lines of a template; false if the scanner has found problems in it.
  private mutating func include(
    _ template: ScannedTemplate, indentation: [UInt8], inline: Bool
  ) -> Bool {
    including.append(template.name)
    included.insert(template.name)
    defer { including.removeLast() }
    var isSound = !template.problems.containsError
    for (index, source) in template.lines.enumerated() {
      let isLast = index == template.lines.count - 1
      if line == nil, !(inline && isLast), let tags = source.standaloneTags {
        let indentation = indentation + source.indentation
        for tag in tags { isSound = standAlone(tag, indentation) && isSound }
        continue
      }
      let location = InputLocation(file: template.file, line: source.number, column: 1)
      begin(at: location, indentation: source.pieces.isEmpty ? [] : indentation)
      for piece in source.pieces { isSound = append(piece) && isSound }
      if !(inline && isLast) { end(source, includedIn: including.count > 1) }
    }
    return isSound
  }

  private mutating func standAlone(_ tag: TemplateTag, _ indentation: [UInt8]) -> Bool {
    switch tag.kind {
    case .partial:
      guard let partial = partial(tag) else { return true }
      return include(partial, indentation: indentation, inline: false)
    case .section, .inverted, .close:
      result.boundaries.append(.init(line: result.lines.count, tag: note(tag)))
      return true
    case .value, .phrase, .comment: return true
    }
  }

  private mutating func append(_ piece: ScannedTemplate.Piece) -> Bool {
    switch piece {
    case .text(let text):
      lexer.read(text)
      line?.bytes += text
    case .tag(let tag):
      switch tag.kind {
      case .value: write(sentinel.bytes(.value, note(tag)))
      case .section, .inverted, .close:
        let role: Sentinel.Role = lexer.isBetweenAttributes ? .padded : .section
        write(sentinel.bytes(role, note(tag)))
      case .partial:
        guard let partial = partial(tag) else { return true }
        return include(partial, indentation: [], inline: true)
      case .phrase:
        guard let phrase = phrase(tag) else { return true }
        return include(phrase, indentation: [], inline: true)
      case .comment: break
      }
    }
    return true
  }

  private mutating func write(_ bytes: [UInt8]) { line?.bytes += bytes }

  private mutating func note(_ tag: TemplateTag) -> Int {
    result.tags.append(tag)
    return result.tags.count - 1
  }

  private mutating func begin(at location: InputLocation, indentation: [UInt8]) {
    guard line == nil else { return }
    line = AssembledTemplate.Line(bytes: indentation, ending: [], location: location)
  }

  /// Ends the line; that of a partial has an end even where its file has none.
  private mutating func end(_ source: ScannedTemplate.Line, includedIn isPartial: Bool) {
    guard var line else { return }
    line.ending = isPartial && source.ending.isEmpty ? [0x0A] : Array(source.ending)
    if line.bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { lexer = RawTagLexer() }
    result.lines.append(line)
    self.line = nil
  }

  /// Finds the partial a tag names, with or without `.md`.
  private mutating func partial(_ tag: TemplateTag) -> ScannedTemplate? {
    guard let partial = library[tag.name] ?? library[tag.name + ".md"] else {
      problems.append(.unknownPartial(tag, names: library.keys.map(Self.withoutEnding).sorted()))
      return nil
    }
    return mayInclude(partial, for: tag) ? partial : nil
  }

  /// Finds the text of the language that a tag names.
  private mutating func phrase(_ tag: TemplateTag) -> ScannedTemplate? {
    guard let phrase = phrases.phrases[tag.name] else {
      problems.append(.unknownPhrase(tag.name, at: tag.nameLocation, keys: phrases.keys))
      return nil
    }
    return mayInclude(phrase, for: tag) ? phrase : nil
  }

  /// Whether what a tag names may stand here: not within itself, and not too deep.
  private mutating func mayInclude(_ template: ScannedTemplate, for tag: TemplateTag) -> Bool {
    if including.contains(template.name) {
      problems.append(.recursivePartial(tag))
      return false
    }
    guard including.count < Self.depthLimit else {
      problems.append(.deepPartial(tag, limit: Self.depthLimit))
      return false
    }
    return true
  }

  /// The name as tags have it.
  private static func withoutEnding(_ name: String) -> String {
    name.hasSuffix(".md") ? String(name.dropLast(3)) : name
  }
}

extension Diagnostic {
  fileprivate static func unknownPartial(_ tag: TemplateTag, names: [String]) -> Diagnostic {
    let nearest = NearestName.of(tag.name, in: names).map { "; did you mean '\($0)'?" } ?? ""
    return partial(tag, "no partial '\(VisibleText.of(tag.name))'" + nearest)
  }

  fileprivate static func recursivePartial(_ tag: TemplateTag) -> Diagnostic {
    partial(tag, "'\(VisibleText.of(tag.name))' includes itself; neither a partial nor a text may")
  }

  fileprivate static func deepPartial(_ tag: TemplateTag, limit: Int) -> Diagnostic {
    partial(tag, "partials are nested deeper than \(limit); include this one further out")
  }

  private static func partial(_ tag: TemplateTag, _ message: String) -> Diagnostic {
    Diagnostic(
      .error, .tPartial, at: tag.nameLocation, length: tag.name.unicodeScalars.count, message)
  }
}
