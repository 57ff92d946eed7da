import Diagnostics
import LedgerReading
import SiteSettings

extension Project {
  /// Looks at the files that were named, or at those of the project, and says what is odd.
  ///
  /// The queue of the project is looked at only with its ledger.
  func examination() throws(Failure) -> (FileExamination, Problems) {
    let (settings, warnings) = try settings()
    var project = self
    if !flags.ledger.isEmpty, flags.queue.isEmpty { project.skipsQueue = true }
    let inputs = try project.inputs(settings)
    let options = readingOptions(settings)
    let examination = FileExamination(
      ledgers: inputs.ledgers, queues: inputs.queues, options: options)
    let problems = Problems(
      inputs.diagnostics + examination.diagnostics,
      in: (inputs.ledgers + inputs.queues).map(options.readable))
    return (examination, warnings + problems)
  }
}
