package import Diagnostics

extension Code {
  /// The codes of decisions on queue lines, refusals in the order of the rules' table (S15).
  package static let queueCodes = allCases.filter { $0.rawValue.hasPrefix("Q-") }

  /// The codes in the order a decision lists them: refusals, then warnings (S9).
  static let decisionOrder = queueCodes.filter(\.isRefusal) + queueCodes.filter { !$0.isRefusal }

  /// Whether the code rejects its queue line; the other codes of the queue are warnings.
  ///
  /// - Source: domain.md 6.3 and S9.
  package var isRefusal: Bool {
    switch self {
    case .qStatusUnknown, .qAppliesFound, .qAppliesIgnored, .qBackdated, .qFuture, .qDuplicate,
      .qTimeLeft, .qNoCapacity:
      false
    default:
      rawValue.hasPrefix("Q-")
    }
  }
}
