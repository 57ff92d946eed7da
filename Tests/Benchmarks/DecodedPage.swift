import Foundation

/// Item ledger entries of an OData page as Foundation decodes them, to compare with.
///
/// Quantities are binary numbers, the quickest that the decoder has; the reader's are exact.
struct DecodedPage {
  /// How many entries the page has.
  let entryCount: Int
  /// How many bytes its file has.
  let byteCount: Int

  /// Reads and decodes the page in a file.
  init(path: String) throws {
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    entryCount = try JSONDecoder().decode(Page.self, from: data).value.count
    byteCount = data.count
  }
}

/// The answer of the service.
private struct Page: Decodable {
  var value: [Entry]
}

/// The columns that `bench.py` writes.
private struct Entry: Decodable {
  var entryNo: Int32
  var postingDate: String
  var entryType: String
  var documentNo: String
  var itemNo: String
  var quantity: Double
  var remainingQuantity: Double
  var appliesToEntry: Int32
  var open: Bool
  var orderType: String
  var orderNo: String
  var orderLineNo: Int32
  var lotNo: String
  var unitOfMeasureCode: String
  var qtyPerUnitOfMeasure: Double
  var itemRegisterNo: Int32
  var userID: String

  enum CodingKeys: String, CodingKey {
    case entryNo = "Entry_No"
    case postingDate = "Posting_Date"
    case entryType = "Entry_Type"
    case documentNo = "Document_No"
    case itemNo = "Item_No"
    case quantity = "Quantity"
    case remainingQuantity = "Remaining_Quantity"
    case appliesToEntry = "Applies_to_Entry"
    case open = "Open"
    case orderType = "Order_Type"
    case orderNo = "Order_No"
    case orderLineNo = "Order_Line_No"
    case lotNo = "Lot_No"
    case unitOfMeasureCode = "Unit_of_Measure_Code"
    case qtyPerUnitOfMeasure = "Qty_per_Unit_of_Measure"
    case itemRegisterNo = "Item_Register_No"
    case userID = "User_ID"
  }
}
