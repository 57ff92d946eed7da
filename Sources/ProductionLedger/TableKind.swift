/// A kind of table that a ledger file can hold.
///
/// - Source: contract.md section 2.
package enum TableKind: String, Hashable, Sendable, CaseIterable {
  case itemLedgerEntries = "item ledger entries"
  case capacityLedgerEntries = "capacity ledger entries"
  case productionOrders = "production orders"
  case productionOrderLines = "production order lines"
  case routingLines = "routing lines"
  case itemRegisters = "item registers"
  case valueEntries = "value entries"
  case applicationEntries = "application entries"
  case outputJournalLines = "output journal lines"

  /// The columns that are read; any other column of a file is passed over.
  package var columns: [Column] {
    switch self {
    case .itemLedgerEntries:
      [
        .entryNo, .postingDate, .entryType, .documentNo, .description, .itemNo, .variantCode,
        .locationCode, .quantity, .remainingQuantity, .invoicedQuantity, .reservedQuantity,
        .appliesToEntry, .open, .completelyInvoiced, .correction, .orderType, .orderNo,
        .orderLineNo, .lotNo, .serialNo, .packageNo, .unitOfMeasureCode, .qtyPerUnitOfMeasure,
        .itemRegisterNo, .userID, .reasonCode, .reversalID,
      ]
    case .capacityLedgerEntries:
      [
        .entryNo, .postingDate, .documentNo, .description, .orderType, .orderNo, .orderLineNo,
        .itemNo, .variantCode, .operationNo, .type, .no, .workCenterNo, .quantity,
        .outputQuantity, .scrapQuantity, .setupTime, .runTime, .stopTime, .lastOutputLine,
        .reversed, .reversedByEntryNo, .reversedEntryNo, .itemRegisterNo, .capUnitOfMeasureCode,
        .qtyPerCapUnitOfMeasure, .unitOfMeasureCode, .qtyPerUnitOfMeasure, .stopCode, .scrapCode,
        .subcontracting, .routingReferenceNo, .userID, .reasonCode,
        .reversalID,
      ]
    case .productionOrders:
      [
        .status, .no, .description, .sourceNo, .quantity, .dueDate, .finishedDate, .reopened,
        .blocked,
      ]
    case .productionOrderLines:
      [
        .status, .orderNo, .lineNo, .itemNo, .variantCode, .description, .locationCode,
        .quantity, .quantityBase, .finishedQuantity, .finishedQtyBase, .unitOfMeasureCode,
        .qtyPerUnitOfMeasure, .routingReferenceNo, .dueDate,
      ]
    case .routingLines:
      [
        .status, .orderNo, .orderLineNo, .routingReferenceNo, .operationNo, .nextOperationNo,
        .previousOperationNo, .type, .no, .workCenterNo, .description, .routingStatus,
        .capUnitOfMeasureCode, .qtyPerCapUnitOfMeasure, .subcontracting, .blocked,
      ]
    case .itemRegisters:
      [
        .no, .fromEntryNo, .toEntryNo, .fromCapacityEntryNo, .toCapacityEntryNo, .creationDate,
        .creationTime, .userID, .sourceCode,
      ]
    case .valueEntries:
      [
        .entryNo, .itemLedgerEntryNo, .capacityLedgerEntryNo, .userID, .sourceCode, .reasonCode,
      ]
    case .applicationEntries:
      [
        .entryNo, .itemLedgerEntryNo, .inboundItemEntryNo, .outboundItemEntryNo, .quantity,
        .postingDate, .creationDate, .createdByUser,
      ]
    case .outputJournalLines:
      [
        .postingDate, .orderNo, .orderLineNo, .documentNo, .itemNo, .variantCode, .description,
        .locationCode, .operationNo, .type, .no, .setupTime, .runTime, .stopTime,
        .capUnitOfMeasureCode, .qtyPerCapUnitOfMeasure, .outputQuantity, .scrapQuantity,
        .unitOfMeasureCode, .qtyPerUnitOfMeasure, .finished, .appliesToEntry, .lotNo, .serialNo,
        .reasonCode, .userID, .reversalID,
      ]
    }
  }
}
