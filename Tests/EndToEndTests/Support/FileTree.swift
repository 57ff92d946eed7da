import Foundation
import Testing

/// The files of a folder by path, for comparison.
struct FileTree: Equatable {
  var files: [String: [UInt8]]

  /// Reads a folder.
  init(_ folder: TemporaryFolder, _ name: String) throws {
    files = [:]
    for path in folder.files(in: name) { files[path] = try folder.bytes(of: "\(name)/\(path)") }
  }

  /// The paths, sorted.
  var paths: [String] { files.keys.sorted() }

  /// The text of a file.
  func text(_ path: String) throws -> String {
    String(decoding: try #require(files[path], "no file \(path)"), as: UTF8.self)
  }

  /// Expects another tree to be equal, the set of files first.
  func expectSame(
    as other: FileTree, _ comment: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(paths == other.paths, "\(comment): files", sourceLocation: sourceLocation)
    let differing = paths.filter { files[$0] != other.files[$0] }
    #expect(differing == [], "\(comment): contents", sourceLocation: sourceLocation)
  }
}
