package import Diagnostics

/// A finding that was looked at and settled for one order; the site shows it with its reason.
/// - Source: contract.md section 7, `suppress`.
package struct Suppression: Hashable, Sendable {
  /// The finding, A1 to A20.
  package var code: Code
  /// The number of the order, compared as bytes.
  package var order: String
  /// Why the finding is settled; never blank.
  package var reason: String
  /// Where the suppression begins in `site.yml`.
  package var location: InputLocation?

  /// Creates a suppression.
  package init(code: Code, order: String, reason: String, location: InputLocation? = nil) {
    self.code = code
    self.order = order
    self.reason = reason
    self.location = location
  }
}
