import Diagnostics
import LedgerReading
import PreviewServer
import SitePublishing
import Synchronization

/// The site of a project, rendered from memory when a page is asked for.
///
/// A bad ledger does not end it: the last good site stays, with the diagnostics shown over it.
final class LivePreview: Preview {
  private struct State {
    var plan: SitePlan?
    var problems: String?
  }

  private let project: Project
  private let console: Console
  private let state: Mutex<State>
  private let templates = CompiledTemplates()
  private let shown = ShownPages()
  let injectsReload = true

  /// Creates the preview of a project that is not read yet.
  init(_ project: Project, _ console: Console) {
    self.project = project
    self.console = console
    state = Mutex(State())
  }

  var listing: any SiteListing {
    state.withLock { state in
      guard let plan = state.plan else {
        return ProblemListing(page: ProblemPage(text: state.problems ?? ""))
      }
      return PlanListing(plan: plan, shown: shown)
    }
  }

  var watchedPaths: [WatchedPath] { project.watchedPaths.map { WatchedPath($0) } }

  func begin(_ server: PreviewServer) {
    server.show(diagnostics: overlay)
  }

  /// What is shown over the pages; without a site the one page says it.
  private var overlay: String? {
    state.withLock { $0.plan == nil ? nil : $0.problems }
  }

  func update(_ server: PreviewServer) {
    let isFirst = state.withLock { $0.plan == nil }
    Blocking.run { await self.load() }
    server.replace(listing: listing)
    server.show(diagnostics: overlay)
    guard !isFirst, let plan = state.withLock({ $0.plan }) else {
      return server.notify(changed: [PlanListing.firstPage])
    }
    server.notify(changed: shown.changed(in: plan))
  }

  func load() async {
    do {
      let reading = try project.read()
      let (templates, warnings) = try templates.current(in: project, reading.settings)
      let site = try await project.site(reading, templates: templates)
      let plan = site.plan
      if plan.diagnostics.containsError { throw Failure(Problems(plan.diagnostics)) }
      console.print(reading)
      console.print(warnings)
      console.say("\(site.overview.summaries.count) orders read")
      state.withLock { $0 = State(plan: plan, problems: nil) }
    } catch let failure as Failure {
      fail(failure.problems)
    } catch {
      fail(Problems([]))
    }
  }

  private func fail(_ problems: Problems) {
    console.print(problems)
    let bytes = DiagnosticPrinter().bytes(
      for: problems.diagnostics, files: problems.files, excerpt: problems.text(at:))
    state.withLock { $0.problems = String(decoding: bytes, as: UTF8.self) }
  }
}
