import ProductionLedger

extension FileProfile {
  /// Describes bc2adls: a backslash escapes quotes, and options are names or, if set so, ordinals.
  ///
  /// - Source: inputs.md section 1; bc2adls, `ADLSE Util` and the setting Export Enum as Integer.
  mutating func describeDataLake() {
    quoteEscape = .backslash
    baseValues = [
      .entryType: Self.ordinals(ItemLedgerEntryType.allCases.map(\.caption)),
      .orderType: Self.ordinals(InventoryOrderType.allCases.map(\.caption)),
      .type: Self.ordinals(CapacityType.allCases.map(\.caption)),
      .status: Self.ordinals(ProductionOrderStatus.allCases.map(\.caption)),
      .routingStatus: Self.ordinals(RoutingStatus.allCases.map(\.caption)),
    ]
  }

  /// What ordinals from 0 mean; names stand for themselves.
  private static func ordinals(_ captions: [String]) -> ValueTranslation {
    ValueTranslation(captions.enumerated().map { .init("\($0.offset)", $0.element) })
  }
}
