/// How an order differs between two publications.
package struct OrderChange: Hashable, Sendable {
  /// The ways to differ; those of posted entries are alarms of their own.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The order has a page now.
    case appeared
    /// The order has no page any more.
    case gone
    /// A figure of a line or an operation.
    case figure
    /// A posted entry that was not there.
    case posted
    /// A queue line that is a posted entry now.
    case nowPosted = "now-posted"
    /// A queue line that was not there.
    case queued
    /// A queue line that is neither queued nor posted any more.
    case withdrawn
    /// A queue line that is decided otherwise.
    case decision
    /// A finding that was not there.
    case finding
    /// A finding that does not stand any more.
    case settled
  }

  /// How it differs.
  package let kind: Kind
  /// What differs: `line 10000 item 1000`, `operation 20`, a reference, a code.
  package let subject: String
  /// What it was, or nil where there was nothing.
  package let before: String?
  /// What it is, or nil where there is nothing.
  package let after: String?

  /// Creates a difference.
  package init(_ kind: Kind, _ subject: String, _ before: String? = nil, _ after: String? = nil) {
    self.kind = kind
    self.subject = subject
    self.before = before
    self.after = after
  }

  /// The difference as one phrase.
  package var sentence: String {
    switch kind {
    case .appeared: "the order is new"
    case .gone: "the order is gone"
    case .figure: "\(subject): \(before ?? "nothing") is now \(after ?? "nothing")"
    case .posted: "\(subject) was posted: \(after ?? "")"
    case .nowPosted: "\(subject), which was queued, is posted as \(after ?? "")"
    case .queued: "\(subject) was queued: \(after ?? "")"
    case .withdrawn: "\(subject) was withdrawn: \(before ?? "")"
    case .decision: "\(subject) was \(before ?? "unknown") and is \(after ?? "unknown")"
    case .finding: "finding \(subject): \(after ?? "")"
    case .settled: "finding \(subject) no longer stands: \(before ?? "")"
    }
  }
}
