import Foundation
import Testing

/// A site that the program built in a folder of its own, removed with the last use of it.
final class BuiltSite {
  /// Where it is.
  let path: String
  private let folder: URL

  /// Builds a site; `arguments` name the ledger or the project.
  init(_ arguments: [String]) throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("storno-browser-\(UUID().uuidString)")
    path = folder.appendingPathComponent("site").path
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let program = try #require(Self.program, "no program: build it first, or name it in STORNO")
    let run = try Command.run(program, ["build", "-o", path] + arguments, isQuiet: true)
    // 2: done, but queued reversals were rejected, as some of the example's are to be.
    try #require(run.status == 0 || run.status == 2, "the build ended with \(run.status)")
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Builds the example site.
  static func example() throws -> BuiltSite { try BuiltSite(["-C", Browser.project]) }

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

  /// The program built beside these tests, or the one that `STORNO` names.
  static let program: String? = {
    if let named = ProcessInfo.processInfo.environment["STORNO"], !named.isEmpty { return named }
    let beside = (CommandLine.arguments + [Bundle.main.bundlePath]).flatMap { place in
      sequence(first: URL(fileURLWithPath: place)) {
        $0.path == "/" ? nil : $0.deletingLastPathComponent()
      }.map { $0.appendingPathComponent("storno").path }
    }
    return (beside + ["\(Browser.project)/.build/debug/storno"]).first { path in
      let values = try? URL(fileURLWithPath: path).resourceValues(forKeys: [.isRegularFileKey])
      return values?.isRegularFile == true && FileManager.default.isExecutableFile(atPath: path)
    }
  }()
}
