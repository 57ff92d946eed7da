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

/// The status of a production order: Enum 5405 of Business Central, by its ordinals.
package enum ProductionOrderStatus: UInt8, Hashable, Sendable, CaseIterable {
  case simulated, planned, firmPlanned, released, finished

  /// The English caption of the value.
  package var caption: String {
    switch self {
    case .simulated: "Simulated"
    case .planned: "Planned"
    case .firmPlanned: "Firm Planned"
    case .released: "Released"
    case .finished: "Finished"
    }
  }
}

/// What the number of a capacity entry names: Enum 5873 of Business Central, by its ordinals.
package enum CapacityType: UInt8, Hashable, Sendable, CaseIterable {
  case workCenter, machineCenter, blank, resource

  /// The English caption of the value.
  package var caption: String {
    switch self {
    case .workCenter: "Work Center"
    case .machineCenter: "Machine Center"
    case .blank: " "
    case .resource: "Resource"
    }
  }
}

/// How far an operation is: Enum 5409 of Business Central, by its ordinals.
package enum RoutingStatus: UInt8, Hashable, Sendable, CaseIterable {
  case blank, planned, inProgress, finished

  /// The English caption of the value.
  package var caption: String {
    switch self {
    case .blank: " "
    case .planned: "Planned"
    case .inProgress: "In Progress"
    case .finished: "Finished"
    }
  }
}
