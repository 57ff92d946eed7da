import Foundation

/// The files of the project that these tests belong to.
enum ProjectFiles {
  /// The folder with Package.swift.
  static let root: URL = {
    let file = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    return file.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  }()

  /// Returns the paths of the regular files below a folder or file of the root, sorted.
  static func paths(under folder: String) -> [String] {
    let start = root.appendingPathComponent(folder)
    guard let found = FileManager.default.subpaths(atPath: start.path) else {
      return FileManager.default.fileExists(atPath: start.path) ? [folder] : []
    }
    return found.filter { isFile(start.appendingPathComponent($0)) }.map { "\(folder)/\($0)" }
      .sorted()
  }

  /// Returns the Swift sources below a folder, sorted by path.
  static func swift(under folder: String) throws -> [SwiftText] {
    try paths(under: folder).filter { $0.hasSuffix(".swift") }.map { path in
      SwiftText(path: path, try text(of: path))
    }
  }

  /// Returns the text of a file; bytes that are not UTF-8 are replaced.
  static func text(of path: String) throws -> String {
    let bytes = try Data(contentsOf: root.appendingPathComponent(path))
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Returns the names at the top level that git tracks, or nil outside a checkout.
  static func trackedTopLevelNames() throws -> Set<String>? {
    guard FileManager.default.fileExists(atPath: root.appendingPathComponent(".git").path) else {
      return nil
    }
    let git = Process()
    let pipe = Pipe()
    git.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    git.arguments = ["git", "-C", root.path, "ls-files", "-z"]
    git.standardOutput = pipe
    try git.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    git.waitUntilExit()
    guard git.terminationStatus == 0 else { return nil }
    return Set(
      output.split(separator: 0).compactMap { path in
        path.split(separator: UInt8(ascii: "/")).first.map { String(decoding: $0, as: UTF8.self) }
      })
  }

  private static func isFile(_ url: URL) -> Bool {
    (try? url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile) == true
  }
}
