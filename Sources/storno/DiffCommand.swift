import ArgumentParser
import Diagnostics
import FileAccess
import SitePublishing

/// `storno diff`: what changed between two published sites, by meaning.
struct DiffCommand: AsyncParsableCommand {
  /// The forms of the result.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Tell what changed between two published sites.",
    discussion: """
      By order and operation: figures before and after, entries newly posted, newly queued, now \
      posted or withdrawn, decisions and findings. ALARM is said of a posted entry that was \
      altered, renumbered or is gone. The status is 0 where the sites tell the same, else 1.

      EXAMPLE: storno diff published-in-march public
      """)

  @Option(name: .shortAndLong, help: "The form of the result: text or json.")
  var format = Format.text

  @OptionGroup var console: ConsoleOptions

  @Argument(help: ArgumentHelp("The older site.", valueName: "old"))
  var old: String

  @Argument(help: ArgumentHelp("The newer site.", valueName: "new"))
  var new: String

  func run() async throws {
    let console = Console(console)
    try await Run.reporting(console) {
      let comparison = try await Self.comparing { try await SiteComparison(from: old, to: new) }
      let result = ComparisonResult(comparison: comparison)
      try StandardStream.output.write(format == .json ? result.json : result.text)
      if !comparison.isEmpty { throw ExitStatus.failed }
    }
  }

  /// Turns what keeps two sites from being compared into a failure.
  static func comparing(
    _ body: () async throws -> SiteComparison
  ) async throws -> SiteComparison {
    do {
      return try await body()
    } catch let refusal as SiteComparison.Refusal {
      throw Failure(.notComparable(refusal))
    } catch let error as FileSystemError {
      throw Failure(
        Diagnostic(
          .error, error.isMissing ? .fMissing : .fRead, at: nil,
          "'\(VisibleText.of(error.path))' cannot be read; \(error.reason)"))
    }
  }
}

extension Project {
  /// The files of a site, with what changed since an older one where that is named.
  func plan(of site: AuditSite, changesSince old: String?) async throws -> SitePlan {
    guard let old else { return site.plan }
    let comparison = try await DiffCommand.comparing {
      try await SiteComparison(from: old, to: site)
    }
    return site.plan(changes: comparison)
  }
}

extension Diagnostic {
  static func notComparable(_ refusal: SiteComparison.Refusal) -> Diagnostic {
    Diagnostic(
      .error, .pFile, at: nil,
      "'\(VisibleText.of(refusal.folder))' cannot be compared; \(refusal.reason)")
  }
}
