import FileAccess
import ArgumentParser
import Diagnostics
import FoundationEssentials
import OutputReversal
import ProductionLedger
import SitePublishing
import SiteSettings

/// `storno verify`: checks a published site, or a report that was attached to a ticket.
struct VerifyCommand: AsyncParsableCommand {
  /// The forms of the result.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check a published site, or a report from a ticket.",
    discussion: """
      Names every difference, then what is shown and what is not. A site is checked against its \
      own list of checksums, logs and earlier checkpoints, and against whatever else is given. \
      Without --rerender no file of the project but a named ledger is read.

      EXAMPLE: storno verify public --previous kept/item-103-e46ea7c3.txt --rerender
      """)

  @OptionGroup var options: LedgerOptions

  @Option(
    name: [.long, .customLong("checkpoint")],
    help: ArgumentHelp(
      "A checkpoint that was kept, or a site with its checkpoints. May be repeated.",
      valueName: "path"))
  var previous: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The public key that should have signed, or a file with it.", valueName: "key"))
  var publicKey: String?

  @Option(
    name: .long, help: ArgumentHelp("The site that a report should be of.", valueName: "dir"))
  var site: String?

  @Flag(name: .long, help: "Make it again from the project and compare every byte.")
  var rerender = false

  @Option(
    name: .long,
    help: ArgumentHelp(
      "With --rerender, the older site that the site was compared with.", valueName: "dir"))
  var changesSince: String?

  @Option(name: .shortAndLong, help: "The form of the result: text or json.")
  var format = Format.text

  @Argument(help: ArgumentHelp("The folder of a site, or the file of a report.", valueName: "site"))
  var path: String

  func run() async throws {
    let console = Console(options.console)
    try await Run.reporting(console) {
      var isFolder = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
        throw Failure(.notRead(path))
      }
      let result =
        isFolder ? try await verification(of: path) : try await reportVerification(of: path)
      let told = VerificationResult(path: path, verification: result)
      try StandardStream.output.write(format == .json ? told.json : told.text)
      if !result.isSound { throw ExitStatus.failed }
    }
  }

  private func verification(of folder: String) async throws -> SiteVerification {
    var evidence = SiteVerification.Evidence()
    evidence.key = try key()
    evidence.checkpoints = try checkpoints()
    var project = Project(options)
    if rerender {
      let manifest = try Self.manifest(of: folder)
      project.asOf = manifest?.plain("asOf").flatMap { PostingDate($0) }
      project.isStrict = manifest?["strict"] == "true"
      project.skipsQueue = manifest?["queue"] == "false"
      project.flags.sources = manifest?.plain("sources").flatMap { SourceDisclosure(rawValue: $0) }
      let reading = try project.read()
      let (templates, _) = try project.templates(reading.settings)
      evidence.ledger = reading.posted.ledger
      let again = try await project.site(
        reading, templates: templates, keepsOnly: Self.checkpointNames(in: folder),
        changesSince: changesSince)
      evidence.again = again
      evidence.plan = try await project.plan(of: again, changesSince: changesSince)
    } else if !options.ledger.isEmpty {
      project.skipsQueue = true
      evidence.ledger = try project.read().posted.ledger
    }
    return try await reading(folder) { () throws(FileSystemError) in
      try await SiteVerification(of: folder, evidence)
    }
  }

  private func reportVerification(of file: String) async throws -> SiteVerification {
    var evidence = ReportEvidence()
    evidence.site = site
    evidence.key = try key()
    evidence.checkpoints = try checkpoints()
    if rerender {
      let project = Project(options)
      let reading = try project.read()
      evidence.again = try await project.site(
        reading, templates: try project.templates(reading.settings).0)
    }
    let bytes = try Project.bytes(of: file)
    return try await reading(site ?? file) { () throws(FileSystemError) in
      try await SiteVerification(ofReport: bytes, evidence)
    }
  }

  /// Turns what the system refused into a failure of reading.
  private func reading(
    _ path: String, _ body: () async throws(FileSystemError) -> SiteVerification
  ) async throws(Failure) -> SiteVerification {
    do throws(FileSystemError) {
      return try await body()
    } catch {
      let name = VisibleText.of(error.path == path ? path : "\(path)/\(error.path)")
      throw Failure(
        Diagnostic(.error, .fRead, at: nil, "'\(name)' cannot be read; \(error.reason)"))
    }
  }

  private func key() throws(Failure) -> NoteVerifier? {
    guard let publicKey else { return nil }
    if let key = NoteVerifier(publicKey) { return key }
    guard FileManager.default.fileExists(atPath: publicKey) || !publicKey.contains("+") else {
      throw Failure(.noKey(publicKey, "a public key"))
    }
    let text = String(decoding: try Project.bytes(of: publicKey), as: UTF8.self)
    guard let key = NoteVerifier(text) else { throw Failure(.noKey(publicKey, "a public key")) }
    return key
  }

  private func checkpoints() throws(Failure) -> [PastCheckpoint] {
    var checkpoints: [PastCheckpoint] = []
    for name in previous {
      var isFolder = false
      let isThere = FileManager.default.fileExists(atPath: name, isDirectory: &isFolder)
      let paths = isThere && isFolder ? Self.logs.map { "\(name)/audit/\($0)/checkpoint" } : [name]
      for path in paths {
        guard let read = PastCheckpoint(name: path, bytes: try Project.bytes(of: path)) else {
          throw Failure(.noCheckpoint(path))
        }
        checkpoints.append(read)
      }
    }
    return checkpoints
  }

  private static let logs = LedgerLog.Kind.allCases.map(\.rawValue)

  private static func manifest(of folder: String) throws(Failure) -> ManifestFile? {
    ManifestFile(try Project.bytes(of: "\(folder)/audit/manifest.json"))
  }

  /// The checkpoints that a site was published with; later builds may have kept more.
  private static func checkpointNames(in folder: String) -> [String] {
    Project.files(in: "\(folder)/audit/checkpoints")
  }
}
