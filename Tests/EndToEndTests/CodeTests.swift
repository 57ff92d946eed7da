import Diagnostics
import Testing

@Suite("Codes")
struct CodeTests {
  /// Codes that no input provokes, each with its reason.
  private static let unprovoked: [Code: String] = [
    .pTieOut: "it says that the program itself lost a row; no input does that"
  ]

  /// Codes of which no folder of files is a fixture, and the tests that provoke them.
  private static let elsewhere: [Code: String] = [
    .fPort: "PreviewTests, where a port is in use",
    .fMemory: "MemoryTests, where a process may take little",
  ]

  private static var cases: [CommandCase] { CommandCase.all(in: "codes") }

  @Test func `fixtures and codes are the same set`() {
    let fixtures = Set(Self.cases.map(\.name))
    let without: Set = Set(Self.elsewhere.keys).union([.pTieOut])
    let codes = Set(Set(Code.allCases).subtracting(without).map(\.rawValue))
    #expect(fixtures.symmetricDifference(codes).sorted() == [])
  }

  @Test(arguments: cases)
  func `every code can be provoked, with the status of its kind`(fixture: CommandCase) throws {
    let code = try #require(Code(rawValue: fixture.name))
    let runs = try fixture.run(in: fixture.makeFolder())
    let output = try #require(runs.last)
    guard Self.unprovoked[code] == nil else {
      #expect(!Self.isRaised(code, output), "\(code.rawValue) is provoked: take it off the list")
      return
    }
    #expect(Self.isRaised(code, output), "\(output.error)")
    #expect(Self.statuses(code, output).contains(output.status), "\(output.error)")
  }

  private static func isRaised(_ code: Code, _ output: ProgramOutput) -> Bool {
    output.codes.contains(code.rawValue) || output.output.contains("\"code\": \"\(code.rawValue)\"")
  }

  /// Findings and warnings never change the status; a rejected line makes it 2, an error 1.
  private static func statuses(_ code: Code, _ output: ProgramOutput) -> Set<Int32> {
    switch code.rawValue.first {
    case "A", "W": [0]
    case "Q": output.error.contains(": error: ") ? [2] : [0]
    case "F": [74]
    default: [1]
    }
  }
}
