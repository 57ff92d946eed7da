import Foundation

/// A folder of its own for one test, removed at the end.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.path + "/storno-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The output folder that tests publish to.
  var site: String { path + "/public" }

  /// The names beside the output folder, sorted.
  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }

  /// Writes a file below the folder, making the folders above it.
  func write(_ text: String, to name: String) throws {
    let file = URL(filePath: path + "/" + name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func text(of name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: path + "/" + name)), as: UTF8.self)
  }

  func exists(_ name: String) -> Bool {
    (try? FileManager.default.attributesOfItem(atPath: path + "/" + name)) != nil
  }

  func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: path + "/" + name)
  }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: path + "/" + name, withDestinationPath: target)
  }

  /// The content of every file of the site by path; a folder is listed with a slash at its end.
  func tree() throws -> [String: String] {
    var tree: [String: String] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: site) {
      let type = try FileManager.default.attributesOfItem(atPath: site + "/" + name)[.type]
      switch type as? FileAttributeType {
      case .typeDirectory: tree[name + "/"] = ""
      case .typeRegular: tree[name] = try text(of: "public/" + name)
      default: tree[name] = "not a file"
      }
    }
    return tree
  }

  /// The inode of every file of the site by path, and of the site itself.
  func inodes() throws -> [String: Int] {
    var inodes: [String: Int] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: site) + ["."] {
      let attributes = try FileManager.default.attributesOfItem(atPath: site + "/" + name)
      inodes[name] = attributes[.systemFileNumber] as? Int
    }
    return inodes
  }

  /// Runs a program in the site and returns its status and standard output.
  func run(_ arguments: String...) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: site)
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }
}
