#if os(Linux)
  import Foundation
  import Testing

  /// What `make check-server` does at length: a server that no request breaks.
  @Suite("Hostile clients")
  struct HostileClientTests {
    private static let script = ProjectFolder.root
      .appendingPathComponent("Tests/Server/check_server.py").path

    @Test(arguments: ["fuzz", "idle", "slow", "opens"])
    func `do not keep the server from answering others, nor lead it out of the site`(
      check: String
    ) throws {
      let folder = try TemporaryFolder()
      try folder.copy(ProjectFolder.root.appendingPathComponent("Site"), to: "Site")
      #expect(try Program(in: folder.path).run("build -q -o site").status == 2)
      let arguments = [
        "python3", Self.script, try #require(Program.path), folder("site"), check, "--requests",
        "40000", "--seed", "\(SeededGenerator.seed)",
      ]
      let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
      let run = try ChildProcess(["/usr/bin/env"] + arguments, environment: ["PATH=\(path)"])
        .finish(limit: .seconds(180))
      #expect(run.status == 0, "\(run.output)\(run.error)")
      #expect(run.output.hasPrefix("\(check): "))
    }
  }
#endif
