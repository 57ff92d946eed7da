/// How bad a problem is: there are two levels and no third.
package enum Severity: String, Hashable, Sendable, CaseIterable {
  /// The page would state something false, or a reversal cannot be placed.
  case error
  /// The page is right, but the input is odd.
  case warning
}
