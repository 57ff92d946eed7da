import Foundation
import Testing

@Suite("Worked examples")
struct WorkedExampleTests {
  /// An example with the figures that are worked out beside it.
  /// - Source: domain.md section 7.
  struct Case: CustomTestStringConvertible, Sendable {
    var name: String
    /// Original, reversed, unexplained and net of the only line.
    var line: String
    /// Original, reversed and net by operation and measure.
    var operations: [String: String] = [:]
    /// Remaining and used elsewhere by entry.
    var remaining: [String: String] = [:]
    var usedElsewhere: [String: String] = [:]
    /// A decision and the first of its codes a queue line.
    var decisions: [String] = []
    var findings: [String] = []
    var flags: [String] = []
    var status: Int32 = 0

    var order: String { "RPO\(name.dropFirst())" }
    var testDescription: String { ([name] + flags).joined(separator: " ") }
  }

  static let cases = [
    Case(
      name: "W1", line: "50/50/0/0",
      operations: [
        "10 output": "50/0/50", "10 runTime": "100/0/100", "20 output": "50/50/0",
        "20 runTime": "75/75/0",
      ],
      remaining: ["I-1": "0"], decisions: ["accepted A11"], findings: ["A11"]),
    Case(
      name: "W1", line: "50/0/0/50",
      operations: ["20 output": "50/0/50", "20 runTime": "75/0/75"], remaining: ["I-1": "50"],
      flags: ["--no-queue"]),
    Case(
      name: "W5", line: "36/0/0/36",
      operations: [
        "10 output": "40/40/0", "10 runTime": "80/8/72", "20 output": "36/0/36",
        "20 runTime": "54/0/54",
      ],
      remaining: ["I-1": "36"],
      decisions: ["accepted", "rejected Q-OPERATION-NET", "accepted"], status: 2),
    Case(
      name: "W7", line: "10/0/4/6", remaining: ["I-1": "6"], usedElsewhere: ["I-1": "4"],
      decisions: ["rejected Q-REMAINING", "rejected Q-APPLIES-MISSING"], findings: ["A1"],
      status: 2),
    Case(
      name: "W14", line: "20/20/0/0",
      operations: [
        "20 output": "20/20/0", "20 runTime": "60/60/0", "20 stopTime": "15/15/0",
      ], findings: ["A19"]),
    Case(
      name: "W20", line: "10/6/0/4", remaining: ["I-1": "4"],
      decisions: ["accepted", "rejected Q-REMAINING"], status: 2),
    Case(
      name: "W20", line: "10/0/0/10", remaining: ["I-1": "10"],
      decisions: ["rejected Q-STRICT", "rejected Q-REMAINING"], flags: ["--strict"], status: 2),
  ]

  /// Copies an example and shows its order as JSON.
  private func show(_ name: String, _ order: String, flags: [String] = []) throws -> ProgramOutput {
    let folder = try TemporaryFolder()
    let files = ProjectFolder.fixtures(in: "worked-examples/\(name)")
    for file in files {
      try folder.copy(ProjectFolder.fixture("worked-examples/\(name)/\(file)"), to: file)
    }
    // The ledger first, so that the document names the files in this order.
    let ledgers = ["ledger.csv", "capacity.csv", "orders.csv", "lines.csv"].filter(files.contains)
    let queue = files.contains("queue.csv") ? ["--queue", "queue.csv"] : []
    return try Program(in: folder.path).run(
      ["show", order, "--format", "json"] + ledgers + queue + flags)
  }

  @Test(arguments: cases)
  func `the figures are those worked out by hand`(example: Case) throws {
    let output = try show(example.name, example.order, flags: example.flags)
    #expect(output.status == example.status, "\(output.error)")
    let order = try OrderDocument(output.standardOutput)
    let line = try #require(order.lines.first)
    #expect("\(line.original)/\(line.reversed)/\(line.unexplained)/\(line.net)" == example.line)
    for (name, wanted) in example.operations {
      let found = order.operations.flatMap { operation in
        operation.measures.filter { "\(operation.operation) \($0.name)" == name }
      }.map { "\($0.measure.original)/\($0.measure.reversed)/\($0.measure.net)" }
      #expect(found == [wanted], "\(name)")
    }
    for (ref, wanted) in example.remaining {
      #expect(order.entries.first { $0.ref == ref }?.remaining == wanted)
    }
    for (ref, wanted) in example.usedElsewhere {
      #expect(order.entries.first { $0.ref == ref }?.usedElsewhere == wanted)
    }
    let decisions = order.queue.map { ([$0.decision] + $0.codes.prefix(1)).joined(separator: " ") }
    #expect(decisions.count == example.decisions.count)
    for (found, wanted) in zip(decisions, example.decisions) {
      #expect(found.hasPrefix(wanted), "\(decisions)")
    }
    #expect(Set(order.findings.map(\.code)).isSuperset(of: example.findings))
  }

  @Test func `the document of the first example is as written, byte for byte`() throws {
    let output = try show("W1", "RPO1")
    let wanted = try Data(contentsOf: ProjectFolder.fixture("worked-examples/W1/RPO1.json"))
    #expect(output.output == String(decoding: wanted, as: UTF8.self))
  }
}
