/// A column of a ledger table, named by Business Central's English caption.
///
/// - Source: contract.md section 2; tables 32, 5832, 5405, 5406, 5409, 46, 5802, 339 and 83.
package enum Column: String, Hashable, Sendable, CaseIterable {
  case entryNo = "Entry No."
  case postingDate = "Posting Date"
  case entryType = "Entry Type"
  case documentNo = "Document No."
  case description = "Description"
  case itemNo = "Item No."
  case variantCode = "Variant Code"
  case locationCode = "Location Code"
  case quantity = "Quantity"
  case remainingQuantity = "Remaining Quantity"
  case invoicedQuantity = "Invoiced Quantity"
  case reservedQuantity = "Reserved Quantity"
  case appliesToEntry = "Applies-to Entry"
  case open = "Open"
  case completelyInvoiced = "Completely Invoiced"
  case correction = "Correction"
  case orderType = "Order Type"
  case orderNo = "Order No."
  case orderLineNo = "Order Line No."
  case lotNo = "Lot No."
  case serialNo = "Serial No."
  case packageNo = "Package No."
  case unitOfMeasureCode = "Unit of Measure Code"
  case qtyPerUnitOfMeasure = "Qty. per Unit of Measure"
  case itemRegisterNo = "Item Register No."
  case operationNo = "Operation No."
  case type = "Type"
  case no = "No."
  case workCenterNo = "Work Center No."
  case outputQuantity = "Output Quantity"
  case scrapQuantity = "Scrap Quantity"
  case setupTime = "Setup Time"
  case runTime = "Run Time"
  case stopTime = "Stop Time"
  case capUnitOfMeasureCode = "Cap. Unit of Measure Code"
  case qtyPerCapUnitOfMeasure = "Qty. per Cap. Unit of Measure"
  case lastOutputLine = "Last Output Line"
  case reversed = "Reversed"
  case reversedByEntryNo = "Reversed by Entry No."
  case reversedEntryNo = "Reversed Entry No."
  case stopCode = "Stop Code"
  case scrapCode = "Scrap Code"
  case subcontracting = "Subcontracting"
  case routingReferenceNo = "Routing Reference No."
  case status = "Status"
  case sourceNo = "Source No."
  case dueDate = "Due Date"
  case finishedDate = "Finished Date"
  case reopened = "Reopened"
  case blocked = "Blocked"
  case lineNo = "Line No."
  case quantityBase = "Quantity (Base)"
  case finishedQuantity = "Finished Quantity"
  case finishedQtyBase = "Finished Qty. (Base)"
  case nextOperationNo = "Next Operation No."
  case previousOperationNo = "Previous Operation No."
  case routingStatus = "Routing Status"
  case fromEntryNo = "From Entry No."
  case toEntryNo = "To Entry No."
  case fromCapacityEntryNo = "From Capacity Entry No."
  case toCapacityEntryNo = "To Capacity Entry No."
  case creationDate = "Creation Date"
  case creationTime = "Creation Time"
  case userID = "User ID"
  case sourceCode = "Source Code"
  case reasonCode = "Reason Code"
  case itemLedgerEntryNo = "Item Ledger Entry No."
  case capacityLedgerEntryNo = "Capacity Ledger Entry No."
  case inboundItemEntryNo = "Inbound Item Entry No."
  case outboundItemEntryNo = "Outbound Item Entry No."
  case createdByUser = "Created By User"
  case finished = "Finished"
  case reversalID = "Reversal Id"
}

extension Column {
  /// The caption, as messages name the column.
  package var caption: String { rawValue }

  /// What a cell of the column holds in a table of `kind`.
  package func content(in kind: TableKind) -> CellContent {
    switch self {
    case .no where kind == .itemRegisters:
      .entryReference
    case .quantity, .remainingQuantity, .invoicedQuantity, .reservedQuantity, .qtyPerUnitOfMeasure,
      .outputQuantity, .scrapQuantity, .setupTime, .runTime, .stopTime, .qtyPerCapUnitOfMeasure,
      .quantityBase, .finishedQuantity, .finishedQtyBase:
      .quantity
    case .postingDate, .dueDate, .finishedDate, .creationDate:
      .date
    case .open, .completelyInvoiced, .correction, .lastOutputLine, .reversed, .subcontracting,
      .reopened, .blocked, .finished:
      .flag
    case .entryType, .orderType, .type, .status, .routingStatus:
      .option
    case .entryNo:
      .entryNo
    case .appliesToEntry, .itemRegisterNo, .reversedByEntryNo, .reversedEntryNo, .fromEntryNo,
      .toEntryNo, .fromCapacityEntryNo, .toCapacityEntryNo, .itemLedgerEntryNo,
      .capacityLedgerEntryNo, .inboundItemEntryNo, .outboundItemEntryNo:
      .entryReference
    case .orderLineNo, .routingReferenceNo, .lineNo:
      .lineNo
    default:
      .text
    }
  }
}
