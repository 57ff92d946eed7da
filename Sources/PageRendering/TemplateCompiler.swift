import Diagnostics

/// Turns one template into a program: includes, names, Markdown, HTML, instructions.
struct TemplateCompiler {
  let library: [String: ScannedTemplate]
  let phrases: PhraseBook
  let sentinel: Sentinel
  private(set) var problems: [Diagnostic] = []
  /// The names of all templates and partials that were read.
  private(set) var included: Set<String> = []

  init(library: [String: ScannedTemplate], phrases: PhraseBook, sentinel: Sentinel) {
    self.library = library
    self.phrases = phrases
    self.sentinel = sentinel
  }

  /// Returns the compiled template; problems are added to `problems`.
  ///
  /// Without a shape only what does not depend on names is checked, and nil is returned.
  mutating func compile(_ source: ScannedTemplate, shape: RecordShape?) -> PageTemplate? {
    let (assembled, names, includes) = TemplateAssembler.assemble(
      source, library: library, phrases: phrases, sentinel: sentinel)
    included.formUnion(names)
    problems += includes
    guard let assembled else { return nil }
    let (uses, unknown) = NameResolver.resolve(assembled, name: source.name, shape: shape)
    problems += unknown
    var layout = TemplateLayout(assembled, uses: uses, sentinel: sentinel)
    let html = layout.html()
    problems += layout.problems
    guard !layout.problems.containsError else { return nil }
    let (nodes, torn) = MarkupCutter.cut(html, assembled, sentinel: sentinel)
    problems += torn
    guard torn.isEmpty else { return nil }
    var builder = ProgramBuilder(html: html, template: assembled, uses: uses)
    builder.build(nodes)
    problems += builder.problems
    guard let shape, !problems.containsError else { return nil }
    return PageTemplate(
      name: source.name, shape: shape, format: phrases.format, literals: builder.literals,
      instructions: builder.instructions)
  }
}
