import ArgumentParser
import Diagnostics
import FoundationEssentials
import LedgerReading
import NativeLedger
import ProductionLedger
import SitePublishing
import SiteSettings

/// `storno import`: takes exports into the native ledger.
struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take exports into the native ledger, append only.",
    discussion: """
      New entries are appended, known ones are compared. When a posted fact has changed or an \
      entry has vanished, both versions are shown and nothing is written.

      EXAMPLE: storno import item-ledger-entries.csv capacity-ledger-entries.csv
      """)

  @OptionGroup var options: NativeOptions

  @Flag(
    name: .long, help: "The exports are a part of the ledger: do not look for vanished entries.")
  var partial = false

  @Argument(help: "Exports: files, folders or patterns; - is standard input.")
  var files: [String]

  func run() async throws {
    let console = Console(options.console)
    try await Run.reporting(console) {
      let project = Project(options)
      try project.checkRoot()
      let (settings, warnings) = try project.settings()
      let inputs = InputFiles.load(ledgers: files, queues: [], root: options.root ?? ".") {
        StandardInput.bytes
      }
      if inputs.diagnostics.containsError { throw Failure(Problems(inputs.diagnostics)) }
      var reading = project.readingOptions(settings)
      reading.sha256 = { String(decoding: ContentDigest(of: $0).hexadecimal, as: UTF8.self) }
      let (exports, odd) = LedgerReader.read(
        ledgers: inputs.ledgers, queues: [], options: reading)
      let readable = inputs.ledgers.map(reading.readable)
      guard let exports else { throw Failure(warnings + Problems(odd, in: readable)) }
      if exports.native != nil { throw Failure(.importedNative) }
      console.print(warnings + Problems(odd, in: readable))
      let store = try NativeStore.open(options, of: project)
      let native = try Self.ledger(store.input, reading)
      let result = NativeImport(
        exports, into: native, isPartial: partial, recording: .now(options))
      let problems = Problems(
        result.diagnostics, in: readable + (store.input.map { [$0] } ?? []))
      if result.diagnostics.containsError { throw Failure(problems) }
      console.print(problems)
      try Self.checkLines(result.lines, behind: store, reading)
      if !result.lines.isEmpty { try store.append(result.lines) }
      console.say(Self.summary(result, store.path, isDryRun: options.dryRun))
      if partial { console.say("vanished entries were not looked for: the import is partial") }
    }
  }

  /// Reads the native ledger, or nothing when it is not there.
  private static func ledger(
    _ file: InputFile?, _ options: ReadingOptions
  ) throws(Failure) -> Ledger? {
    guard let file, !file.bytes.isEmpty else { return nil }
    let (ledger, problems) = LedgerReader.read(ledgers: [file], queues: [], options: options)
    guard let ledger else { throw Failure(Problems(problems, in: [file])) }
    guard ledger.native != nil else { throw Failure(.noNativeLedger(file.file)) }
    return ledger
  }

  /// Reads the ledger as it will be: one that could not be read again is never written.
  private static func checkLines(
    _ lines: [UInt8], behind store: NativeStore, _ options: ReadingOptions
  ) throws(Failure) {
    guard !lines.isEmpty else { return }
    let file = InputFile(file: store.path, bytes: (store.bytes ?? []) + lines)
    _ = try ledger(file, options)
  }

  private static func summary(
    _ result: NativeImport, _ path: String, isDryRun: Bool
  ) -> String {
    let name = VisibleText.of(path)
    guard !result.lines.isEmpty else {
      return "nothing new: \(name) holds every row (\(result.knownRows))"
    }
    var parts = [
      "\(result.newRows) new", "\(result.changedRows) with changed state",
      "\(result.knownRows) known",
    ]
    if result.replacedPostings > 0 {
      parts.append("\(result.replacedPostings) replace what was posted here")
    }
    let text = "rows: " + parts.joined(separator: ", ")
    return isDryRun ? "\(text); nothing was written to \(name)" : "\(text); appended to \(name)"
  }
}

extension Diagnostic {
  fileprivate static var importedNative: Diagnostic {
    Diagnostic(
      .error, .eFormat, at: nil,
      "a native ledger was named; an import takes exports of the ERP")
  }

  static func noNativeLedger(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, .eFormat, at: InputLocation(file: path, line: 1, column: 1),
      "this is no native ledger; storno import makes one")
  }
}
