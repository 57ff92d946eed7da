package import Diagnostics

/// The templates of a site, compiled once and shared by all threads.
package struct TemplateSet: Sendable {
  private let templates: [String: PageTemplate]

  /// Compiles every source; each of `pages` is a source that renders records of a shape.
  ///
  /// Sources that no page uses are checked too, but for their names. All problems are found, not
  /// only the first.
  /// - Parameters:
  ///   - sources: templates and partials, in the order in which their problems are listed.
  ///   - pages: the names of the sources that are pages, each with the names it may use.
  ///   - phrases: the texts of the site's language.
  /// - Returns: the templates, nil if there is an error, and the problems by file, line and column.
  package static func compile(
    sources: [TemplateSource], pages: [(name: String, shape: RecordShape)],
    phrases: PhraseBook = .empty
  ) -> (TemplateSet?, [Diagnostic]) {
    let sentinel = Sentinel(absentFrom: sources.map(\.bytes) + phrases.sources)
    let scanned = sources.map { TemplateScanner.scan($0) }
    var problems = scanned.flatMap(\.problems)
    let library = Dictionary(scanned.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    var templates: [String: PageTemplate] = [:]
    var reached: Set<String> = []
    for page in pages {
      guard let source = library[page.name] else {
        problems.append(.missingTemplate(page.name, among: sources.map(\.name)))
        continue
      }
      var compiler = TemplateCompiler(library: library, phrases: phrases, sentinel: sentinel)
      templates[page.name] = compiler.compile(source, shape: page.shape)
      problems += compiler.problems
      reached.formUnion(compiler.included)
    }
    for source in scanned where !reached.contains(source.name) {
      var compiler = TemplateCompiler(library: library, phrases: phrases, sentinel: sentinel)
      _ = compiler.compile(source, shape: nil)
      problems += compiler.problems
    }
    var seen: Set<Diagnostic> = []
    let distinct = problems.filter { seen.insert($0).inserted }.inFileOrder(sources.map(\.file))
    return (distinct.containsError ? nil : TemplateSet(templates: templates), distinct)
  }

  /// Returns the template of a page, or nil when it was not among the pages compiled.
  package func template(_ name: String) -> PageTemplate? { templates[name] }
}
