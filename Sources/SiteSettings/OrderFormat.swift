/// What the site may hold beside the page of an order.
/// - Source: contract.md sections 6 and 7.
package enum OrderFormat: String, Hashable, Sendable, CaseIterable {
  /// The order as JSON, the bytes of `storno show --format json`.
  case json
  /// The entries of the order as CSV.
  case csv
}
