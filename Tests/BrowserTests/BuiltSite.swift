import Foundation
import Testing

/// A site that the program built in a folder of its own, removed with the last use of it.
final class BuiltSite: Sendable {
  /// Where it is.
  let path: String
  private let folder: URL
  private let isKept: Bool

  /// Builds a site in a folder of its own; `arguments` name the ledger or the project.
  convenience init(_ arguments: [String]) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("storno-browser-\(UUID().uuidString)")
    try self.init(["build"] + arguments, in: folder, isKept: false)
  }

  /// Runs a command that writes a folder of pages.
  private init(
    _ command: [String], in folder: URL, isKept: Bool, language: String = "en"
  ) throws {
    self.folder = folder
    self.isKept = isKept
    path = folder.appendingPathComponent("site").path
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let program = try #require(Self.program, "no program: build it first, or name it in STORNO")
    let run = try Command.run(
      program, command + ["-o", path], environment: ["STORNO_LANGUAGE": language], isQuiet: true)
    // 2: done, but queued reversals were rejected, as some of the example's are to be.
    try #require(run.status == 0 || run.status == 2, "\(command[0]) ended with \(run.status)")
  }

  deinit {
    if !isKept { try? FileManager.default.removeItem(at: folder) }
  }

  /// Returns the example site.
  static func example() throws -> BuiltSite { try built.get() }

  /// Returns the example site in German.
  static func german() throws -> BuiltSite { try builtInGerman.get() }

  /// Returns a folder with an attachment for each order of the example.
  static func attachments() throws -> BuiltSite { try attached.get() }

  private static let built = Result {
    try BuiltSite(try exampleSinceOlder(), in: kept("english"), isKept: true)
  }

  private static let builtInGerman = Result {
    try BuiltSite(try exampleSinceOlder(), in: kept("german"), isKept: true, language: "de")
  }

  /// Builds the example with a page of what changed since an older state of it.
  private static func exampleSinceOlder() throws -> [String] {
    ["build", "-C", Browser.project, "--changes-since", try older.get().path]
  }

  private static let older = Result {
    let project = kept("older-project")
    try OlderExample.write(to: project)
    return try BuiltSite(["build", "-C", project.path], in: kept("older"), isKept: true)
  }

  private static let attached = Result {
    let orders = try example().files().filter {
      $0.hasPrefix("orders/") && $0.hasSuffix(".json")
    }.map { $0.split(separator: "/")[2].dropLast(5).uppercased() }
    let folder = kept("attachments")
    // Names hold the hash of the content: those of a former run would stay.
    try? FileManager.default.removeItem(at: folder)
    return try BuiltSite(["attach", "-C", Browser.project] + orders, in: folder, isKept: true)
  }

  /// A folder below `.build`; what is in it is built once in a run of all tests.
  private static func kept(_ name: String) -> URL {
    URL(fileURLWithPath: "\(Browser.project)/.build/browser-tests/\(name)")
  }

  /// The paths of all files in the site, sorted.
  func files() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: path)
      .filter { $0.split(separator: "/").last?.contains(".") == true }
      .sorted()
  }

  /// The bytes of a file as text.
  func text(_ file: String) throws -> String {
    try String(contentsOfFile: "\(path)/\(file)", encoding: .utf8)
  }

  /// The program that `STORNO` names, or the one built beside these tests.
  static let program: String? = {
    let named = ProcessInfo.processInfo.environment["STORNO"] ?? ""
    return named.isEmpty ? built("storno") : named
  }()

  /// The path of a program that was built beside these tests.
  static func built(_ name: String) -> String? {
    let beside = (CommandLine.arguments + [Bundle.main.bundlePath]).flatMap { place in
      sequence(first: URL(fileURLWithPath: place)) {
        $0.path == "/" ? nil : $0.deletingLastPathComponent()
      }.map { $0.appendingPathComponent(name).path }
    }
    return (beside + ["\(Browser.project)/.build/debug/\(name)"]).first { path in
      let values = try? URL(fileURLWithPath: path).resourceValues(forKeys: [.isRegularFileKey])
      return values?.isRegularFile == true && FileManager.default.isExecutableFile(atPath: path)
    }
  }
}
