package import Diagnostics
package import ProductionLedger

/// How messages name columns and values of the ERP, in English; see `MessageText`.
package enum LedgerText: String, MessageText {
  /// What the keys of its sentences begin with.
  package static let family = "ledger"

  case purchase = "Purchase"
  case sale = "Sale"
  case positiveAdjustment = "Positive Adjmt."
  case negativeAdjustment = "Negative Adjmt."
  case transfer = "Transfer"
  case consumption = "Consumption"
  case output = "Output"
  case blankType = "blank entry type"
  case assemblyConsumption = "Assembly Consumption"
  case assemblyOutput = "Assembly Output"

  case simulated = "Simulated"
  case planned = "Planned"
  case firmPlanned = "Firm Planned"
  case released = "Released"
  case finished = "Finished"

  case postingDate = "Posting Date"
  case orderNo = "Order No."
  case orderLineNo = "Order Line No."
  case itemNo = "Item No."
  case variantCode = "Variant Code"
  case locationCode = "Location Code"
  case lotNo = "Lot No."
  case serialNo = "Serial No."

  case outputQuantity = "output quantity"
  case scrapQuantity = "scrap quantity"
  case setupTime = "setup time"
  case runTime = "run time"
  case stopTime = "stop time"
}

extension Message.Value {
  /// The type of an item entry.
  package static func name(_ type: ItemLedgerEntryType) -> Self {
    let text: LedgerText =
      switch type {
      case .purchase: .purchase
      case .sale: .sale
      case .positiveAdjustment: .positiveAdjustment
      case .negativeAdjustment: .negativeAdjustment
      case .transfer: .transfer
      case .consumption: .consumption
      case .output: .output
      case .blank: .blankType
      case .assemblyConsumption: .assemblyConsumption
      case .assemblyOutput: .assemblyOutput
      }
    return .message(Message(text))
  }

  /// The status of an order.
  package static func name(_ status: ProductionOrderStatus) -> Self {
    let text: LedgerText =
      switch status {
      case .simulated: .simulated
      case .planned: .planned
      case .firmPlanned: .firmPlanned
      case .released: .released
      case .finished: .finished
      }
    return .message(Message(text))
  }

  /// A column of a queue line.
  static func name(_ column: Column) -> Self {
    let text: LedgerText? =
      switch column {
      case .postingDate: .postingDate
      case .orderNo: .orderNo
      case .orderLineNo: .orderLineNo
      case .itemNo: .itemNo
      case .variantCode: .variantCode
      case .locationCode: .locationCode
      case .lotNo: .lotNo
      case .serialNo: .serialNo
      default: nil
      }
    return text.map { .message(Message($0)) } ?? .text(column.caption)
  }

  /// A measure of a queue line, within a sentence.
  static func name(_ measure: Measure) -> Self {
    let text: LedgerText =
      switch measure {
      case .output: .outputQuantity
      case .scrap: .scrapQuantity
      case .setupTime: .setupTime
      case .runTime: .runTime
      case .stopTime: .stopTime
      }
    return .message(Message(text))
  }
}
