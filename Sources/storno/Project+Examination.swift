import Diagnostics
import LedgerReading
import SiteSettings

extension Project {
  /// Looks at the files that were named, or at those of the project, and says what is odd, and
  /// whether the settings have profiles.
  ///
  /// The queue of the project is looked at only with its ledger, and a queue that was named alone.
  func examination() throws(Failure) -> (FileExamination, Problems, hasProfiles: Bool) {
    let (settings, warnings) = try settings()
    let inputs = try examined(settings)
    let options = readingOptions(settings)
    let examination = FileExamination(
      ledgers: inputs.ledgers, queues: inputs.queues, options: options)
    let problems = Problems(
      inputs.diagnostics + examination.diagnostics,
      in: (inputs.ledgers + inputs.queues).map(options.readable))
    return (examination, warnings + problems, !settings.profiles.isEmpty)
  }

  private func examined(
    _ settings: SiteSettings
  ) throws(Failure) -> (ledgers: [InputFile], queues: [InputFile], diagnostics: [Diagnostic]) {
    guard flags.ledger.isEmpty, !flags.queue.isEmpty else {
      var project = self
      if flags.queue.isEmpty, !flags.ledger.isEmpty { project.skipsQueue = true }
      return try project.inputs(settings)
    }
    let inputs = InputFiles.load(ledgers: [], queues: flags.queue, root: root ?? ".") {
      StandardInput.bytes
    }
    guard !inputs.diagnostics.containsError else {
      throw Failure(Problems(inputs.diagnostics, in: inputs.queues))
    }
    return inputs
  }
}
