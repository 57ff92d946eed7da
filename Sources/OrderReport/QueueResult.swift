package import Diagnostics
package import OutputReversal
package import ProductionLedger

/// What became of a queue line that names the order.
///
/// - Source: contract.md section 4, `queue`; domain.md S3.
package struct QueueResult: Hashable, Sendable {
  /// A code and what it says of this line.
  package struct Reason: Hashable, Sendable {
    /// The code.
    package var code: Code
    /// One phrase, for any language.
    package var wording: Message

    /// One phrase in English.
    package var message: String { wording.english }
  }

  /// How it is named.
  package var reference: EntryReference
  /// Whether it is applied.
  package var isAccepted: Bool
  /// The codes of the decision, then A11 where it speaks of this line.
  package var codes: [Code]
  /// What each code says here, in their order; a code may say several things.
  package var reasons: [Reason]
  /// The accounting date, or nil when it could not be read.
  package var postingDate: PostingDate?
  /// The order it is for, which need not be the report's.
  package var orderNo: Symbol
  /// The order line, or nil when unknown.
  package var orderLineNo: Int32?
  /// The item, or empty.
  package var itemNo: Symbol
  /// The operation, or empty.
  package var operationNo: Symbol
  /// What is taken back, in base units where the line could be resolved, else as written.
  package var measures: Measures
  /// The entry to be reversed, or nil.
  package var target: EntryReference?
  /// Who queued it, as the options name users; or empty.
  package var user: Symbol
  /// Why, or empty.
  package var reasonCode: Symbol
  /// Where the line was read.
  package var place: RowPlace
}
