/// The kind of an item ledger entry: Enum 78 of Business Central, by its ordinals.
package enum ItemLedgerEntryType: UInt8, Hashable, Sendable, CaseIterable {
  case purchase, sale, positiveAdjustment, negativeAdjustment, transfer
  case consumption, output, blank, assemblyConsumption, assemblyOutput

  /// The English caption of the value.
  package var caption: String {
    switch self {
    case .purchase: "Purchase"
    case .sale: "Sale"
    case .positiveAdjustment: "Positive Adjmt."
    case .negativeAdjustment: "Negative Adjmt."
    case .transfer: "Transfer"
    case .consumption: "Consumption"
    case .output: "Output"
    case .blank: " "
    case .assemblyConsumption: "Assembly Consumption"
    case .assemblyOutput: "Assembly Output"
    }
  }
}
