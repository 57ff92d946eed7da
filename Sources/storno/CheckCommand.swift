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
      console.print(reading)
      let (templates, warnings) = try project.templates(reading.settings)
      console.print(warnings)
      let site = try await project.site(reading, templates: templates)
      let problems = site.plan.diagnostics
      if problems.containsError { throw Failure(Problems(problems)) }
      console.say(BuildReport(site: site).line)
      if reading.posted.hasRejection { throw ExitStatus.doneWithRejections }
    }
  }
}
