package import Diagnostics

/// The texts of a site in one language, by key: what templates and figures say in words.
///
/// A language is a file, not code. A line of it is `key = text`; blank lines and lines that begin
/// with `#` say nothing. A text is what may stand in a line of a template: Markdown with tags. A
/// template writes `{{:key}}` where it shall stand; the tags of the text mean the names in reach
/// there. Figures that the program words itself ask for `text(_:_:)`.
///
/// What the program says in English elsewhere too, on a terminal or in JSON, is its *catalog*: its
/// English is in the program, and a language has its own text under the same key.
package struct PhraseBook: Sendable {
  /// The texts of templates, by key.
  private(set) var phrases: [String: ScannedTemplate] = [:]
  /// The bytes of the files, for sentinels that do not occur in them.
  private(set) var sources: [[UInt8]] = []
  /// The same texts and those of the catalog, for figures.
  private(set) var patterns: [String: MessagePattern] = [:]
  /// The key of each text of the catalog, by its English.
  private(set) var catalogKeys: [String: String] = [:]
  /// The keys whose text is in English for want of one in the language.
  private var foreign: Set<String> = []
  /// How figures and days are written.
  package var format = FigureFormat.plain
  /// The language, as in `lang`; empty for a book without texts.
  package private(set) var language = ""

  /// The language of the program itself.
  static let programLanguage = "en"

  /// A book without texts.
  package static let empty = PhraseBook()

  init() {}

  /// Reads a language, and where it lacks a text another one.
  ///
  /// - Parameters:
  ///   - files: the files of the site's language; of a text that several have, the first counts.
  ///   - fallback: the file that has every text, or nil if the last of `files` is that one.
  ///   - catalog: what the program says in English by itself, by key.
  /// - Returns: the texts, nil if there is an error, and T-PHRASE problems by file and line.
  /// - Complexity: O(*n*) in the size of the files.
  package static func read(
    _ files: [TemplateSource], fallback: TemplateSource? = nil, catalog: [String: String] = [:]
  ) -> (PhraseBook?, [Diagnostic]) {
    let all = fallback.map { [$0] } ?? []
    let read = (files + all).map { PhraseFile.read($0) }
    let complete = read.last?.phrases ?? [:]
    var book = PhraseBook()
    book.language = String((files.first?.name ?? "").prefix { $0 != "." })
    book.sources = (files + all).map(\.bytes)
    var problems = read.flatMap(\.problems)
    for file in read.dropLast() { problems += unknown(file.phrases, complete, catalog) }
    for file in read { book.phrases.merge(file.phrases) { own, _ in own } }
    book.patterns = catalog.mapValues { MessagePattern($0) }
    for (key, english) in catalog { book.catalogKeys[english] = key }
    for (key, phrase) in book.phrases { book.patterns[key] = MessagePattern(phrase) }
    let (format, formatProblems) = book.readFormat()
    problems += formatProblems
    guard let format, !problems.containsError else { return (nil, problems) }
    book.format = format
    if let fallback, let language = files.first {
      let own = read.dropLast().map(\.phrases)
      let known = Set(complete.keys).union(catalog.keys)
      book.foreign = known.filter { key in
        FigureFormat.withoutVariation(key) == key && !own.contains { $0[key] != nil }
      }
      let missing = book.foreign.sorted()
      if !missing.isEmpty { problems.append(.missing(missing, in: language, fallback)) }
    }
    return (book, problems)
  }

  /// Whether there is a text of that key.
  package func has(_ key: String) -> Bool { patterns[key] != nil }

  /// Whether the text of a key is in English for want of one in the site's language.
  package func isForeign(_ key: String) -> Bool { !foreign.isEmpty && foreign.contains(key) }

  /// Every key of the files, sorted by bytes.
  package var keys: [String] {
    phrases.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The names that the tags of a text ask for, in order.
  package func names(in key: String) -> [String] { patterns[key]?.names ?? [] }

  private static func unknown(
    _ phrases: [String: ScannedTemplate], _ all: [String: ScannedTemplate],
    _ catalog: [String: String]
  ) -> [Diagnostic] {
    phrases.filter { key, _ in
      all[key] == nil && catalog[key] == nil && all[FigureFormat.withoutVariation(key)] == nil
    }.map { key, phrase in
      .unknownPhrase(key, at: phrase.place, keys: (Array(all.keys) + Array(catalog.keys)).sorted())
    }
  }
}

extension PhraseBook {
  /// Returns a text with its tags replaced by `arguments`; a tag without one stays as written.
  ///
  /// The key itself stands where there is no text of it. Sections are not for texts of figures.
  /// - Complexity: O(*n*) in the text.
  package func text(_ key: String, _ arguments: KeyValuePairs<String, String> = [:]) -> String {
    guard let pattern = patterns[key] else { return key }
    return pattern.text { name in arguments.first { $0.key == name }?.value }
  }

  /// Returns a text about a number of things, which it has as `{{count}}`.
  ///
  /// The text is that of `key.one` for one thing, else that of `key.many`.
  package func text(
    _ key: String, count: Int, _ arguments: KeyValuePairs<String, String> = [:]
  ) -> String {
    let key = key + (count == 1 ? ".one" : ".many")
    guard let pattern = patterns[key] else { return key }
    return pattern.text { name in
      name == "count" ? format.text(count: count) : arguments.first { $0.key == name }?.value
    }
  }
}

extension MessagePattern {
  /// A text of a language as a pattern; of its tags only plain values are names.
  fileprivate init(_ phrase: ScannedTemplate) {
    self.init(
      phrase.lines.flatMap(\.pieces).map { piece in
        switch piece {
        case .text(let bytes): .text(String(decoding: bytes, as: UTF8.self))
        case .tag(let tag) where tag.kind == .value: .name(tag.name)
        case .tag(let tag): .text(tag.text)
        }
      })
  }
}

extension ScannedTemplate {
  /// Where the text of a language stands.
  var place: InputLocation {
    InputLocation(file: file, line: lines.first?.number ?? firstLine, column: 1)
  }
}

extension Diagnostic {
  fileprivate static func missing(
    _ keys: [String], in language: TemplateSource, _ fallback: TemplateSource
  ) -> Diagnostic {
    let shown = keys.prefix(5).joined(separator: ", ") + (keys.count > 5 ? ", …" : "")
    let count = keys.count == 1 ? "1 text is" : "\(keys.count) texts are"
    return Diagnostic(
      .warning, .tPhrase, at: InputLocation(file: language.file, line: 1, column: 1),
      "\(count) missing and taken from \(VisibleText.of(fallback.name)): \(shown)")
  }

  static func unknownPhrase(_ key: String, at place: InputLocation, keys: [String]) -> Diagnostic {
    let nearest = NearestName.of(key, in: keys).map { "; did you mean '\($0)'?" } ?? ""
    return Diagnostic(
      .error, .tPhrase, at: place, length: key.unicodeScalars.count,
      "unknown text '\(VisibleText.of(key))'" + nearest)
  }
}
