import Foundation

/// A site of given pages in a folder of its own, removed with the last use of it.
final class WrittenSite {
  /// Where it is.
  let path: String

  /// Writes pages by their names.
  init(_ pages: [String: String]) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("storno-browser-\(UUID().uuidString)")
    path = folder.path
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, text) in pages {
      let file = folder.appendingPathComponent(name).path
      try text.write(toFile: file, atomically: false, encoding: .utf8)
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
