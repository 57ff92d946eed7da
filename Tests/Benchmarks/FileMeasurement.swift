import Diagnostics
import LedgerReading
import ProductionLedger

/// How long one file takes to be read, in one thread: the fastest of all rounds.
struct FileMeasurement {
  let rounds: Int
  private(set) var rowCount = 0
  private(set) var byteCount = 0
  private(set) var fastest = ProcessUsage()
  private(set) var peakBytes = 0

  /// Reads a ledger file, from its path to typed columns.
  init(reading arguments: MeasurementArguments) throws(Measurement.Failure) {
    rounds = arguments.rounds
    for round in 0..<rounds {
      let start = ProcessUsage.now()
      let (files, _, mistakes) = InputFiles.load(ledgers: [arguments.path], queues: [])
      let (ledger, problems) = LedgerReader.read(ledgers: files, queues: [])
      note(ProcessUsage.now() - start, isFirst: round == 0)
      guard let ledger, !mistakes.containsError else {
        throw Measurement.Failure(diagnostics: mistakes + problems)
      }
      rowCount = ledger.sources.reduce(0) { $0 + $1.rowCount }
      byteCount = ledger.sources.reduce(0) { $0 + $1.byteCount }
    }
    peakBytes = ProcessUsage.peakBytes
  }

  /// Decodes a page of OData with Foundation, from its path to values.
  init(decoding arguments: MeasurementArguments) throws {
    rounds = arguments.rounds
    for round in 0..<rounds {
      let start = ProcessUsage.now()
      let page = try DecodedPage(path: arguments.path)
      note(ProcessUsage.now() - start, isFirst: round == 0)
      rowCount = page.entryCount
      byteCount = page.byteCount
    }
    peakBytes = ProcessUsage.peakBytes
  }

  private mutating func note(_ usage: ProcessUsage, isFirst: Bool) {
    if isFirst { fastest = usage } else { fastest.keepFastest(usage) }
  }

  /// Everything as one JSON object: times in seconds, memory in bytes.
  var json: String {
    """
    {
      "rounds": \(rounds),
      "rows": \(rowCount),
      "bytes": \(byteCount),
      "wall": \(Measurement.figure(fastest.wall)),
      "cpu": \(Measurement.figure(fastest.cpu)),
      "peakBytes": \(peakBytes)
    }
    """
  }
}
