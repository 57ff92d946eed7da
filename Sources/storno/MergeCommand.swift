import ArgumentParser
import Diagnostics
import SitePublishing

/// `storno merge`: puts the shares of a site together.
struct MergeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Put the shares of a site together.",
    discussion: """
      The shares are folders that `storno build --shard` made, in any order. The site is the same, \
      byte for byte, as that of a single build. Shares of differing inputs or programs are \
      refused, as is one that is missing, given twice or changed.

      EXAMPLE: storno merge part-1 part-2 part-3 -o public
      """)

  @Argument(help: ArgumentHelp("The folders of the shares.", valueName: "part"))
  var parts: [String]

  @Option(name: .shortAndLong, help: ArgumentHelp("The folder of the site.", valueName: "dir"))
  var output: String

  @Flag(name: .long, help: "Replace our own files in a folder that holds others, too.")
  var force = false

  @OptionGroup var console: ConsoleOptions

  func run() async throws {
    let console = Console(console)
    try await Run.reporting(console) {
      let start = ContinuousClock.now
      let (shares, problems) = SiteShares.open(parts, version: Version.text)
      guard let shares else { throw Failure(Problems(problems)) }
      let plan = shares.plan
      let bar = ConsoleProgress(console)
      let (summary, found) = await SitePublisher().publish(
        plan, to: output, force: force, progress: bar.callback(stage: "merging"))
      bar.clear()
      guard let summary else { throw Failure(Problems(found)) }
      console.print(Problems(found))
      console.say(
        "\(parts.count) \(parts.count == 1 ? "share" : "shares"); "
          + BuildReport.line(of: summary, in: output, since: start))
    }
  }
}
