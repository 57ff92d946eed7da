import Foundation

/// The project that these tests belong to.
enum ProjectFolder {
  /// The folder with Package.swift.
  static let root = (0..<4).reduce(URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()) {
    url, _ in url.deletingLastPathComponent()
  }

  /// A path below the folder of fixtures.
  static func fixture(_ path: String) -> URL {
    root.appendingPathComponent("Tests/Fixtures").appendingPathComponent(path)
  }

  /// The names in a folder of fixtures, sorted; empty where there is none.
  static func fixtures(in folder: String) -> [String] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: fixture(folder).path)
    return (names ?? []).filter { !$0.hasPrefix(".") }.sorted()
  }
}
