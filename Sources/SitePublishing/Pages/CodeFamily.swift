import Diagnostics

/// Codes of one kind, as the page of codes lists them.
enum CodeFamily: String, CaseIterable {
  case findings = "A"
  case decisions = "Q-"
  case inputErrors = "E-"
  case inputWarnings = "W-"
  case templates = "T-"
  case settings = "S-"
  case files = "F-"
  case publishing = "P-"

  /// The codes of the family in their order.
  var codes: [Code] { Code.allCases.filter { $0.rawValue.hasPrefix(rawValue) } }
}
