package import Diagnostics
package import ProductionLedger

/// Reads ledger and queue files into one ledger.
///
/// Pure: files come in as bytes. All or nothing: one error and there is no ledger, but all errors
/// of all files are reported.
/// - Source: inputs.md section 5, rules 1 and 2.
package enum LedgerReader {
  /// Returns the ledger of `ledgers` and `queues`, or nil with at least one error.
  ///
  /// A file of output journal lines among the ledgers is a queue too, before the named queues.
  /// - Parameters:
  ///   - ledgers: the ledger files, in the order in which they count.
  ///   - queues: the queue files, in the order of the queue.
  ///   - options: what the run asks for.
  /// - Returns: the ledger, and the problems in the order of the files, then by line and column.
  /// - Complexity: O(*n* + *m* log *m*) for *n* bytes and *m* rows that do not ascend.
  package static func read(
    ledgers: [InputFile], queues: [InputFile], options: ReadingOptions = ReadingOptions()
  ) -> (Ledger?, [Diagnostic]) {
    var assembly = LedgerAssembly(options: options)
    if options.profiles.contains(where: \.base.repeatsRows) {
      let deltas = DeltaRows(ledgers + queues, options)
      assembly.diagnostics += deltas.problems
      assembly.deltas = deltas
    }
    for file in ledgers { assembly.read(file, isQueue: false) }
    for file in queues { assembly.read(file, isQueue: true) }
    assembly.checkTables()
    let files = (ledgers + queues).map(\.file)
    let problems = assembly.diagnostics.inFileOrder(files)
    guard !problems.containsError else { return (nil, problems) }
    return (assembly.ledger, problems)
  }
}
