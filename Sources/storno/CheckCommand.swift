import ArgumentParser
import Diagnostics
import OutputReversal
import SitePublishing

/// `storno check`: everything that build checks, nothing written.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check ledger, queue, settings and templates; write nothing.",
    discussion: "EXAMPLE: storno check ledger.csv --queue reversals.csv")

  @OptionGroup var options: LedgerOptions

  @Argument(help: "Ledger files, folders or patterns.")
  var ledgers: [String] = []

  func run() async throws {
    let console = Console(options.console)
    try await Run.reporting(console) {
      let project = Project(options, ledgers: ledgers)
      let reading = try project.read()
      let (templates, warnings) = try project.templates()
      let site = try await project.site(reading, templates: templates)
      let plan = site.plan
      let problems = site.diagnostics + plan.diagnostics
      if problems.containsError { throw Project.Failure(diagnostics: problems) }
      console.print(reading)
      console.print(warnings)
      let report = BuildReport(site: site, summary: PublicationSummary(), folder: "")
      console.say("\(report.counts); \(report.totals)")
      if reading.posted.hasRejection { throw ExitStatus.doneWithRejections }
    }
  }
}
