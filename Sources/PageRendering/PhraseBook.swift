package import Diagnostics

/// The texts of a site in one language, by key: what templates and figures say in words.
///
/// A language is a file, not code. A line of it is `key = text`; blank lines and lines that begin
/// with `#` say nothing. A text is what may stand in a line of a template: Markdown with tags. A
/// template writes `{{:key}}` where it shall stand; the tags of the text mean the names in reach
/// there. Figures that the program words itself ask for `text(_:_:)`.
package struct PhraseBook: Sendable {
  /// The texts of templates, by key.
  private(set) var phrases: [String: ScannedTemplate]
  /// The bytes of the files, for sentinels that do not occur in them.
  private(set) var sources: [[UInt8]]

  /// A book without texts.
  package static let empty = PhraseBook()

  init() {
    phrases = [:]
    sources = []
  }

  /// Reads a language, and where it lacks a text another one.
  ///
  /// - Parameters:
  ///   - files: the files of the site's language; of a text that several have, the first counts.
  ///   - fallback: the file that has every text, or nil if the last of `files` is that one.
  /// - Returns: the texts, nil if there is an error, and T-PHRASE problems by file and line.
  /// - Complexity: O(*n*) in the size of the files.
  package static func read(
    _ files: [TemplateSource], fallback: TemplateSource? = nil
  ) -> (PhraseBook?, [Diagnostic]) {
    let all = fallback.map { [$0] } ?? []
    let read = (files + all).map { PhraseFile.read($0) }
    let complete = read.last?.phrases ?? [:]
    var book = PhraseBook()
    book.sources = (files + all).map(\.bytes)
    var problems = read.flatMap(\.problems)
    for file in read.dropLast() { problems += unknown(file.phrases, among: complete) }
    for file in read { book.phrases.merge(file.phrases) { own, _ in own } }
    guard !problems.containsError else { return (nil, problems) }
    if let fallback, let language = files.first {
      let own = read.dropLast().map(\.phrases)
      let missing = complete.keys.filter { key in !own.contains { $0[key] != nil } }.sorted()
      if !missing.isEmpty { problems.append(.missing(missing, in: language, fallback)) }
    }
    return (book, problems)
  }

  /// Whether there is a text of that key.
  package func has(_ key: String) -> Bool { phrases[key] != nil }

  /// Every key, sorted by bytes.
  package var keys: [String] {
    phrases.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Returns a text with its tags replaced by `arguments`; a tag without one stays as written.
  ///
  /// The key itself stands where there is no text of it. Sections are not for texts of figures.
  /// - Complexity: O(*n*) in the text.
  package func text(_ key: String, _ arguments: KeyValuePairs<String, String> = [:]) -> String {
    guard let phrase = phrases[key] else { return key }
    return phrase.lines.flatMap(\.pieces).map { piece in
      switch piece {
      case .text(let bytes): return String(decoding: bytes, as: UTF8.self)
      case .tag(let tag):
        return arguments.first { $0.key == tag.name }?.value ?? "{{\(tag.name)}}"
      }
    }.joined()
  }

  /// The names that the tags of a text ask for, in order.
  package func names(in key: String) -> [String] {
    (phrases[key]?.lines ?? []).flatMap(\.pieces).compactMap { piece in
      if case .tag(let tag) = piece { tag.name } else { nil }
    }
  }

  private static func unknown(
    _ phrases: [String: ScannedTemplate], among all: [String: ScannedTemplate]
  ) -> [Diagnostic] {
    phrases.filter { all[$0.key] == nil }.map { key, phrase in
      .unknownPhrase(
        key, at: InputLocation(file: phrase.file, line: phrase.lines.first?.number ?? 1, column: 1),
        keys: all.keys.sorted())
    }
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
