import Foundation

/// A folder for one test, removed with its last reference.
final class TemporaryFolder {
  let path: String

  init() throws {
    path =
      FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appendingPathComponent("storno-e2e-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The path of a name in the folder.
  func callAsFunction(_ name: String) -> String { "\(path)/\(name)" }

  /// Writes a file in place, its folders made as needed.
  func write(_ text: String, to name: String) throws {
    try write(Array(text.utf8), to: name)
  }

  /// Writes a file in place, its folders made as needed.
  func write(_ bytes: [UInt8], to name: String) throws {
    let file = URL(fileURLWithPath: self(name))
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  /// Writes a file beside the place and moves it there, as careful editors do.
  func replace(_ name: String, with text: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: self(name)), options: .atomic)
  }

  /// Moves a file or folder to another name.
  func move(_ name: String, to other: String) throws {
    try FileManager.default.moveItem(atPath: self(name), toPath: self(other))
  }

  /// Copies a file or folder into the folder.
  func copy(_ source: URL, to name: String) throws {
    let target = URL(fileURLWithPath: self(name))
    try FileManager.default.createDirectory(
      at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.copyItem(at: source, to: target)
  }

  /// The bytes of a file.
  func bytes(of name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: self(name))))
  }

  /// The text of a file.
  func text(of name: String) throws -> String {
    String(decoding: try bytes(of: name), as: UTF8.self)
  }

  /// Whether a name is there.
  func holds(_ name: String) -> Bool { FileManager.default.fileExists(atPath: self(name)) }

  /// Removes a file or folder.
  func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: self(name)) }

  /// The paths of the regular files below a name, sorted.
  func files(in name: String = ".") -> [String] {
    let found = FileManager.default.subpaths(atPath: self(name)) ?? []
    return found.filter { path in
      let attributes = try? FileManager.default.attributesOfItem(atPath: "\(self(name))/\(path)")
      return attributes?[.type] as? FileAttributeType == .typeRegular
    }.sorted()
  }
}
