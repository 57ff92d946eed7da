/// Random orders as the files of one run.
struct RandomLedger {
  var orders: [RandomOrder] = []
  private var lastEntryNo = 0

  /// Makes as many orders.
  init(orders count: Int, using random: inout SeededGenerator) {
    for index in 0..<count {
      orders.append(RandomOrder("RND\(10_000 + index)", next: &lastEntryNo, using: &random))
    }
  }

  /// All lines of the queue with the order they belong to, in the order of the file.
  var queue: [(order: String, line: RandomOrder.QueueLine)] {
    orders.flatMap { order in order.queue.map { (order.number, $0) } }
  }

  /// Posts queue lines as the ERP would: rows with the next numbers, the lines' own dates.
  mutating func post(_ positions: Set<Int>, isLast: (String, RandomOrder.QueueLine) -> Bool) {
    var position = 0
    for index in orders.indices {
      for line in orders[index].queue {
        position += 1
        guard positions.contains(position) else { continue }
        lastEntryNo += 1
        orders[index].capacity.append(
          RandomOrder.CapacityRow(
            entryNo: lastEntryNo, orderLine: line.orderLine, operation: line.operation,
            day: line.day, amounts: line.amounts))
        guard isLast(orders[index].number, line), line.amounts[0] != .zero else { continue }
        orders[index].items.append(
          RandomOrder.ItemRow(
            entryNo: lastEntryNo, orderLine: line.orderLine, day: line.day,
            quantity: line.amounts[0], appliesTo: line.appliesTo))
      }
    }
  }

  /// Leaves only the lines at these positions in the queue.
  mutating func keep(_ positions: Set<Int>) {
    var position = 0
    for index in orders.indices {
      orders[index].queue = orders[index].queue.filter { _ in
        position += 1
        return positions.contains(position)
      }
    }
  }

  /// Writes the files, the rows in another order if `random` is given, and names them.
  func write(
    to folder: TemporaryFolder, queueTwice: Bool = false, shuffledBy random: SeededGenerator? = nil
  ) throws -> [String] {
    var tables = [ordersTable, itemsTable, capacityTable]
    if var random {
      for index in tables.indices { tables[index].rows.shuffle(using: &random) }
    }
    for (name, table) in zip(["orders", "items", "capacity"], tables) {
      try folder.write(table.text(), to: "\(name).csv")
    }
    var queue = queueTable
    if queueTwice { queue.rows += queue.rows }
    try folder.write(queue.text(), to: "queue.csv")
    return ["orders.csv", "items.csv", "capacity.csv", "--queue", "queue.csv"]
  }

  private var ordersTable: CSVTable {
    CSVTable("Status,No.", rows: orders.map { ["Released", $0.number] })
  }

  private var itemsTable: CSVTable {
    CSVTable(
      "Entry No.,Posting Date,Order No.,Order Line No.,Item No.,Quantity,Applies-to Entry",
      rows: orders.flatMap { order in
        order.items.map { row in
          [
            "\(row.entryNo)", Self.date(row.day), order.number, "\(row.orderLine)",
            Self.item(row.orderLine), "\(row.quantity)", row.appliesTo.map(String.init) ?? "",
          ]
        }
      })
  }

  private var capacityTable: CSVTable {
    CSVTable(
      "Entry No.,Posting Date,Order No.,Order Line No.,Item No.,Operation No.,Output Quantity,"
        + "Scrap Quantity,Setup Time,Run Time,Stop Time",
      rows: orders.flatMap { order in
        order.capacity.map { row in
          [
            "\(row.entryNo)", Self.date(row.day), order.number, "\(row.orderLine)",
            Self.item(row.orderLine), row.operation,
          ] + row.amounts.map(\.description)
        }
      })
  }

  private var queueTable: CSVTable {
    CSVTable(
      "Posting Date,Order No.,Order Line No.,Item No.,Operation No.,Output Quantity,"
        + "Scrap Quantity,Setup Time,Run Time,Applies-to Entry",
      rows: queue.map { order, line in
        [
          Self.date(line.day), order, "\(line.orderLine)", Self.item(line.orderLine),
          line.operation,
        ] + line.amounts.prefix(4).map(\.description) + [line.appliesTo.map(String.init) ?? ""]
      })
  }

  private static func date(_ day: Int) -> String { "2025-03-\(day < 10 ? "0" : "")\(day)" }
  private static func item(_ orderLine: Int) -> String { "ITEM-\(orderLine)" }
}
