import ArgumentParser
import Diagnostics
import FoundationEssentials
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

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Render one of several shares: 3/8, auto or auto/8, where the job runner says which.",
      discussion: "`storno merge` puts the shares together.", valueName: "share"))
  var shard: ShardChoice?

  @Argument(help: "Ledger files, folders or patterns.")
  var ledgers: [String] = []

  func run() async throws {
    let console = Console(options.console)
    try await Run.reporting(console) {
      let start = ContinuousClock.now
      let shard = try shard?.shard(in: ProcessInfo.processInfo.environment)
      let project = Project(options, ledgers: ledgers, output: output)
      let reading = try project.read(hashesInputs: shard != nil)
      console.print(reading)
      let (templates, warnings) = try project.templates(reading.settings)
      console.print(warnings)
      let site = try await project.site(reading, templates: templates)
      let folder = output ?? project.path(reading.settings.output)
      let bar = ConsoleProgress(console)
      let plan = shard.map { site.plan(of: $0, inputs: reading.digest(with: site)) } ?? site.plan
      let (summary, problems) = await SitePublisher().publish(
        plan, to: folder, force: force, progress: bar.callback(stage: "rendering"))
      bar.clear()
      guard let summary else { throw Failure(Problems(problems)) }
      console.print(problems)
      console.say(BuildReport(site: site).line(summary, in: folder, since: start))
      if reading.posted.hasRejection { throw ExitStatus.doneWithRejections }
    }
  }
}
