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
