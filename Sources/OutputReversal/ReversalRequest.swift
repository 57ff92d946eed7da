package import ProductionLedger

/// What a person says of a reversal beyond the entry that it takes back.
package struct ReversalRequest: Hashable, Sendable {
  /// The accounting date of the reversal.
  package var postingDate: PostingDate
  /// How much output is taken back, above zero and in the base unit; nil for all that is left.
  package var quantity: Quantity?
  /// Why, or empty.
  package var reasonCode = ""
  /// Who queues it, or empty.
  package var userID = ""

  /// Creates the request to take back all that is left on a date.
  package init(postingDate: PostingDate) { self.postingDate = postingDate }
}
