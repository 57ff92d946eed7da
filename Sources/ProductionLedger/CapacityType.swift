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
