import Foundation
import Testing

@Suite("Random ledgers")
struct RandomLedgerTests {
  /// Ten thousand orders in the long run, a tenth of them otherwise.
  private static let runs: Range<UInt64> =
    ProcessInfo.processInfo.environment["STORNO_LONG_TESTS"] == "1" ? 0..<51 : 0..<5
  private static let ordersOfARun = 199

  /// A site of random orders with its documents by order.
  private struct Run {
    var tree: FileTree
    var site: BuiltSite
    var documents: [String: OrderDocument] = [:]
    /// The decisions by the number of the queue line.
    var decisions: [Int: OrderDocument.Decision] = [:]

    init(_ ledger: RandomLedger, twice: Bool = false, shuffledBy: SeededGenerator? = nil) throws {
      let folder = try TemporaryFolder()
      let files = try ledger.write(to: folder, queueTwice: twice, shuffledBy: shuffledBy)
      let build = try Program(in: folder.path).run(
        ["build", "-q", "--sources", "none", "-o", "site"] + files)
      try #require([0, 2].contains(build.status), "\(build.error.prefix(2000))")
      site = try BuiltSite(folder, "site")
      tree = site.tree
      for path in site.orders.values {
        let document = try OrderDocument(tree.files[path + ".json"] ?? [])
        documents[document.order] = document
        for decision in document.queue {
          decisions[try #require(Int(decision.ref.dropFirst(2)))] = decision
        }
      }
      #expect(decisions.count == ledger.queue.count * (twice ? 2 : 1))
      let hasRejection = decisions.values.contains { $0.decision == "rejected" }
      #expect(build.status == (hasRejection ? 2 : 0))
    }

    /// The numbers of the accepted queue lines.
    var accepted: Set<Int> { Set(decisions.filter { $0.value.decision == "accepted" }.keys) }

    /// Whether an operation is the last one of its line.
    func isLast(_ order: String, _ line: RandomOrder.QueueLine) -> Bool {
      documents[order]?.operations.first {
        $0.orderLine == line.orderLine && $0.operation == line.operation
      }?.last == true
    }
  }

  @Test(arguments: runs)
  func `figures are the naive sums, and totals are those of their rows`(run: UInt64) throws {
    var random = SeededGenerator(100 + run)
    let ledger = RandomLedger(orders: Self.ordersOfARun, using: &random)
    let built = try Run(ledger)
    let seed = "seed \(SeededGenerator.seed), run \(run)"
    var position = 0
    for order in ledger.orders {
      let document = try #require(built.documents[order.number])
      let lines = order.queue.filter { _ in
        position += 1
        return built.accepted.contains(position)
      }
      try expectFigures(order, lines, document, built, "\(order.number), \(seed)")
      try built.site.page(of: order.number).expectTotals("\(order.number), \(seed)")
    }
    try expectIndex(built, ledger, seed)
    let shuffled = try Run(ledger, shuffledBy: random)
    shuffled.tree.expectSame(as: built.tree, "shuffled, \(seed)")
  }

  /// Compares the document with sums over the rows of the ledger and the accepted lines.
  private func expectFigures(
    _ order: RandomOrder, _ accepted: [RandomOrder.QueueLine], _ document: OrderDocument,
    _ built: Run, _ name: String
  ) throws {
    let originals = Set(order.items.filter { $0.quantity > .zero }.map(\.entryNo))
    for line in document.lines {
      let rows = order.items.filter { $0.orderLine == line.orderLine }
      let negative = rows.filter { $0.quantity < .zero }
      let linked = negative.filter { $0.appliesTo.map(originals.contains) == true }
      let original = Self.sum(rows.map(\.quantity).filter { $0 > .zero })
      let reversed = -Self.sum(linked.map(\.quantity))
      let unexplained = -Self.sum(negative.map(\.quantity)) - reversed
      let queued = -Self.sum(
        accepted.filter { $0.orderLine == line.orderLine && built.isLast(order.number, $0) }
          .map { $0.amounts[0] })
      let posted = OrderDocument.Figures(
        original: "\(original)", reversed: "\(reversed)", unexplained: "\(unexplained)",
        net: "\(Self.sum(rows.map(\.quantity)))")
      #expect(line.posted == posted, "\(name), line \(line.orderLine ?? 0)")
      #expect(line.original == "\(original)", "\(name)")
      #expect(line.reversed == "\(reversed + queued)", "\(name), after the queue")
      #expect(line.unexplained == "\(unexplained)", "\(name)")
      #expect(line.net == "\(original - reversed - unexplained - queued)", "\(name)")
    }
    #expect(Set(document.lines.map(\.orderLine)) == Set(order.items.map(\.orderLine)), "\(name)")
    for operation in document.operations {
      for (index, measure) in operation.measures.map(\.measure).enumerated() {
        let isSame = { (line: Int, number: String) in
          line == operation.orderLine && number == operation.operation
        }
        let rows = order.capacity.filter { isSame($0.orderLine, $0.operation) }
          .map { $0.amounts[index] }
        let queued = accepted.filter { isSame($0.orderLine, $0.operation) }
          .map { $0.amounts[index] }
        let original = Self.sum(rows.filter { $0 > .zero })
        let reversed = -Self.sum(rows.filter { $0 < .zero })
        let after = reversed - Self.sum(queued)
        let comment = "\(name), operation \(operation.operation), \(RandomOrder.measures[index])"
        #expect(measure.posted.original == "\(original)", "\(comment)")
        #expect(measure.posted.reversed == "\(reversed)", "\(comment)")
        #expect(measure.posted.net == "\(original - reversed)", "\(comment)")
        #expect(measure.reversed == "\(after)", "\(comment), after the queue")
        #expect(measure.net == "\(original - after)", "\(comment), after the queue")
      }
    }
  }

  /// The tiles count the rows of the lists, and the rows add up to the ledger.
  private func expectIndex(_ built: Run, _ ledger: RandomLedger, _ seed: String) throws {
    let index = HTMLPage(try built.tree.text("index.html"))
    let head = try #require(index.rows.first { $0.cells.contains("Net") })
    let rows = index.rows.filter { $0.table == head.table && $0.cells != head.cells }
    #expect(rows.count == ledger.orders.count, "\(seed)")
    for (column, sign) in [("Original", 1), ("Net", 0)] {
      let position = try #require(head.cells.firstIndex(of: column))
      let shown = rows.map { $0.cells[position].split(separator: " ").first.map(String.init) ?? "" }
      let sum = Self.sum(try shown.map { try #require(ExactNumber($0), "\($0)") })
      let quantities = ledger.orders.flatMap { $0.items.map(\.quantity) }
      #expect(sum == Self.sum(quantities.filter { sign == 0 || $0 > .zero }), "\(column), \(seed)")
    }
    for list in ["corrections", "findings"] {
      let page = HTMLPage(try built.tree.text("lists/\(list).html"))
      let table = try #require(page.rows.first { $0.cells == head.cells }).table
      let listed = page.rows.count { $0.table == table } - 1
      let tile = index.text.contains("With \(list)\(listed)")
      #expect(tile, "the tile of \(list) does not say \(listed), \(seed)")
    }
  }

  private static func sum(_ numbers: [ExactNumber]) -> ExactNumber { numbers.reduce(.zero, +) }

  @Test func `each second copy of a queue line is refused or named`() throws {
    var random = SeededGenerator(3)
    let ledger = RandomLedger(orders: Self.ordersOfARun, using: &random)
    let built = try Run(ledger, twice: true)
    let count = ledger.queue.count
    #expect(count > 100)
    for number in 1...count {
      let copy = try #require(built.decisions[count + number])
      #expect(
        copy.decision == "rejected" || copy.codes.contains("Q-DUPLICATE"),
        "Q-\(count + number), seed \(SeededGenerator.seed)")
    }
  }

  @Test func `a queue that the ledger already holds is refused whole`() throws {
    var random = SeededGenerator(4)
    var ledger = RandomLedger(orders: Self.ordersOfARun, using: &random)
    let first = try Run(ledger)
    #expect(first.accepted.count > 30)
    ledger.post(first.accepted, isLast: first.isLast)
    ledger.keep(first.accepted)
    let second = try Run(ledger)
    let other = second.decisions.filter {
      $0.value.decision != "rejected" || !$0.value.codes.contains("Q-POSTED")
    }
    #expect(other.isEmpty, "\(other.values.map(\.ref).sorted()), seed \(SeededGenerator.seed)")
    // What was queued is posted now, so the figures after the queue are the same.
    for (order, document) in first.documents {
      let nets = document.lines.map(\.net)
      #expect(second.documents[order]?.lines.map(\.net) == nets, "\(order)")
    }
  }
}
