import Testing

extension HTMLPage {
  /// Expects the net at the foot of an order's story to be the sum of the quantities above it.
  func expectTotals(
    _ name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let rows = rows
    let head = try #require(rows.first { $0.cells.contains("Net so far") }, "\(name)")
    let column = try #require(head.cells.firstIndex(of: "Quantity"))
    let story = rows.filter { $0.table == head.table && $0.cells != head.cells }
    func sum(_ rows: [Row]) throws -> ExactNumber {
      try rows.map { try #require(ExactNumber($0.cells[column]), "\(name)") }.reduce(.zero, +)
    }
    let entries = story.filter { !$0.classes.contains("net") }
    let nets = story.filter { $0.classes.contains("net") && !$0.classes.contains("after") }
    let netsAfter = story.filter { $0.classes.contains("after") }
    #expect(!nets.isEmpty, "\(name)", sourceLocation: sourceLocation)
    let posted = entries.filter { !$0.classes.contains("queued") }
    #expect(
      try sum(nets) == sum(posted), "\(name), net of the story", sourceLocation: sourceLocation)
    if !netsAfter.isEmpty {
      #expect(
        try sum(netsAfter) == sum(entries), "\(name), net after the queue",
        sourceLocation: sourceLocation)
    }
  }
}
