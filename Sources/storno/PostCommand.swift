import ArgumentParser
import Diagnostics
import FoundationEssentials
import LedgerReading
import NativeLedger
import OutputReversal
import ProductionLedger
import SitePublishing
import SiteSettings

/// `storno post`: posts the queue to the native ledger.
struct PostCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "post",
    abstract: "Post the queue to the native ledger.",
    discussion: """
      Each accepted line becomes a posting P-1, P-2, … that nothing takes away again. A line that \
      was posted before is said to be and is not posted twice.

      EXAMPLE: storno post --user ANNA
      """)

  @OptionGroup var options: NativeOptions

  @Option(name: .long, help: ArgumentHelp("A file of queued reversals.", valueName: "path"))
  var queue: [String] = []

  @Flag(name: .long, help: "One rejected queue line, and nothing is posted.")
  var strict = false

  @Option(name: .long, help: "The form of the receipt: text or json.")
  var format = ReceiptFormat.text

  func run() async throws {
    let console = Console(options.console)
    try await Run.reporting(console) {
      let project = Project(options, queue: queue, isStrict: strict)
      try project.checkRoot()
      let (settings, warnings) = try project.settings()
      let store = try NativeStore.open(options, of: project)
      guard let input = store.input else { throw Failure(.nothingToPostTo(store.path)) }
      let queues = InputFiles.load(
        ledgers: [], queues: project.queuePaths(settings), root: options.root ?? "."
      ) { StandardInput.bytes }
      if queues.diagnostics.containsError { throw Failure(Problems(queues.diagnostics)) }
      let before = PostingReceipt.State(input.bytes)
      let (posting, problems) = try judge(input, queues.queues, project, settings)
      console.print(warnings + problems)
      if !posting.lines.isEmpty { try store.append(posting.lines) }
      let receipt = PostingReceipt(
        posting, ledger: store.path, before: before, isDryRun: options.dryRun)
      try StandardStream.output.write(receipt.text(format))
      if !posting.rejected.isEmpty { throw ExitStatus.doneWithRejections }
    }
  }

  /// Judges the queue against the ledger; with `--strict` one rejection rejects all.
  private func judge(
    _ input: InputFile, _ queues: [InputFile], _ project: Project, _ settings: SiteSettings
  ) throws(Failure) -> (NativePosting, Problems) {
    var reading = project.readingOptions(settings)
    reading.isStrict = false
    let (ledger, odd) = LedgerReader.read(ledgers: [input], queues: queues, options: reading)
    let files = [input] + queues.map(reading.readable)
    guard let ledger else { throw Failure(Problems(odd, in: files)) }
    guard ledger.native != nil else { throw Failure(.noNativeLedger(input.file)) }
    let recording = Recording.now(options)
    func posting(isStrict: Bool) -> (NativePosting, PostedLedger) {
      let rules = PostingRules(settings, asOf: nil, isStrict: isStrict, appliesQueue: true)
      let judged = PostedLedger(ledger: ledger, rules: rules)
      return (NativePosting(judged, recording: recording), judged)
    }
    var (result, judged) = posting(isStrict: false)
    if strict, !result.rejected.isEmpty { (result, judged) = posting(isStrict: true) }
    let said = judged.decisions.filter(\.postedAs.isEmpty).flatMap(\.diagnostics)
    // What is odd about the ledger itself was said when it was imported.
    let queueNames = Set(queues.map(\.file))
    let queueOdd = odd.filter { $0.location.map { queueNames.contains($0.file) } ?? false }
    return (result, Problems(queueOdd + said, in: files))
  }
}

extension Diagnostic {
  fileprivate static func nothingToPostTo(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, .fMissing, at: nil,
      "the native ledger '\(VisibleText.of(path))' is not there; make one of exports with "
        + "storno import")
  }
}
