import ProductionLedger

extension TableKind {
  /// The columns by their field numbers in Business Central's table of this kind.
  ///
  /// - Source: tables 32, 5832, 5405, 5406, 5409, 46, 5802, 339 and 83, as in domain.md section 1.
  var fieldNumbers: [Int: Column] {
    switch self {
    case .itemLedgerEntries:
      [
        1: .entryNo, 2: .itemNo, 3: .postingDate, 4: .entryType, 6: .documentNo, 7: .description,
        8: .locationCode, 12: .quantity, 13: .remainingQuantity, 14: .invoicedQuantity,
        20: .itemRegisterNo, 28: .appliesToEntry, 29: .open, 70: .reservedQuantity,
        90: .orderType, 91: .orderNo, 92: .orderLineNo, 5402: .variantCode,
        5404: .qtyPerUnitOfMeasure, 5407: .unitOfMeasureCode, 5800: .completelyInvoiced,
        5817: .correction, 6500: .serialNo, 6501: .lotNo, 6515: .packageNo,
      ]
    case .capacityLedgerEntries:
      [
        1: .entryNo, 2: .no, 3: .postingDate, 4: .type, 6: .documentNo, 7: .description,
        8: .operationNo, 9: .workCenterNo, 10: .quantity, 11: .setupTime, 12: .runTime,
        13: .stopTime, 16: .outputQuantity, 17: .scrapQuantity, 20: .itemRegisterNo,
        28: .capUnitOfMeasureCode, 29: .qtyPerCapUnitOfMeasure, 39: .lastOutputLine,
        53: .routingReferenceNo, 56: .itemNo, 57: .variantCode, 58: .unitOfMeasureCode,
        59: .qtyPerUnitOfMeasure, 65: .stopCode, 66: .scrapCode, 78: .subcontracting,
        87: .reversed, 88: .reversedByEntryNo, 89: .reversedEntryNo, 90: .orderType,
        91: .orderNo, 92: .orderLineNo,
      ]
    case .productionOrders:
      [
        1: .status, 2: .no, 3: .description, 10: .sourceNo, 24: .dueDate, 25: .finishedDate,
        28: .blocked, 40: .quantity, 200: .reopened,
      ]
    case .productionOrderLines:
      [
        1: .status, 2: .orderNo, 3: .lineNo, 11: .itemNo, 12: .variantCode, 13: .description,
        20: .locationCode, 40: .quantity, 41: .finishedQuantity, 47: .dueDate,
        63: .routingReferenceNo, 80: .unitOfMeasureCode, 81: .quantityBase,
        82: .finishedQtyBase, 99_000_753: .qtyPerUnitOfMeasure,
      ]
    case .routingLines:
      [
        3: .routingReferenceNo, 4: .operationNo, 5: .nextOperationNo, 6: .previousOperationNo,
        7: .type, 8: .no, 9: .workCenterNo, 11: .description, 74: .status, 75: .orderNo,
        79: .routingStatus,
      ]
    case .itemRegisters:
      [
        1: .no, 2: .fromEntryNo, 3: .toEntryNo, 4: .creationDate, 5: .sourceCode, 6: .userID,
        9: .creationTime, 5831: .fromCapacityEntryNo, 5832: .toCapacityEntryNo,
      ]
    case .valueEntries:
      [
        1: .entryNo, 11: .itemLedgerEntryNo, 24: .userID, 25: .sourceCode, 46: .reasonCode,
        5831: .capacityLedgerEntryNo,
      ]
    case .applicationEntries:
      [
        1: .entryNo, 2: .itemLedgerEntryNo, 3: .inboundItemEntryNo, 4: .outboundItemEntryNo,
        11: .quantity, 21: .postingDate, 25: .creationDate, 26: .createdByUser,
      ]
    case .outputJournalLines:
      [
        3: .itemNo, 4: .postingDate, 7: .documentNo, 8: .description, 9: .locationCode,
        29: .appliesToEntry, 42: .reasonCode, 91: .orderNo, 92: .orderLineNo,
        5402: .variantCode, 5404: .qtyPerUnitOfMeasure, 5407: .unitOfMeasureCode, 5830: .type,
        5831: .no, 5838: .operationNo, 5841: .setupTime, 5842: .runTime, 5843: .stopTime,
        5846: .outputQuantity, 5847: .scrapQuantity, 5858: .capUnitOfMeasureCode,
        5859: .qtyPerCapUnitOfMeasure, 5885: .finished, 6500: .serialNo, 6501: .lotNo,
      ]
    }
  }
}
