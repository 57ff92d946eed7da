/// A ledger with an order for each hostile value and field, in which all else is harmless.
struct PayloadLedger {
  /// An order with the one field that is not harmless.
  struct Slot {
    var payload: Payload
    var field: String
    var orderNo: String
  }

  let slots: [Slot]
  /// Whether the values stand in their fields, or harmless ones in their place.
  private let isHostile: Bool

  /// Creates the ledger of some payloads in all their fields.
  init(_ payloads: [Payload], isHostile: Bool = true) {
    self.isHostile = isHostile
    let places = payloads.flatMap { payload in payload.fields.map { (payload, $0) } }
    slots = places.enumerated().map { index, place in
      let isOrderNo = place.1 == "order_no" && isHostile
      return Slot(
        payload: place.0, field: place.1,
        orderNo: isOrderNo ? place.0.value : "PO-\(1000 + index)")
    }
  }

  /// Writes the files and returns the arguments that name them.
  func write(to folder: TemporaryFolder) throws -> [String] {
    var orders = CSVTable("Status,No.,Description,Source No.,Quantity")
    var items = CSVTable(
      "Entry No.,Posting Date,Document No.,Order No.,Order Line No.,Item No.,Quantity,"
        + "Remaining Quantity,Applies-to Entry,User ID")
    var queue = CSVTable(
      "Posting Date,Order No.,Order Line No.,Item No.,Output Quantity,Applies-to Entry,Reason Code")
    for (index, slot) in slots.enumerated() {
      func value(_ field: String, _ harmless: String) -> String {
        field == slot.field && isHostile ? slot.payload.value : harmless
      }
      let item = value("item_no", "ITEM-\(index)")
      let user = value("user_id", "USER-\(index)")
      let number = slot.orderNo
      let entry = 2 * index + 1
      orders.rows.append(["Released", number, value("description", "Bracket"), item, "100"])
      items.rows.append(
        ["\(entry)", "2025-01-10", "DOC", number, "10000", item, "50", "40", "", user])
      items.rows.append(
        ["\(entry + 1)", "2025-01-11", "DOC", number, "10000", item, "-10", "0", "\(entry)", user])
      queue.rows.append(
        ["2025-01-12", number, "10000", item, "-5", "\(entry)", value("reason", "COUNT")])
    }
    try folder.write(orders.text(), to: "orders.csv")
    try folder.write(items.text(), to: "items.csv")
    try folder.write(queue.text(), to: "queue.csv")
    return ["orders.csv", "items.csv", "--queue", "queue.csv"]
  }
}
