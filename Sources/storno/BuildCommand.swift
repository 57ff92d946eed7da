import ArgumentParser
import Diagnostics
import FoundationEssentials
import LedgerReading
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

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The file of the private key that signs checkpoints; see storno keygen.",
      valueName: "file"))
  var key: String?

  @Flag(
    name: .long,
    help: "Keep the checkpoints of this publication in Site/checkpoints, for later ones.")
  var checkpoint = false

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Add a page and a feed of what changed since an older site.", valueName: "dir"))
  var changesSince: String?

  @Argument(help: "Ledger files, folders or patterns.")
  var ledgers: [String] = []

  func validate() throws {
    if checkpoint || changesSince != nil, shard != nil {
      throw ValidationError(
        "--checkpoint and --changes-since go with a whole site, not with --shard")
    }
  }

  func run() async throws {
    let console = Console(options.console)
    try await Run.reporting(console) {
      let start = ContinuousClock.now
      let shard = try shard?.shard(in: ProcessInfo.processInfo.environment)
      let project = Project(options, ledgers: ledgers, output: output, key: key)
      guard let begun = try await begin(project, shard, console, since: start) else { return }
      let (reading, digest, key, folder) = begun
      console.print(reading)
      let (templates, warnings) = try project.templates(reading.settings)
      console.print(warnings)
      var frame = digest.frame
      frame.add("program", Array(ProgramFile.mark.utf8))
      frame.add("changes", changesSince == nil ? [] : [1])
      let site = try await project.site(
        reading, templates: templates, inputs: frame, addsCheckpoints: checkpoint,
        changesSince: changesSince)
      let report = BuildReport(site: site)
      let receipt = BuildReceipt(
        key: key, hasRejection: reading.posted.hasRejection, report: report.line,
        messages: console.bytes(of: reading) + console.bytes(of: warnings))
      let bar = ConsoleProgress(console)
      let plan =
        if let shard {
          site.plan(of: shard, inputs: digest.all.digest)
        } else {
          try await project.plan(of: site, changesSince: changesSince)
        }
      let (summary, problems) = await SitePublisher().publish(
        plan, to: folder, force: force, receipt: receipt.bytes,
        progress: bar.callback(stage: "rendering"))
      bar.clear()
      guard let summary else { throw Failure(Problems(problems)) }
      console.print(problems + site.diagnostics)
      if checkpoint { try project.keep(site.provenance.checkpoints, console) }
      console.detail("\(summary.filesRendered) files rendered, the others taken over")
      console.say(report.line(summary, in: folder, since: start))
      if reading.posted.hasRejection { throw ExitStatus.doneWithRejections }
    }
  }

  /// What a build knows once its inputs are read.
  private typealias Begun = (
    reading: Project.Reading, digest: (all: SiteInputs, frame: SiteInputs), key: ContentDigest,
    folder: String
  )

  /// Reads the inputs, and lets go of their bytes: a build needs that memory for the site.
  ///
  /// Where nothing has changed since the last build, its receipt is told again, and it is nil.
  private func begin(
    _ project: Project, _ shard: Shard?, _ console: Console, since start: ContinuousClock.Instant
  ) async throws -> Begun? {
    let folder = try output ?? project.path(project.settings().0.output)
    // The names of the old site are read beside the ledger, and its files once that is known.
    async let standing =
      checkpoint || changesSince != nil ? nil : SitePublisher().standing(at: folder)
    let inputs = try project.load()
    let digest = try project.digest(of: inputs)
    let key = key(of: inputs, digest.all, shard, console)
    if let kept = await Self.receipt(of: await standing, key) {
      StandardStream.error.tell(kept.receipt.messages)
      console.detail("nothing has changed since the last build")
      let files = BuildReport.line(of: kept.summary, in: folder, since: start)
      console.say("\(kept.receipt.report); \(files)")
      if kept.receipt.hasRejection { throw ExitStatus.doneWithRejections }
      return nil
    }
    return (try project.read(inputs), digest, key, folder)
  }

  /// The digest of all that decides what the build writes and says.
  ///
  /// Beyond what the site depends on that is this build of the program, how messages are told, and
  /// the names of files in them.
  private func key(
    of inputs: Project.Inputs, _ digest: SiteInputs, _ shard: Shard?, _ console: Console
  ) -> ContentDigest {
    var key = digest
    key.add("program", Array(ProgramFile.mark.utf8))
    key.add("manner", Array(console.manner.utf8))
    for name in [options.config ?? "", options.root ?? ""] + inputs.files.map(\.file) {
      key.add("name", Array(name.utf8))
    }
    if let changesSince { key.add("changes", Array(changesSince.utf8)) }
    if let shard { key.add("shard", Array("\(shard.number)/\(shard.count)".utf8)) }
    return key.digest
  }

  /// Returns the receipt of the last build where nothing has changed since, inputs or site.
  private static func receipt(
    of standing: StandingPublication?, _ key: ContentDigest
  ) async -> (receipt: BuildReceipt, summary: PublicationSummary)? {
    guard let standing, let receipt = BuildReceipt(standing.receipt, key: key),
      let summary = await standing.summary()
    else { return nil }
    return (receipt, summary)
  }
}
