import Testing

/// A checker that finds nothing may be blind: here each rule must find what was put before it.
@Suite("Rules of the house style")
struct RuleTests {
  private func text(_ lines: String..., path: String = "Sources/M/X.swift") -> SwiftText {
    SwiftText(path: path, lines.joined(separator: "\n") + "\n")
  }

  /// A function of so many lines, its first and last one included.
  private func function(lines: Int) -> String {
    (["func long() {"] + Array(repeating: "  step()", count: lines - 2) + ["}"])
      .joined(separator: "\n")
  }

  @Test func `a finding is printed as a compiler prints an error`() {
    let findings = SizeRules.findings(in: text("// x", function(lines: 83)))
    #expect(
      findings.map(\.description)
        == ["Sources/M/X.swift:2: error: function is 83 lines; the limit is 70"])
  }

  @Test func `sizes are counted to the line`() {
    #expect(SizeRules.findings(in: text(function(lines: 70))).isEmpty)
    #expect(SizeRules.findings(in: text(function(lines: 71))).map(\.line) == [1])
    let file = Array(repeating: "x", count: 400).joined(separator: "\n")
    #expect(SizeRules.findings(in: text(file)).isEmpty)
    #expect(SizeRules.findings(in: text(file, "x")).map(\.line) == [401])
    let line = "// " + String(repeating: "é", count: 97)
    #expect(SizeRules.findings(in: text(line)).isEmpty)
    #expect(SizeRules.findings(in: text(line + "x")).map(\.line) == [1])
    let data = text("let x = \"\"\"", line + "x", "  \"\"\"", line + "x")
    #expect(SizeRules.findings(in: data).map(\.line) == [4])
  }

  @Test func `braces in strings, comments and arguments do not count`() {
    let sample = text(
      "protocol P {", "  func required() -> Int", "  init()", "}",
      "func a(_ f: () -> Void = {}) -> [Int] {", "  let s = \"}{ \\(x { \"}\" }) {\" // }",
      "  /* { /* { */ */", "  let r = #\"{\"#", "  let m = \"\"\"", "    }}\\(y(\"{\"))",
      "    \"\"\"", "  return []", "}", "@Test func `a } b`() { c() }")
    let functions = SizeRules.functions(in: sample)
    #expect(functions.map(\.line) == [5, 14])
    #expect(functions.map(\.length) == [9, 1])
  }

  @Test func `a declaration is read past its attributes and modifiers`() {
    let first = Declaration("  @discardableResult package static func take(_ x: Int)")
    #expect(first?.keyword == "func" && first?.name == "take" && first?.crossesModules == true)
    #expect(Declaration("package private(set) var x = 1")?.isPrivate == false)
    #expect(Declaration("extension Outer.Inner: Sendable {")?.name == "Outer.Inner")
    #expect(Declaration("  class func make()")?.keyword == "func")
    #expect(Declaration("  let x = y.init()")?.keyword == "let")
    #expect(Declaration("  return value") == nil)
    #expect(Declaration("package import Foundation")?.keyword == "import")
  }

  @Test func `an undocumented declaration is found`() {
    let sample = text(
      "package struct X {", "  /// One.", "  package var a = 1", "  /// Not a fragment",
      "  /// at all.",
      "  package init() {}", "  var b = 2", "  /// Two.", "  @inline(never)",
      "  package func c() {}", "  // Three.", "  package func d() {}", "}",
      "package import Foundation")
    #expect(DeclarationRules.documentation(in: sample).map(\.line) == [1, 6, 12])
  }

  @Test func `a public declaration is found`() {
    #expect(DeclarationRules.access(in: text("public struct X {}", "let a = 1")).map(\.line) == [1])
  }

  @Test func `a vague name of a type is found`() {
    let sample = text(
      "struct PageManager {}", "enum Info {}", "struct DataRow {}", "let myData = 1")
    #expect(DeclarationRules.typeNames(in: sample).map(\.line) == [1, 2])
  }

  @Test(arguments: [
    ("X.swift", "struct X {}\nprivate enum Y {}", 0), ("X.swift", "struct Z {}", 2),
    ("X.swift", "struct X {}\nstruct Y {}", 1), ("X.swift", "struct X {}\nstruct Xs {}", 0),
    ("Entries.swift", "struct Entry {}\nstruct Entries {}", 0),
    ("X+Text.swift", "extension X {}", 0),
    ("X.Y+Text.swift", "extension X.Y {}", 0), ("X+Text.swift", "struct X {}", 1),
    ("main.swift", "print()", 0), ("X.swift", "enum A {\n  struct X {}\n}", 1),
  ])
  func `a file is named for its type`(name: String, code: String, count: Int) {
    let sample = text(code, path: "Sources/M/\(name)")
    #expect(DeclarationRules.fileName(of: sample).count == count)
  }

  @Test func `a forbidden word is found in code and not in a string`() {
    let sample = text(
      "final class X: @unchecked Sendable {}", "nonisolated(unsafe) var x = 1",
      "let y = try! z()", "fatalError(\"no\")", "let s = \"try! fatalError( TO" + "DO\"",
      "// TO" + "DO: later", "let todo = 1 // fix it", "/* FIX" + "ME */")
    #expect(WordRules.findings(in: sample).map(\.line) == [1, 2, 3, 4, 6, 8])
    #expect(WordRules.findings(in: text("if try !x() { retry!() }")).isEmpty)
  }

  @Test func `an import that points up is found`() {
    let sample = text(
      "package import Diagnostics", "import OrderReport", "#if canImport(Glibc)", "  import Glibc",
      "#endif", "import struct Yams.Mark", "// import storno")
    // `import struct Yams.Mark` names a kind first; the house writes whole modules only.
    #expect(ImportRules.findings(in: sample, module: "ProductionLedger").map(\.line) == [2, 6])
    #expect(
      ImportRules.findings(in: sample, module: "BuiltInTemplates").map(\.line) == [1, 2, 4, 6])
    #expect(ImportRules.findings(in: sample, module: "Elsewhere").map(\.line) == [1])
  }

  @Test func `the table of modules has no circle`() {
    for (module, imports) in ImportRules.allowed {
      for imported in imports {
        #expect(ImportRules.allowed[imported]?.contains(module) != true)
        let below = ImportRules.allowed[imported] ?? []
        let ours = below.filter { ImportRules.allowed[$0] != nil && !$0.hasPrefix("C") }
        #expect(ours.isSubset(of: imports), "\(module) sees \(imported) but not all below it")
      }
    }
  }

  @Test(arguments: [
    ("cd /tmp/x", true), ("(/home/me/a)", true), ("a=/work/main", true), ("`/root/x`", true),
    ("docs/work/x", false), ("https://example.com/home/", false), ("./tmp/x", false),
    ("/usr/bin/env", false),
  ])
  func `a folder of one machine is found`(line: String, isFound: Bool) {
    #expect(MachinePathRule.findings(in: line, path: "README.md").isEmpty != isFound)
  }
}
