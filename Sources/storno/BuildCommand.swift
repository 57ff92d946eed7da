import ArgumentParser
import Diagnostics
import OutputReversal
import SitePublishing
import SiteSettings

/// `storno build`: renders the site and publishes it in one step.
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Render the site.",
    discussion: """
      The old site stays whole until the new one is finished. Nothing changed: no file is written.

      EXAMPLE: storno build --ledger ledger.csv --queue reversals.csv -o public
      """)

  @OptionGroup var options: LedgerOptions

  @Option(name: .shortAndLong, help: ArgumentHelp("The folder of the site.", valueName: "dir"))
  var output: String?

  @Flag(name: .long, help: "Replace our own files in a folder that holds others, too.")
  var force = false

  @Argument(help: "Ledger files, folders or patterns.")
  var ledgers: [String] = []

  func run() async throws {
    let console = Console(options.console)
    try await Run.reporting(console) {
      let start = ContinuousClock.now
      let project = Project(options, ledgers: ledgers, output: output)
      let reading = try project.read()
      console.print(reading)
      let (templates, warnings) = try project.templates(reading.settings)
      console.print(warnings)
      let site = try await project.site(reading, templates: templates)
      let folder = output ?? project.path(reading.settings.output)
      let bar = ConsoleProgress(console)
      let (summary, problems) = await SitePublisher().publish(
        site.plan, to: folder, force: force, progress: bar.callback(stage: "rendering"))
      bar.clear()
      guard let summary else { throw Failure(Problems(problems)) }
      console.print(problems)
      console.say(BuildReport(site: site).line(summary, in: folder, since: start))
      if reading.posted.hasRejection { throw ExitStatus.doneWithRejections }
    }
  }
}
