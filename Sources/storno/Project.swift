import BuiltInTemplates
import Diagnostics
import FoundationEssentials
import LedgerReading
import OutputReversal
import PageRendering
import ProductionLedger
import SitePublishing
import SiteSettings

/// A project folder with the options of a run: what is read, and in which order.
struct Project {
  /// A ledger with the queue judged, and what was odd on the way.
  struct Reading {
    var settings: SiteSettings
    var posted: PostedLedger
    var problems: Problems
  }

  /// What a run reads, in memory.
  struct Inputs {
    var settings: SiteSettings
    var ledgers: [InputFile]
    var queues: [InputFile]
    /// What was odd about the settings.
    var warnings: Problems
    /// What was odd about the choice of files.
    var diagnostics: [Diagnostic]

    /// The files in the order in which they are read.
    var files: [InputFile] { ledgers + queues }
  }

  /// The project folder, or nil for the current one.
  var root: String?
  /// The settings file as typed, or nil for `Site/site.yml`.
  var config: String?
  /// What the command line says about settings.
  var flags: SettingsFlags
  /// The date of which figures are told.
  var asOf: PostingDate?
  /// Whether one rejection rejects the whole queue.
  var isStrict: Bool
  /// Whether the queue is left out.
  var skipsQueue: Bool

  /// Creates the project that options name; `ledgers` are the positional ones.
  init(
    _ options: LedgerOptions, ledgers: [String] = [], output: String? = nil, key: String? = nil
  ) {
    root = options.root
    config = options.config
    flags = SettingsFlags(
      output: output, ledger: ledgers + options.ledger, queue: options.queue,
      sources: options.sources)
    flags.auditKey = key
    asOf = options.asOf
    isStrict = options.strict
    skipsQueue = options.noQueue
  }

  /// Creates the project of a command that keeps the native ledger.
  init(_ options: NativeOptions, queue: [String] = [], isStrict: Bool = false) {
    root = options.root
    config = options.config
    flags = SettingsFlags(
      output: nil, ledger: options.ledger.map { [$0] } ?? [], queue: queue, sources: nil)
    self.isStrict = isStrict
    skipsQueue = false
  }

  /// Returns where a path of the project lies, seen from the current folder.
  func path(_ relative: String) -> String {
    guard let root, !relative.hasPrefix("/") else { return relative }
    return root.hasSuffix("/") ? root + relative : "\(root)/\(relative)"
  }

  /// Reads settings by precedence.
  func settings() throws(Failure) -> (SiteSettings, Problems) {
    let name = config ?? path("Site/site.yml")
    var file: SettingsFile?
    if config != nil || FileManager.default.fileExists(atPath: name) {
      file = SettingsFile(name: name, bytes: try Self.bytes(of: name))
    }
    let (settings, diagnostics) = SiteSettings.resolve(
      file: file, environment: ProcessInfo.processInfo.environment, flags: flags)
    let inputs = file.map { [InputFile(file: $0.name, bytes: $0.bytes)] } ?? []
    let found = diagnostics + FileProfiles(settings).diagnostics
    let problems = Problems(found, in: inputs)
    if found.containsError { throw Failure(problems) }
    return (settings, problems)
  }

  /// Reads the ledger and the queue and judges the queue.
  func read() throws(Failure) -> Reading { try read(try load()) }

  /// Brings the settings and the files of the ledger and the queue into memory.
  func load() throws(Failure) -> Inputs {
    try checkRoot()
    let (settings, warnings) = try settings()
    let inputs = try inputs(settings)
    return Inputs(
      settings: settings, ledgers: inputs.ledgers, queues: inputs.queues, warnings: warnings,
      diagnostics: inputs.diagnostics)
  }

  /// Refuses a project folder that is not there.
  func checkRoot() throws(Failure) {
    if let root, !FileManager.default.fileExists(atPath: root) { throw Failure(.notRead(root)) }
  }

  /// Reads the ledger and the queue, which are in memory, and judges the queue.
  func read(_ inputs: Inputs) throws(Failure) -> Reading {
    let settings = inputs.settings
    var options = readingOptions(settings)
    if settings.sources != .none {
      options.sha256 = { String(decoding: ContentDigest(of: $0).hexadecimal, as: UTF8.self) }
    }
    let (ledger, found) = LedgerReader.read(
      ledgers: inputs.ledgers, queues: inputs.queues, options: options)
    let files = inputs.files.map(options.readable)
    guard let ledger else {
      throw Failure(inputs.warnings + Problems(inputs.diagnostics + found, in: files))
    }
    let posted = PostedLedger(
      ledger: skipsQueue ? ledger.withoutQueue : ledger,
      rules: PostingRules(settings, asOf: asOf, isStrict: isStrict, appliesQueue: !skipsQueue))
    let problems = Problems(inputs.diagnostics + found + posted.diagnostics, in: files)
    return Reading(settings: settings, posted: posted, problems: inputs.warnings + problems)
  }

  /// What a run asks of reading, the profiles of the settings among it.
  func readingOptions(_ settings: SiteSettings) -> ReadingOptions {
    var options = ReadingOptions(
      isStrict: isStrict, lastExpectedDate: asOf, profiles: FileProfiles(settings).profiles)
    options.reversalID = { String(decoding: ContentDigest(of: $0).hexadecimal, as: UTF8.self) }
    return options
  }

  /// The files and folders that the site is made of.
  var watchedPaths: [String] {
    var paths = [config ?? path("Site/site.yml")]
    paths += ["Site/pages", "Site/assets", "Site/checkpoints", "Templates"].map(path)
    guard let (settings, _) = try? settings() else { return paths }
    let ledgers = named(settings.ledger, flags.ledger, default: Self.ledgerFolder)
    let queues = queuePlaces(settings)
    let named = (ledgers + queues).filter { $0 != StandardInput.name }
    return paths + named.map(Self.folderOfPattern)
  }

  /// The folder in which a pattern looks, or the path itself.
  private static func folderOfPattern(_ path: String) -> String {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let plain = parts.prefix { !$0.contains { "*?[".contains($0) } }
    return plain.count == parts.count ? path : plain.isEmpty ? "." : plain.joined(separator: "/")
  }

  /// The files, folders and patterns of the queue.
  func queuePlaces(_ settings: SiteSettings) -> [String] {
    named(settings.queue, flags.queue, default: Self.queueFolder)
  }

  /// Brings the files of the ledger and the queue into memory.
  func inputs(
    _ settings: SiteSettings
  ) throws(Failure) -> (ledgers: [InputFile], queues: [InputFile], diagnostics: [Diagnostic]) {
    let ledgers = named(settings.ledger, flags.ledger, default: Self.ledgerFolder)
    let queues = queuePaths(settings)
    if ledgers == [path(Self.ledgerFolder)], !isThere(ledgers[0]) {
      throw Failure(.noLedger(ledgers[0]))
    }
    let inputs = InputFiles.load(ledgers: ledgers, queues: queues, root: root ?? ".") {
      StandardInput.bytes
    }
    let strangers = besideNativeLedger(inputs.ledgers)
    let problems = Problems(inputs.diagnostics + strangers, in: inputs.ledgers + inputs.queues)
    if problems.diagnostics.containsError { throw Failure(problems) }
    return inputs
  }

  /// What is named as the queue; nothing where that is the folder of the project and not there.
  func queuePaths(_ settings: SiteSettings) -> [String] {
    let queues = queuePlaces(settings)
    let isMissing = queues == [path(Self.queueFolder)] && !isThere(queues[0])
    return skipsQueue || isMissing ? [] : queues
  }

  /// Refuses the files that lie beside the native ledger, whose entries could stand in both.
  ///
  /// - Source: contract.md section 1.
  private func besideNativeLedger(_ files: [InputFile]) -> [Diagnostic] {
    let folder = path(Self.ledgerFolder) + "/"
    let native = path(Self.nativeLedger)
    guard files.contains(where: { $0.file == native }) else { return [] }
    return files.filter { $0.file != native && $0.file.hasPrefix(folder) }
      .map { .besideNativeLedger($0.file, native) }
  }

  private static let ledgerFolder = "Site/ledger"
  /// Where the queue is unless something else is said.
  static let queueFolder = "Site/queue"
  /// The ledger that storno itself keeps.
  static let nativeLedger = "Site/ledger/ledger.jsonl"

  private func isThere(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  /// The paths of a setting: a flag's as typed, others below the project folder.
  private func named(_ setting: [String]?, _ flag: [String], default standard: String) -> [String] {
    if !flag.isEmpty { return flag }
    if let setting { return setting.map { $0 == StandardInput.name ? $0 : path($0) } }
    return [path(standard)]
  }

  /// Reads a whole file.
  static func bytes(of path: String) throws(Failure) -> [UInt8] {
    guard let content = FileManager.default.contents(atPath: path) else {
      throw Failure(.notRead(path))
    }
    return Array(content)
  }
}

extension Diagnostic {
  static func notRead(_ path: String) -> Diagnostic {
    let name = VisibleText.of(path)
    return FileManager.default.fileExists(atPath: path)
      ? Diagnostic(.error, .fRead, at: nil, "'\(name)' cannot be read")
      : Diagnostic(.error, .fMissing, at: nil, "'\(name)' is not there")
  }

  static func noLedger(_ folder: String) -> Diagnostic {
    Diagnostic(
      .error, .fMissing, at: nil,
      "no ledger was named, and '\(VisibleText.of(folder))' is not there; "
        + "name a file, or make a project with storno init")
  }

  static func besideNativeLedger(_ file: String, _ native: String) -> Diagnostic {
    Diagnostic(
      .error, .eFormat, at: InputLocation(file: file, line: 1, column: 1),
      "posting is done in '\(VisibleText.of(native))', and no other file is read beside it; "
        + "take it in with storno import")
  }
}
