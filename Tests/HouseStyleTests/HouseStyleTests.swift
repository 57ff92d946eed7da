import Testing

@Suite("House style")
struct HouseStyleTests {
  private static let topLevel: Set<String> = [
    "Package.swift", "Sources", "Tests", "Templates", "Site", "README.md", "LICENSE", "Makefile",
    "CHANGELOG.md", "CONTRIBUTING.md", "ARCHITECTURE.md", ".swift-format", ".gitignore",
    ".gitattributes", ".editorconfig", ".pre-commit-config.yaml", ".ci",
  ]

  /// The rules of the house must hold for every file; each breach is printed on a line of its own.
  private func expectNone(
    _ findings: [StyleFinding], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let lines = findings.sorted().map(\.description).joined(separator: "\n")
    #expect(findings.isEmpty, "\n\(lines)", sourceLocation: sourceLocation)
  }

  private func shipped() throws -> [SwiftText] {
    try ProjectFiles.swift(under: "Sources") + ProjectFiles.swift(under: "Templates")
  }

  @Test func `files, functions and lines are short`() throws {
    let all = try shipped() + ProjectFiles.swift(under: "Tests")
    #expect(all.count > 50)
    expectNone(all.flatMap(SizeRules.findings))
  }

  @Test func `what crosses modules is documented`() throws {
    expectNone(try shipped().flatMap(DeclarationRules.documentation))
  }

  @Test func `nothing is public`() throws {
    expectNone(try shipped().flatMap(DeclarationRules.access))
  }

  @Test func `types and files are named for what they are`() throws {
    expectNone(try shipped().flatMap(DeclarationRules.typeNames))
    expectNone(try shipped().flatMap(DeclarationRules.fileName))
  }

  @Test func `no shortcut and nothing left open`() throws {
    let all = try shipped() + ProjectFiles.swift(under: "Tests")
    expectNone(all.flatMap(WordRules.findings))
  }

  @Test func `imports point down only`() throws {
    expectNone(
      try ProjectFiles.swift(under: "Sources").flatMap { text in
        let module = text.path.split(separator: "/").dropFirst().first ?? ""
        return ImportRules.findings(in: text, module: String(module))
      })
    expectNone(
      try ProjectFiles.swift(under: "Templates").flatMap {
        ImportRules.findings(in: $0, module: "BuiltInTemplates")
      })
  }

  @Test func `the top level holds what it should and nothing else`() throws {
    guard let tracked = try ProjectFiles.trackedTopLevelNames() else { return }
    expectNone(
      tracked.subtracting(Self.topLevel).map {
        StyleFinding(path: $0, line: 1, message: "is not among the names of the top level")
      })
  }

  @Test(arguments: [
    "README.md", "CONTRIBUTING.md", "ARCHITECTURE.md", "CHANGELOG.md", "Makefile", ".ci", "Site",
    "Templates",
  ])
  func `no page names a folder of one machine`(folder: String) throws {
    expectNone(
      try ProjectFiles.paths(under: folder).flatMap { path in
        MachinePathRule.findings(in: try ProjectFiles.text(of: path), path: path)
      })
  }
}
