import ArgumentParser
import Diagnostics
import LedgerReading

/// `storno doctor`: what files are, what they lack, and what to do about it.
struct DoctorCommand: AsyncParsableCommand {
  /// The forms of the answer.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Say what a file is, what it lacks, and which page column to show in the ERP.",
    discussion: """
      Looks and advises; nothing is written. The status is 1 when a file cannot be read as it is.

      EXAMPLE: storno doctor item-ledger.csv capacity-ledger.csv
      """)

  @OptionGroup var options: LedgerOptions

  @Option(name: .shortAndLong, help: "The form: text or json.")
  var format = Format.text

  @Argument(help: "Ledger files, folders or patterns.")
  var files: [String] = []

  func run() async throws {
    let console = Console(options.console)
    try await Run.reporting(console) {
      let (examination, problems, hasProfiles) =
        try Project(options, ledgers: files).examination()
      for file in problems.files { console.detail("read \(VisibleText.of(file))") }
      let bytes =
        switch format {
        case .text: ExaminationText.bytes(of: examination, hasProfiles: hasProfiles)
        case .json: ExaminationJSON.bytes(of: examination)
        }
      try StandardStream.output.write(bytes)
      guard examination.isReadable else { throw Failure(problems) }
      console.print(problems)
    }
  }
}
