import OutputReversal
import ProductionLedger
import Testing

/// What holds for every ledger and queue, tried with seeded random ones.
@Suite("Properties of reversals")
struct ReversalPropertyTests {
  private static let seeds: [UInt64] = Array(1...60)

  @Test(arguments: seeds)
  func `accepted reversals never exceed what remains`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let ledger = RandomLedger(&random)
    let fixture = PostedFixture(ledger.rows + ledger.queue(&random).joined(separator: "\n"))
    for position in 0..<fixture.posted.ledger.orders.count {
      let history = fixture.posted.history(of: position)
      for entry in history.itemEntries where entry.kind == .original {
        #expect(
          entry.remaining?.isNegative == false, "seed \(seed), \(fixture.name(of: entry.reference))"
        )
      }
      for entry in history.capacityEntries where entry.state == .queued {
        let operation = fixture.posted.ledger.symbols.text(entry.entry.operationNo)
        let order = fixture.posted.ledger.symbols.text(history.orderNo)
        let net = try fixture.figures(order, operation: operation, .runTime)
        #expect(net.split(separator: "/").last?.hasPrefix("-") == false, "seed \(seed)")
      }
    }
  }

  @Test(arguments: seeds)
  func `of a queue given twice each second copy is rejected or marked`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let ledger = RandomLedger(&random)
    let queue = ledger.queue(&random)
    let verdicts = PostedFixture(ledger.rows + (queue + queue).joined(separator: "\n")).verdicts
    for verdict in verdicts.dropFirst(queue.count) {
      #expect(
        verdict.hasPrefix("rejected") || verdict.contains("Q-DUPLICATE"), "seed \(seed)")
    }
  }

  @Test(arguments: seeds)
  func `a queue that the ledger already holds is rejected whole as posted`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let ledger = RandomLedger(&random)
    let queue = ledger.queue(&random)
    let verdicts = PostedFixture(ledger.rows + queue.joined(separator: "\n")).verdicts
    let accepted = zip(queue, verdicts).filter { $1.hasPrefix("accepted") }.map(\.0)
    let posted = ledger.rows + ledger.posting(accepted)
    let again = PostedFixture(posted + accepted.joined(separator: "\n")).verdicts
    for verdict in again {
      #expect(verdict.hasPrefix("rejected") && verdict.contains("Q-POSTED"), "seed \(seed)")
    }
  }

  @Test(arguments: seeds)
  func `the order of the ledger's rows does not matter`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let ledger = RandomLedger(&random)
    let queue = ledger.queue(&random).joined(separator: "\n")
    let shuffled = ledger.lines.shuffled(using: &random).joined(separator: "\n") + "\n"
    let first = PostedFixture(ledger.rows + queue)
    let second = PostedFixture(shuffled + queue)
    #expect(first.verdicts == second.verdicts, "seed \(seed)")
    for order in ["A", "B"] {
      #expect(try first.timeline(order) == second.timeline(order), "seed \(seed)")
      #expect(try first.pairs(order) == second.pairs(order), "seed \(seed)")
      #expect(try first.figures(order) == second.figures(order), "seed \(seed)")
    }
  }
}

/// A sequence of numbers that a seed decides (SplitMix64).
private struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Two released orders with a few outputs over two operations, some of them reversed.
private struct RandomLedger {
  private(set) var lines: [String] = ["O,A,Released", "O,B,Released"]
  private var outputs: [(no: Int, order: String)] = []
  private var lastEntry = 0

  var rows: String { lines.joined(separator: "\n") + "\n" }

  init(_ random: inout SeededRandom) {
    for _ in 0..<Int.random(in: 4...9, using: &random) {
      let order = Bool.random(using: &random) ? "A" : "B"
      post(order, operation: "20", quantity: Int.random(in: 1...20, using: &random), &random)
      outputs.append((lastEntry, order))
    }
    for output in outputs where Int.random(in: 0..<4, using: &random) == 0 {
      lastEntry += 1
      lines.append("C,\(lastEntry),2025-01-20,\(output.order),20,-1,0,0,-1,0,\(Self.line)")
      lines.append("I,\(lastEntry),2025-01-20,\(output.order),10000,1000,-1,\(output.no),,")
    }
    for order in ["A", "B"] {
      lastEntry += 1
      lines.append("C,\(lastEntry),2025-01-09,\(order),10,30,0,0,30,0,\(Self.line)")
    }
  }

  /// Up to eight queue lines, some of them sound.
  func queue(_ random: inout SeededRandom) -> [String] {
    (0..<Int.random(in: 1...8, using: &random)).map { _ in
      let output = outputs.randomElement(using: &random) ?? (1, "A")
      let date = "2025-02-\(Int.random(in: 10...12, using: &random))"
      let quantity = -Int.random(in: 1...12, using: &random)
      let time = -Int.random(in: 0...8, using: &random)
      return Int.random(in: 0..<3, using: &random) == 0
        ? "Q,\(date),\(output.order),1000,10,\(time),\(quantity),"
        : "Q,\(date),\(output.order),1000,20,\(time),\(quantity),\(output.no)"
    }
  }

  /// The rows that the ERP would post for these lines.
  func posting(_ queue: [String]) -> String {
    var posted: [String] = []
    for (index, line) in queue.enumerated() {
      let field = line.split(separator: ",", omittingEmptySubsequences: false)
      let no = lastEntry + 1 + index
      posted.append(
        "C,\(no),\(field[1]),\(field[2]),\(field[4]),\(field[6]),0,0,\(field[5]),0,\(Self.line)")
      if field[4] == "20" {
        posted.append("I,\(no),\(field[1]),\(field[2]),10000,1000,\(field[6]),\(field[7]),,")
      }
    }
    return posted.joined(separator: "\n") + "\n"
  }

  private static let line = "orderLineNo=10000,itemNo=1000"

  private mutating func post(
    _ order: String, operation: String, quantity: Int, _ random: inout SeededRandom
  ) {
    lastEntry += 1
    let day = Int.random(in: 10...15, using: &random)
    let time = Int.random(in: 0...9, using: &random)
    lines.append(
      "C,\(lastEntry),2025-01-\(day),\(order),\(operation),\(quantity),0,0,\(time),0,\(Self.line)")
    lines.append("I,\(lastEntry),2025-01-\(day),\(order),10000,1000,\(quantity),,,")
  }
}
