/// A production order: table 5405 of Business Central.
///
/// - Source: domain.md 1.5
package struct ProductionOrder: Hashable, Sendable {
  /// The status on the day of export, or nil when blank.
  package var status: ProductionOrderStatus?
  /// The number of the order.
  package var no: Symbol
  /// The description.
  package var description: Symbol
  /// The item, family or sales order it was made for.
  package var sourceNo: Symbol
  /// The ordered quantity, or nil.
  package var quantity: Quantity?
  /// When it is due, or nil.
  package var dueDate: PostingDate?
  /// When it was finished, or nil.
  package var finishedDate: PostingDate?
  /// Whether it was finished and reopened, or nil when not exported.
  package var reopened: Bool?
  /// Whether it is blocked, or nil when not exported.
  package var blocked: Bool?
  /// Where the row was read.
  package var place: RowPlace
}

/// The production orders of a ledger.
package struct ProductionOrders: Sendable {
  /// The rows as columns.
  package let table: LedgerTable
  private let status: [Int32]
  private let no: [Symbol]
  private let description: [Symbol]
  private let sourceNo: [Symbol]
  private let quantity: [Int64]
  private let dueDate: [Int32]
  private let finishedDate: [Int32]
  private let reopened: [Int32]
  private let blocked: [Int32]

  /// Reads the columns of `table`.
  package init(_ table: LedgerTable) {
    self.table = table
    status = table.numbers(.status)
    no = table.symbols(.no)
    description = table.symbols(.description)
    sourceNo = table.symbols(.sourceNo)
    quantity = table.quantities(.quantity)
    dueDate = table.numbers(.dueDate)
    finishedDate = table.numbers(.finishedDate)
    reopened = table.numbers(.reopened)
    blocked = table.numbers(.blocked)
  }

  /// How many rows there are.
  package var count: Int { table.count }

  /// The row at `row`, from 0 in the order they were read.
  package subscript(row: Int) -> ProductionOrder {
    ProductionOrder(
      status: status.option(row),
      no: no.text(row),
      description: description.text(row),
      sourceNo: sourceNo.text(row),
      quantity: quantity.quantity(row),
      dueDate: dueDate.date(row),
      finishedDate: finishedDate.date(row),
      reopened: reopened.flag(row),
      blocked: blocked.flag(row),
      place: table.places[row])
  }
}
