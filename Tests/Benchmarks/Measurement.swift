import BuiltInTemplates
import Diagnostics
import LedgerReading
import OutputReversal
import PageRendering
import ProductionLedger
import SitePublishing
import SiteSettings

/// How long the way from ledger files to order pages takes, stage by stage, in one thread.
///
/// Times are the fastest of all rounds.
struct Measurement {
  /// The ledger or the built-in templates have errors.
  struct Failure: Error {
    var diagnostics: [Diagnostic]

    /// What is wrong, a line each.
    var message: String { diagnostics.map(\.message).joined(separator: "\n") }
  }

  /// The stages in their order.
  enum Stage: String, CaseIterable {
    /// The SHA-256 of the ledger files.
    case digest
    /// The bytes of the files and the typed ledger.
    case read
    /// All entries linked, the queue judged.
    case judge
    case report, fill, render
  }

  let rounds: Int
  private(set) var rowCount = 0
  private(set) var ledgerBytes = 0
  private(set) var orderCount = 0
  private(set) var pageCount = 0
  private(set) var pageBytes = 0
  private(set) var peakBytesAfterReading = 0
  private(set) var peakBytes = 0
  private var fastest: [Stage: ProcessUsage] = [:]

  init(_ arguments: MeasurementArguments) async throws(Failure) {
    rounds = arguments.rounds
    try digest(arguments.path)
    let ledger = try read(arguments.path)
    peakBytesAfterReading = ProcessUsage.peakBytes
    rowCount = ledger.sources.reduce(0) { $0 + $1.rowCount }
    ledgerBytes = ledger.sources.reduce(0) { $0 + $1.byteCount }
    orderCount = ledger.orders.count
    try makePages(of: await site(judge(ledger)))
    peakBytes = ProcessUsage.peakBytes
  }

  /// The fastest time of a stage.
  func usage(of stage: Stage) -> ProcessUsage { fastest[stage] ?? ProcessUsage() }

  private mutating func digest(_ folder: String) throws(Failure) {
    let files = try Self.files(in: folder)
    for _ in 0..<rounds {
      let start = ProcessUsage.now()
      for file in files { _ = ContentDigest(of: file.bytes) }
      note(.digest, since: start)
    }
  }

  private mutating func read(_ folder: String) throws(Failure) -> Ledger {
    // No two ledgers are there at once: the peak is that of one.
    for _ in 1..<rounds { _ = try readOnce(folder) }
    return try readOnce(folder)
  }

  private mutating func readOnce(_ folder: String) throws(Failure) -> Ledger {
    let start = ProcessUsage.now()
    let (ledger, diagnostics) = LedgerReader.read(ledgers: try Self.files(in: folder), queues: [])
    note(.read, since: start)
    guard let ledger else { throw Failure(diagnostics: diagnostics) }
    return ledger
  }

  private mutating func judge(_ ledger: Ledger) -> PostedLedger {
    for _ in 1..<rounds { _ = judgeOnce(ledger) }
    return judgeOnce(ledger)
  }

  private mutating func judgeOnce(_ ledger: Ledger) -> PostedLedger {
    let rules = PostingRules(SiteSettings(), asOf: nil, isStrict: false)
    let start = ProcessUsage.now()
    let posted = PostedLedger(ledger: ledger, rules: rules)
    note(.judge, since: start)
    return posted
  }

  private func site(_ posted: PostedLedger) async throws(Failure) -> AuditSite {
    let sources = BuiltInTemplates.files.map {
      TemplateSource(name: $0.name, file: $0.name, bytes: $0.bytes)
    }
    let (templates, diagnostics) = SiteTemplates.compile(
      sources, overrides: [], settings: SiteSettings())
    guard let templates else { throw Failure(diagnostics: diagnostics) }
    return await AuditSite(
      posted: posted, settings: SiteSettings(), templates: templates, textPages: [], assets: [],
      version: "")
  }

  private mutating func makePages(of site: AuditSite) {
    for _ in 0..<rounds {
      let round = OrderPageRound(site)
      pageCount = round.pageCount
      pageBytes = round.byteCount
      note(.report, round.report)
      note(.fill, round.fill)
      note(.render, round.render)
    }
  }

  private mutating func note(_ stage: Stage, since start: ProcessUsage) {
    note(stage, ProcessUsage.now() - start)
  }

  private mutating func note(_ stage: Stage, _ usage: ProcessUsage) {
    fastest[stage, default: usage].keepFastest(usage)
  }

  private static func files(in folder: String) throws(Failure) -> [InputFile] {
    let (ledgers, _, diagnostics) = InputFiles.load(ledgers: [folder], queues: [])
    if diagnostics.containsError { throw Failure(diagnostics: diagnostics) }
    return ledgers
  }
}
