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
  /// Why a run cannot go on: what was wrong, and with which status it ends.
  struct Failure: Error {
    var diagnostics: [Diagnostic]
    var isInputOutput: Bool { diagnostics.contains { $0.code.rawValue.hasPrefix("F-") } }
  }

  /// A ledger with the queue judged, and what was odd on the way.
  struct Reading {
    var settings: SiteSettings
    var posted: PostedLedger
    var diagnostics: [Diagnostic]
    var files: [String]
    var lines: SourceLines
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
  init(_ options: LedgerOptions, ledgers: [String] = [], output: String? = nil) {
    root = options.root
    config = options.config
    flags = SettingsFlags(
      output: output, ledger: ledgers + options.ledger, queue: options.queue,
      sources: options.sources)
    asOf = options.asOf
    isStrict = options.strict
    skipsQueue = options.noQueue
  }

  /// Returns where a path of the project lies, seen from the current folder.
  func path(_ relative: String) -> String {
    guard let root, !relative.hasPrefix("/") else { return relative }
    return root.hasSuffix("/") ? root + relative : "\(root)/\(relative)"
  }

  /// Reads settings by precedence.
  func settings() throws -> (SiteSettings, [Diagnostic]) {
    let name = config ?? path("Site/site.yml")
    var file: SettingsFile?
    if config != nil || FileManager.default.fileExists(atPath: name) {
      file = SettingsFile(name: name, bytes: try Self.bytes(of: name))
    }
    let (settings, diagnostics) = SiteSettings.resolve(
      file: file, environment: ProcessInfo.processInfo.environment, flags: flags)
    if diagnostics.containsError { throw Failure(diagnostics: diagnostics) }
    return (settings, diagnostics)
  }

  /// Reads the ledger and the queue and judges the queue.
  func read() throws -> Reading {
    let (settings, warnings) = try settings()
    let inputs = inputs(settings)
    if inputs.diagnostics.containsError {
      throw Failure(diagnostics: warnings + inputs.diagnostics)
    }
    let files = (inputs.ledgers + inputs.queues).map(\.file)
    var options = ReadingOptions(isStrict: isStrict, lastExpectedDate: asOf)
    if settings.sources != .none {
      options.sha256 = { String(decoding: ContentDigest(of: $0).hexadecimal, as: UTF8.self) }
    }
    let (ledger, found) = LedgerReader.read(
      ledgers: inputs.ledgers, queues: inputs.queues, options: options)
    let diagnostics = warnings + inputs.diagnostics + found
    guard let ledger, !diagnostics.containsError else {
      throw ReadingFailure(
        diagnostics: diagnostics, files: files,
        lines: SourceLines(of: diagnostics, in: inputs.ledgers + inputs.queues))
    }
    let posted = PostedLedger(
      ledger: ledger, rules: PostingRules(settings, asOf: asOf, isStrict: isStrict))
    let all = diagnostics + posted.diagnostics
    return Reading(
      settings: settings, posted: posted, diagnostics: all, files: files,
      lines: SourceLines(of: all, in: inputs.ledgers + inputs.queues))
  }

  /// The files and folders that the site is made of.
  var watchedPaths: [String] {
    var paths = [config ?? path("Site/site.yml")]
    paths += ["Site/pages", "Site/assets", "Templates"].map(path)
    guard let (settings, _) = try? settings() else { return paths }
    let ledgers = named(settings.ledger, flags.ledger, default: "Site/ledger")
    let queues = named(settings.queue, flags.queue, default: "Site/queue")
    return paths + (ledgers + queues).map(Self.folderOfPattern)
  }

  /// The folder in which a pattern looks, or the path itself.
  private static func folderOfPattern(_ path: String) -> String {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let plain = parts.prefix { !$0.contains { "*?[".contains($0) } }
    return plain.count == parts.count ? path : plain.isEmpty ? "." : plain.joined(separator: "/")
  }

  private func inputs(
    _ settings: SiteSettings
  ) -> (ledgers: [InputFile], queues: [InputFile], diagnostics: [Diagnostic]) {
    let ledgers = named(settings.ledger, flags.ledger, default: "Site/ledger")
    let queues = skipsQueue ? [] : named(settings.queue, flags.queue, default: "Site/queue")
    return InputFiles.load(ledgers: ledgers, queues: queues, root: root ?? ".")
  }

  /// The paths of a setting: a flag's as typed, others below the project folder.
  private func named(_ setting: [String]?, _ flag: [String], default standard: String) -> [String] {
    if !flag.isEmpty { return flag }
    if let setting { return setting.map(path) }
    let folder = path(standard)
    return FileManager.default.fileExists(atPath: folder) ? [folder] : []
  }

  /// Reads a whole file.
  static func bytes(of path: String) throws -> [UInt8] {
    guard let content = FileManager.default.contents(atPath: path) else {
      throw Failure(diagnostics: [.notRead(path)])
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
}
