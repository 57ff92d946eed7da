/// What an entry's order number refers to: Enum 90 of Business Central, by its ordinals.
package enum InventoryOrderType: UInt8, Hashable, Sendable, CaseIterable {
  case blank, production, transfer, service, assembly

  /// The English caption of the value.
  package var caption: String {
    switch self {
    case .blank: " "
    case .production: "Production"
    case .transfer: "Transfer"
    case .service: "Service"
    case .assembly: "Assembly"
    }
  }
}
