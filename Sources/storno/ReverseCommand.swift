import ArgumentParser
import Diagnostics
import FoundationEssentials
import OrderReport
import OutputReversal
import ProductionLedger

/// `storno reverse`: appends reversals to the queue, filled from posted entries.
struct ReverseCommand: AsyncParsableCommand {
  /// The forms in which it tells what it queued.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  static let configuration = CommandConfiguration(
    commandName: "reverse",
    abstract: "Append reversals to the queue, filled as the Output Journal would be.",
    discussion: """
      I-1 is an item ledger entry: its output is taken back with its times and with its number as \
      Applies-to Entry. C-7 is a capacity ledger entry of an operation before the last one. All \
      that is left is taken back, unless --quantity names a part; a part takes back its share of \
      run and stop time, and neither setup time nor scrap. The lines are judged with the whole \
      queue, and written only if each of them is accepted.

      EXAMPLE: storno reverse I-1 --quantity 4 --reason COUNT
      EXAMPLE: storno reverse --journal journal.csv
      """)

  @OptionGroup var options: LedgerOptions

  @Option(
    name: .long,
    help: ArgumentHelp("How much output is taken back, in base units.", valueName: "quantity"))
  var quantity: Quantity?

  @Option(
    name: .long,
    help: ArgumentHelp("The posting date (yyyy-mm-dd). (default: today)", valueName: "date"))
  var postingDate: PostingDate?

  @Option(name: .long, help: ArgumentHelp("The reason code.", valueName: "code"))
  var reason = ""

  @Option(
    name: .long, help: ArgumentHelp("Who queues it. (default: the user)", valueName: "name"))
  var user: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The file of the queue that is appended to. (default: reversals.jsonl in the queue)",
      valueName: "file"))
  var output: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Write the accepted lines of the queue as CSV for the ERP's Output Journal.",
      valueName: "file"))
  var journal: String?

  @Flag(name: .long, help: "Tell what would be queued, and write nothing.")
  var dryRun = false

  @Option(name: .shortAndLong, help: "How the lines are told: text or json.")
  var format = Format.text

  @Argument(help: ArgumentHelp("The entries, such as I-1 or C-7.", valueName: "ref"))
  var references: [String] = []

  func validate() throws {
    guard !references.isEmpty || journal != nil else {
      throw ValidationError("name an entry to be reversed, or --journal")
    }
    guard Set(references).count == references.count else {
      throw ValidationError("an entry is named twice; add up its quantities instead")
    }
    guard quantity == nil || references.count == 1 else {
      throw ValidationError("--quantity goes with one entry")
    }
    guard quantity?.isPositive ?? true else {
      throw ValidationError("--quantity is how much is taken back, above zero")
    }
  }

  func run() async throws {
    let console = Console(options.console)
    try await Run.reporting(console) {
      let project = Project(options)
      var queueing = Queueing(project, request, output: output, isTrial: dryRun)
      let reading = try queueing.append(references)
      console.print(reading)
      for (number, draft) in queueing.drafts { try tell(draft, number) }
      if let journal {
        let accepted = reading.posted.decisions.filter(\.isAccepted)
        let drafts = accepted.map { ReversalDraft($0, in: reading.posted.ledger) }
        let file = NewFile(path: journal, bytes: OutputJournalCSV.bytes(of: drafts))
        if !dryRun { try file.replace() }
        console.say("\(drafts.count) lines for the Output Journal in \(VisibleText.of(journal))")
      }
      if reading.posted.hasRejection { throw ExitStatus.doneWithRejections }
    }
  }

  private var request: ReversalRequest {
    var request = ReversalRequest(postingDate: postingDate ?? Today.date)
    request.quantity = quantity
    request.reasonCode = reason
    request.userID = user ?? SystemUser.name
    return request
  }

  private func tell(_ draft: ReversalDraft, _ number: Int) throws(Failure) {
    switch format {
    case .text:
      let rows = draft.told.map { [$0.column.caption, VisibleText.of($0.text)] }
      let title = "Q-\(number) takes back \(VisibleText.of(draft.reference))\n"
      try StandardStream.output.write(title + AlignedText(rows: rows).text)
    case .json:
      var line: [UInt8] = []
      draft.appendReceipt(reference: "Q-\(number)", to: &line)
      try StandardStream.output.write(line + [UInt8(ascii: "\n")])
    }
  }
}

extension Quantity: ExpressibleByArgument {
  /// Reads a quantity of the command line.
  package init?(argument: String) {
    guard let quantity = try? Quantity(argument) else { return nil }
    self = quantity
  }
}
