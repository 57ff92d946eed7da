package import ProductionLedger

/// The list page of Business Central that shows a kind of table, and which columns it has.
///
/// "Open in Excel" exports the columns that are shown; a person can show the hidden ones.
/// - Source: inputs.md section 1; the pages of Business Central's base application, August 2026.
package struct ERPPage: Hashable, Sendable {
  /// Whether an export of the page has a column.
  package enum Visibility: String, Hashable, Sendable {
    /// The page shows it unless somebody has hidden it.
    case shown
    /// The page has it and hides it unless somebody shows it.
    case hidden
    /// The page does not have it.
    case absent
  }

  /// The number of the page.
  package var number: Int
  /// The English caption of the page.
  package var caption: String
  /// The number of the table that it shows.
  package var table: Int
  /// The columns that are read and that it shows.
  var shown: [Column]
  /// The columns that are read and that it hides.
  var hidden: [Column]

  /// Whether an export of the page has `column`.
  package func visibility(of column: Column) -> Visibility {
    shown.contains(column) ? .shown : hidden.contains(column) ? .hidden : .absent
  }
}

extension TableKind {
  /// The page from which a table of this kind is exported.
  package var page: ERPPage {
    switch self {
    case .itemLedgerEntries:
      ERPPage(
        number: 38, caption: "Item Ledger Entries", table: 32,
        shown: [
          .postingDate, .entryType, .documentNo, .itemNo, .description, .locationCode, .quantity,
          .invoicedQuantity, .remainingQuantity, .open, .orderType, .entryNo,
        ],
        hidden: [
          .variantCode, .serialNo, .lotNo, .packageNo, .reservedQuantity, .qtyPerUnitOfMeasure,
          .unitOfMeasureCode, .completelyInvoiced, .orderNo, .orderLineNo,
        ])
    case .capacityLedgerEntries:
      ERPPage(
        number: 5832, caption: "Capacity Ledger Entries", table: 5832,
        shown: [
          .postingDate, .orderType, .orderNo, .type, .no, .itemNo, .description, .quantity,
          .entryNo, .operationNo, .outputQuantity, .scrapQuantity,
        ],
        hidden: [
          .orderLineNo, .documentNo, .variantCode, .reversed, .reversedByEntryNo,
          .reversedEntryNo, .capUnitOfMeasureCode, .routingReferenceNo, .workCenterNo,
          .setupTime, .runTime, .stopTime, .stopCode, .scrapCode,
        ])
    case .productionOrders:
      ERPPage(
        number: 99_000_815, caption: "Production Order List", table: 5405,
        shown: [.no, .description, .sourceNo, .quantity, .dueDate, .status],
        hidden: [.finishedDate])
    case .productionOrderLines:
      ERPPage(
        number: 5406, caption: "Prod. Order Line List", table: 5406,
        shown: [
          .status, .orderNo, .itemNo, .description, .locationCode, .quantity, .finishedQuantity,
          .dueDate,
        ],
        hidden: [.variantCode])
    case .routingLines:
      ERPPage(
        number: 99_000_817, caption: "Prod. Order Routing", table: 5409,
        shown: [.operationNo, .type, .no, .description],
        hidden: [.orderNo, .previousOperationNo, .nextOperationNo, .routingStatus])
    default: journalPage
    }
  }

  /// The pages of what was posted and what is to be posted.
  private var journalPage: ERPPage {
    switch self {
    case .valueEntries:
      ERPPage(
        number: 5802, caption: "Value Entries", table: 5802,
        shown: [.itemLedgerEntryNo, .capacityLedgerEntryNo, .entryNo],
        hidden: [.userID, .sourceCode])
    case .applicationEntries:
      ERPPage(
        number: 506, caption: "Item Application Entries", table: 339,
        shown: [
          .postingDate, .itemLedgerEntryNo, .inboundItemEntryNo, .outboundItemEntryNo, .quantity,
          .entryNo,
        ],
        hidden: [])
    case .outputJournalLines:
      ERPPage(
        number: 99_000_823, caption: "Output Journal", table: 83,
        shown: [
          .postingDate, .orderNo, .documentNo, .itemNo, .operationNo, .orderLineNo, .type, .no,
          .description, .runTime, .capUnitOfMeasureCode, .outputQuantity, .scrapQuantity,
          .unitOfMeasureCode, .finished, .appliesToEntry, .serialNo, .lotNo,
        ],
        hidden: [.variantCode, .setupTime, .locationCode])
    default:
      ERPPage(
        number: 117, caption: "Item Registers", table: 46,
        shown: [
          .no, .creationDate, .creationTime, .userID, .sourceCode, .fromEntryNo, .toEntryNo,
          .fromCapacityEntryNo, .toCapacityEntryNo,
        ],
        hidden: [])
    }
  }
}
