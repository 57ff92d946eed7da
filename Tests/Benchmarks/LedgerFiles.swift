/// Writes a plant as exports of Business Central with English captions.
struct LedgerFiles {
  private static let users: [StaticString] = [
    "MEG", "JRL", "KAT", "OBN", "TSU", "HEI", "ALV", "PIR", "DOM", "WEN", "RUZ", "LIS",
  ]
  private static let reasons: [StaticString] = ["DATAENTRY", "WRONGOP", "RECOUNT", "WRONGLOT"]

  var folder: String

  func write(_ plant: Plant) throws {
    try writeItemEntries(of: plant)
    try writeCapacityEntries(of: plant)
    try writeOrders(of: plant)
    try writeOrderLines(of: plant)
  }

  private func writeItemEntries(of plant: Plant) throws {
    var file = try ByteFile(path: "\(folder)/item.csv")
    try file.append(
      "Entry No.", "Posting Date", "Entry Type", "Document No.", "Item No.", "Quantity",
      "Remaining Quantity", "Applies-to Entry", "Open", "Order Type", "Order No.",
      "Order Line No.", "Lot No.", "Unit of Measure Code", "Qty. per Unit of Measure",
      "Item Register No.", "User ID", "Reason Code")
    for (index, entry) in plant.itemEntries.enumerated() {
      let order = plant.orders[entry.order]
      let quantity = order.postings[entry.posting].output
      let remaining = quantity > 0 ? quantity - order.reversed(of: entry.posting) : 0
      let number = Field.code("RPO", order.number, digits: 6)
      try file.append(
        .number(index + 1), .day(entry.day), "Output", number, Self.item(of: order),
        .decimal(quantity), .decimal(remaining), .reference(entry.reverses),
        remaining > 0 ? "Yes" : "No", "Production", number, "10000",
        order.lot.map { .code("LOT", $0, digits: 6) } ?? .blank, Self.unit(of: order), "1",
        .number(entry.register), .text(Self.users[entry.user]), Self.reason(of: entry, quantity))
    }
    try file.flush()
  }

  private func writeCapacityEntries(of plant: Plant) throws {
    var file = try ByteFile(path: "\(folder)/capacity.csv")
    try file.append(
      "Entry No.", "Posting Date", "Document No.", "Order Type", "Order No.", "Order Line No.",
      "Item No.", "Operation No.", "Type", "No.", "Work Center No.", "Quantity",
      "Output Quantity", "Scrap Quantity", "Setup Time", "Run Time", "Stop Time",
      "Last Output Line", "Cap. Unit of Measure Code", "Item Register No.", "Reversed",
      "Reversed by Entry No.", "Reversed Entry No.", "User ID", "Reason Code")
    for (index, entry) in plant.capacityEntries.enumerated() {
      let order = plant.orders[entry.order]
      let posting = order.postings[entry.posting]
      let number = Field.code("RPO", order.number, digits: 6)
      let center = Field.number(100 * (posting.operation + 1) + 10 * (order.item % 3))
      try file.append(
        .number(index + 1), .day(entry.day), number, "Production", number, "10000",
        Self.item(of: order), .number(10 * (posting.operation + 1)), "Work Center", center, center,
        .decimal(posting.setup + posting.run), .decimal(posting.output), .decimal(posting.scrap),
        .decimal(posting.setup), .decimal(posting.run), "0",
        posting.operation == OrderPlan.lastOperation ? "Yes" : "No", "MINUTES",
        .number(entry.register), entry.reverses + entry.reversedBy > 0 ? "Yes" : "No",
        .number(entry.reversedBy), .number(entry.reverses), .text(Self.users[entry.user]),
        Self.reason(of: entry, posting.reverses == nil ? 0 : -1))
    }
    try file.flush()
  }

  private func writeOrders(of plant: Plant) throws {
    var file = try ByteFile(path: "\(folder)/orders.csv")
    try file.append(
      "Status", "No.", "Description", "Source No.", "Quantity", "Due Date", "Finished Date",
      "Reopened")
    for (index, order) in plant.orders.enumerated() {
      let last = plant.lastDay[index]
      try file.append(
        order.isFinished ? "Finished" : "Released", .code("RPO", order.number, digits: 6),
        .code("Article ", order.item + 1, digits: 3), Self.item(of: order),
        Self.ordered(order), .day(last + 7),
        order.isFinished ? .day(last + order.number % 4) : .blank, "No")
    }
    try file.flush()
  }

  private func writeOrderLines(of plant: Plant) throws {
    var file = try ByteFile(path: "\(folder)/lines.csv")
    try file.append(
      "Status", "Prod. Order No.", "Line No.", "Item No.", "Description", "Quantity",
      "Finished Quantity", "Unit of Measure Code", "Qty. per Unit of Measure")
    for order in plant.orders {
      try file.append(
        order.isFinished ? "Finished" : "Released", .code("RPO", order.number, digits: 6), "10000",
        Self.item(of: order), .code("Article ", order.item + 1, digits: 3), Self.ordered(order),
        .decimal(order.net), Self.unit(of: order), "1")
    }
    try file.flush()
  }

  private static func item(of order: OrderPlan) -> Field { .code("", order.item + 1, digits: 4) }

  private static func unit(of order: OrderPlan) -> Field { order.item % 10 == 9 ? "KG" : "PCS" }

  /// A finished order has what was ordered, more or less; an open one lacks some.
  private static func ordered(_ order: OrderPlan) -> Field {
    .decimal(order.isFinished ? order.net : order.net + 5000)
  }

  private static func reason(of entry: Plant.Entry, _ quantity: Int) -> Field {
    quantity < 0 ? .text(reasons[entry.register % reasons.count]) : .blank
  }
}
