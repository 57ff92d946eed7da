import PageRendering
import SitePublishing
import SiteSettings
import Synchronization

/// The templates of a project, compiled again only when a file or a setting has changed.
///
/// Compiling takes longer than reading 10,000 orders, and a preview reads them at every edit.
final class CompiledTemplates: Sendable {
  private struct Compiled {
    var sources: [TemplateSource]
    var settings: SiteSettings
    var templates: SiteTemplates
    var problems: Problems
  }

  private let last = Mutex<Compiled?>(nil)

  /// Returns the templates as the files are now, and what was odd about them.
  func current(
    in project: Project, _ settings: SiteSettings
  ) throws(Failure) -> (SiteTemplates, Problems) {
    let (sources, overrides) = try project.templateSources()
    let known = last.withLock { last in
      last.flatMap { $0.sources == sources && $0.settings == settings ? $0 : nil }
    }
    if let known { return (known.templates, known.problems) }
    let (templates, problems) = try Project.compile(sources, overrides, settings)
    last.withLock {
      $0 = Compiled(
        sources: sources, settings: settings, templates: templates, problems: problems)
    }
    return (templates, problems)
  }
}
