import Foundation
import Testing

/// A plant of 2,000 orders written in one shape by the tools that make such files, and its site.
struct ShapedPlant {
  /// What the plant says of its own figures.
  struct Expected: Decodable {
    struct Line: Decodable, Equatable {
      var orderLine: Int?
      var item: String
      var variant: String
      var original: String
      var reversed: String
      var unexplained: String
      var net: String
    }

    var counts: [String: Int]
    var totals: [String: String]
    var orders: [String: [Line]]
    /// The code that rejects each queue line, or nothing for one to be accepted.
    var rejections: [String]
  }

  /// Its site, made without sources.
  var site: FileTree
  /// What the site must say.
  var expected: Expected

  /// Makes the files of a shape and builds their site.
  init(_ shape: String) throws {
    let folder = try TemporaryFolder()
    _ = try Self.make([folder.path, "--shape", shape])
    let expected = Data(try folder.bytes(of: "expected.json"))
    self.expected = try JSONDecoder().decode(Expected.self, from: expected)
    var arguments = ["build", "-q", "--sources", "none", "--as-of", "2026-06-30", "-o", "site"]
    var input: [UInt8] = []
    if folder.holds("\(shape)/stdin.csv") {
      input = try folder.bytes(of: "\(shape)/stdin.csv")
      arguments += ["-", "Site/ledger"]
    }
    let build = try Program(in: folder(shape)).run(
      arguments, input: input, limit: .seconds(300))
    try #require(build.status == 2, "\(shape): \(build.error.prefix(4000))")
    site = try FileTree(folder, "\(shape)/site")
  }

  /// The names of all shapes that can be made.
  static func names() throws -> [String] {
    try make(["--list"]).output.split(separator: "\n").map(String.init)
  }

  /// Runs the program that makes the shapes, in the Python that `make deps-test` prepares.
  private static func make(_ arguments: [String]) throws -> ProgramOutput {
    let python = ProjectFolder.root.appendingPathComponent(".build/shapes-python/bin/python").path
    try #require(
      FileManager.default.isExecutableFile(atPath: python), "no \(python); run 'make deps-test'")
    let environment = ProcessInfo.processInfo.environment
    let made = try ChildProcess(
      [python, "-B", ProjectFolder.fixture("shapes/make_shapes.py").path] + arguments,
      environment: ["PATH=\(environment["PATH"] ?? "/usr/bin:/bin")", "LC_ALL=C.UTF-8"]
    ).finish(limit: .seconds(300))
    try #require(made.status == 0, "\(arguments): \(made.error)")
    return made
  }
}
