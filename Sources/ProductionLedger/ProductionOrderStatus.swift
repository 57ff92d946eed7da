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
