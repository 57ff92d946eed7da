import ProductionLedger

/// The stock ledgers of ERPNext and Odoo, by the names of their fields and their English labels.
extension FileProfile {
  /// ERPNext's Stock Ledger Entry: one row for each change of stock, signed.
  ///
  /// A cancelled voucher leaves its rows and adds one that negates each, with the same
  /// `voucher_detail_no`. The voucher's purpose and work order, and which item is the finished
  /// one, stand in Stock Entry and Stock Entry Detail: an export joins them, or a profile states
  /// the entry type of a file that holds finished items only. A voucher is no order, so there is
  /// nothing else to take for a work order that is missing.
  /// - Source: frappe/erpnext, stock_ledger_entry.json, stock_ledger.py and stock_entry.json.
  mutating func describeERPNext() {
    columns = [
      .entryNo: .fields([["name"], ["ID"]]),
      .postingDate: .fields([["posting_date"]]),
      .entryType: .fields([
        ["voucher_type", "purpose", "is_finished_item"],
        ["voucher_type", "stock_entry_type", "is_finished_item"], ["voucher_type"],
      ]),
      .documentNo: .fields([["voucher_no"]]),
      .orderNo: .fields([["work_order"]]),
      .orderType: .fields([["voucher_type"]]),
      .itemNo: .fields([["item_code"]]),
      .quantity: .fields([["actual_qty"], ["Qty Change"]]),
      .locationCode: .fields([["warehouse"]]),
      .lotNo: .fields([["batch_no"]]),
      .serialNo: .fields([["serial_no"]]),
      .unitOfMeasureCode: .fields([["stock_uom"]]),
      .userID: .fields([["owner"], ["Created By"]]),
    ]
    baseValues = [
      .orderType: ValueTranslation([.init("Stock Entry", "Production"), .init("*", "Transfer")]),
      .entryType: ValueTranslation([
        .init("Stock Entry.Manufacture.1", "Output"),
        .init("Stock Entry.Disassemble.1", "Output"),
        .init("Stock Entry.Manufacture.0", "Consumption"),
        .init("Stock Entry.Disassemble.0", "Consumption"),
        .init("Stock Entry.Material Consumption for Manufacture.*", "Consumption"),
        .init("Stock Entry.Material Transfer*", "Transfer"),
        .init("Stock Entry.Send to *", "Transfer"),
        .init("Stock Entry.Material Receipt.*", "Positive Adjmt."),
        .init("Stock Entry.Material Issue.*", "Negative Adjmt."),
        .init("Stock Entry.Repack.*", "Positive Adjmt."),
        .init("Stock Reconciliation*", "Positive Adjmt."),
        .init("Purchase *", "Purchase"), .init("Subcontracting Receipt*", "Purchase"),
        .init("Delivery Note*", "Sale"), .init("Sales Invoice*", "Sale"),
        .init("POS Invoice*", "Sale"),
      ]),
    ]
    let detail = [["voucher_detail_no"]]
    reversal = ReversalLink(fields: detail, direction: .original, matches: detail)
  }

  /// Odoo's stock.move.line: one row for each move between two places, unsigned.
  ///
  /// A move into production takes stock away. A manufacturing order's name holds MO, that of an
  /// unbuild order, which takes a product apart again, UB: its moves go the other way and name the
  /// move that they return. Moves that are planned, reserved or cancelled are rows too: only those
  /// that are done count.
  /// - Source: odoo/odoo, addons/stock/models/stock_move_line.py and stock_move.py (`state`),
  ///   addons/mrp/models/mrp_unbuild.py and stock_move.py.
  mutating func describeOdoo() {
    dateFormat = DateFormat("yyyy-MM-dd HH:mm:ss")
    let ways = [
      ["reference", "location_usage", "location_dest_usage"],
      ["reference", "location_id", "location_dest_id"], ["Reference", "From", "To"],
    ]
    columns = [
      .entryNo: .fields([[".id"], ["External ID"]]),
      .postingDate: .fields([["date"]]),
      .entryType: .fields(ways),
      .documentNo: .fields([["reference"]]),
      .orderNo: .fields([
        ["move_id/unbuild_id/mo_id"], ["Stock Operation/Disassembly Order/Manufacturing Order"],
        ["reference"],
      ]),
      .orderType: .fields([["reference"]]),
      .itemNo: .fields([["product_id/default_code"], ["product_id"], ["Product"]]),
      .quantity: .fields([
        ["quantity_product_uom"], ["Quantity in Product UoM"], ["qty_done"], ["Done"],
        ["quantity"],
      ]),
      .lotNo: .fields([["lot_id"], ["Lot/Serial Number"]]),
      .status: .fields([["state"], ["Status"]]),
      .userID: .fields([["create_uid"], ["Created by"]]),
    ]
    baseValues = [
      .orderType: ValueTranslation([
        .init("*MO/*", "Production"), .init("*UB/*", "Production"), .init("*", "Transfer"),
      ]),
      .entryType: ValueTranslation([
        .init("*MO/*.*roduction.*", "Output"), .init("*MO/*.*roduction", "Consumption"),
        .init("*UB/*.*roduction", "Output"), .init("*UB/*.*roduction.*", "Consumption"),
        .init("*", "Transfer"),
      ]),
      .status: Self.moveStates,
    ]
    sign = SignRule(
      fields: [["location_dest_usage"], ["location_dest_id"], ["To"]], negative: ["*roduction"])
    reversal = ReversalLink(
      fields: [
        ["move_id/origin_returned_move_id/.id"], ["Stock Operation/Origin return move/External ID"],
      ], direction: .original,
      matches: [["move_id/.id"], ["Stock Operation/External ID"]])
  }

  /// What the states of a move mean, as codes and as English labels: done, or not moved as yet.
  private static let moveStates: ValueTranslation = {
    let done = ["done", "Done"]
    let others = [
      "draft", "New", "waiting", "Waiting Another Move", "confirmed", "Waiting Availability",
      "Waiting", "partially_available", "Partially Available", "assigned", "Available", "cancel",
      "Cancelled",
    ]
    return ValueTranslation(
      done.map { .init($0, ProductionOrderStatus.finished.caption) }
        + others.map { .init($0, ProductionOrderStatus.planned.caption) })
  }()
}
