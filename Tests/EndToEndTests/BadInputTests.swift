import Foundation
import Testing

@Suite("Bad input")
struct BadInputTests {
  /// A file with the verdict that is due to it.
  struct Case: Decodable, CustomTestStringConvertible, Sendable {
    var file: String
    var verdict: String
    var code: String
    var line: Int?
    var column: Int?
    var why: String

    var testDescription: String { "\(file): \(why)" }
  }

  static let cases: [Case] = {
    let url = ProjectFolder.fixture("badinput/expected.json")
    let all = (try? Data(contentsOf: url)).flatMap {
      try? JSONDecoder().decode([Case].self, from: $0)
    }
    return all ?? []
  }()

  @Test func `there are files`() { #expect(Self.cases.count > 80) }

  @Test(arguments: cases)
  func `a file is refused at its place, or accepted`(input: Case) throws {
    let folder = try TemporaryFolder()
    try folder.copy(ProjectFolder.fixture("badinput/\(input.file)"), to: input.file)
    let program = Program(in: folder.path)
    let check = try program.run(["check", input.file])
    guard input.verdict == "error" else {
      #expect(check.status == 0, "\(check.error)")
      if !input.code.isEmpty { #expect(check.codes.contains(input.code), "\(check.error)") }
      return
    }
    #expect(check.status == 1)
    let column = input.column.map(String.init)
    let isNamed = check.error.split(separator: "\n").contains { line in
      let parts = line.split(separator: ":", maxSplits: 3)
      guard parts.count == 4, line.hasSuffix("[\(input.code)]") else { return false }
      let isPlace = parts[0] == input.file && parts[1] == "\(input.line ?? 0)"
      return isPlace && (column == nil || parts[2] == column ?? "")
    }
    #expect(isNamed, "\(input.line ?? 0):\(column ?? "-") [\(input.code)], not \(check.error)")
    #expect(try program.run(["build", "-q", input.file, "-o", "site"]).status == 1)
    #expect(folder.files() == [input.file])
  }
}
