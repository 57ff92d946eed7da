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

  /// The heading of the family.
  var heading: String {
    switch self {
    case .findings: "Findings in posted entries"
    case .decisions: "Decisions on queued reversals"
    case .inputErrors: "Errors in ledger and queue files"
    case .inputWarnings: "Warnings about ledger and queue files"
    case .templates: "Templates"
    case .settings: "Settings"
    case .files: "Reading and writing files"
    case .publishing: "Publishing"
    }
  }

  /// The codes of the family in their order.
  var codes: [Code] { Code.allCases.filter { $0.rawValue.hasPrefix(rawValue) } }
}
