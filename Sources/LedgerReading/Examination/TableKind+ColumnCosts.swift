import ProductionLedger

extension TableKind {
  /// The columns that an export of this kind should have, and what is not known without each.
  ///
  /// Left out are columns that nothing needs, and those that no export of the ERP has.
  /// - Source: contract.md section 2; domain.md sections 1 and 6.
  var columnCosts: [(column: Column, need: ColumnNeed, cost: String)] {
    let required = requiredColumns.map { ($0, ColumnNeed.required, requiredCost(of: $0)) }
    let rules = columnsForRules + furtherColumnsForRules
    return required + rules.map { ($0.column, .rules, $0.cost) }
      + extraColumns.map { ($0.column, .extra, $0.cost) }
  }

  /// What could not be made of the rows without a column that they must have.
  private func requiredCost(of column: Column) -> String {
    switch column {
    case .entryNo: "entries are not told apart"
    case .postingDate: "nothing has a date"
    case .orderNo: "nothing belongs to an order"
    case .itemNo: "output is of no item"
    case .quantity: "nothing can be counted"
    case .operationNo: "output and times belong to no operation"
    case .nextOperationNo: "the order of operations is not known"
    case .status: "whether output may be taken back is not known"
    case .no: "the row names no order"
    case .lineNo: "lines of an order are not told apart"
    case .inboundItemEntryNo, .outboundItemEntryNo: "what is taken from what is not known"
    default: "which entries were posted is not known"
    }
  }

  /// The columns that rules need besides those whose absence is warned of.
  private var furtherColumnsForRules: [(column: Column, cost: String)] {
    switch self {
    case .itemLedgerEntries:
      [
        (.entryType, "consumption counts as output"),
        (.orderType, "orders of other kinds count as production orders"),
        (.documentNo, "postings without a register are tied by date alone"),
        (.variantCode, "variants of an item are not told apart"),
        (.locationCode, "a reversal at another location is not found"),
        (.lotNo, "a reversal of another lot is not found"),
        (.serialNo, "a reversal of another serial number is not found"),
        (.open, "the mark Open is not compared with what remains"),
        (.reservedQuantity, "a reversal of reserved output is not refused"),
        (.correction, "undone receipts are not told apart"),
        (.unitOfMeasureCode, "a queued line in another unit is refused"),
        (.qtyPerUnitOfMeasure, "a queued line in another unit is refused"),
      ]
    case .capacityLedgerEntries:
      [
        (.reversed, "reversed pairs are inferred"),
        (.reversedByEntryNo, "reversed pairs are inferred"),
        (.workCenterNo, "there are no figures by work center"),
        (.lastOutputLine, "without routing lines the last operation is the highest"),
        (.orderType, "orders of other kinds count as production orders"),
        (.documentNo, "postings without a register are tied by date alone"),
        (.subcontracting, "subcontracted operations are not told apart"),
        (.capUnitOfMeasureCode, "times in different units are added up"),
        (.qtyPerCapUnitOfMeasure, "a queued time in another unit is refused"),
        (.unitOfMeasureCode, "a queued line in another unit is refused"),
        (.qtyPerUnitOfMeasure, "a queued line in another unit is refused"),
      ]
    case .productionOrders:
      [
        (.quantity, "without order lines the ordered quantity is unknown"),
        (.reopened, "a reversal after reopening counts as one after the end"),
        (.blocked, "a reversal on a blocked order is not refused"),
      ]
    case .productionOrderLines:
      [
        (.itemNo, "the item of a line is not known before its first output"),
        (.variantCode, "variants of an item are not told apart"),
        (.qtyPerUnitOfMeasure, "the unit of the line is taken for the base unit"),
        (.routingReferenceNo, "routings of several lines are not told apart"),
        (.status, "without orders the status is unknown"),
      ]
    default: journalColumnsForRules
    }
  }

  private var journalColumnsForRules: [(column: Column, cost: String)] {
    switch self {
    case .routingLines:
      [
        (.routingReferenceNo, "routings of several lines are not told apart"),
        (.status, "without orders the status is unknown"),
      ]
    case .itemRegisters:
      [
        (.creationDate, "when it was posted is unknown"),
        (.no, "entries are found by the range of their numbers alone"),
        (.fromCapacityEntryNo, "who posted capacity is found by its register number alone"),
        (.toCapacityEntryNo, "who posted capacity is found by its register number alone"),
      ]
    case .valueEntries:
      [
        (.itemLedgerEntryNo, "who and why is unknown for item entries"),
        (.capacityLedgerEntryNo, "who and why is unknown for capacity entries"),
        (.userID, "without item registers who posted is unknown"),
        (.reasonCode, "why it was posted is unknown"),
      ]
    case .outputJournalLines:
      [
        (.postingDate, "every line is refused"),
        (.orderNo, "every line is refused"),
        (.itemNo, "every line is refused"),
        (.operationNo, "a line of an order with operations is refused"),
        (.outputQuantity, "no output is taken back"),
        (.appliesToEntry, "output of a last operation is refused"),
        (.runTime, "run time is not taken back"),
        (.setupTime, "setup time is not taken back"),
        (.scrapQuantity, "scrap is not taken back"),
        (.orderLineNo, "a line that fits several order lines is refused"),
        (.lotNo, "another lot than the target's is not noticed"),
        (.serialNo, "another serial number than the target's is not noticed"),
        (.variantCode, "another variant than the target's is not noticed"),
        (.locationCode, "another location than the target's is not noticed"),
        (.unitOfMeasureCode, "quantities are read in the base unit"),
        (.capUnitOfMeasureCode, "times are read in the operation's unit"),
      ]
    default: []
    }
  }

  /// The columns that pages show and no rule needs.
  private var extraColumns: [(column: Column, cost: String)] {
    switch self {
    case .capacityLedgerEntries: [(.no, "the machine center is not in the evidence")]
    case .productionOrders:
      [(.description, "orders have no name"), (.dueDate, "the due date is not shown")]
    case .productionOrderLines:
      [
        (.description, "lines have no name"),
        (.dueDate, "the due date is not shown"),
        (.quantityBase, "the ordered quantity is worked out from the unit"),
        (.finishedQtyBase, "the finished quantity is worked out from the unit"),
      ]
    case .routingLines:
      [
        (.description, "operations have no name"),
        (.routingStatus, "the status of operations is not shown"),
      ]
    case .itemRegisters:
      [
        (.creationTime, "the time of day is not shown"),
        (.sourceCode, "which journal it came from is not shown"),
      ]
    case .valueEntries: [(.sourceCode, "which journal it came from is not shown")]
    default: []
    }
  }
}
