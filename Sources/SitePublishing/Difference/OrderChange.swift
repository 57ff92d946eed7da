package import Diagnostics
import OrderReport

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
  /// What differs: a figure, an entry, a code.
  package let subject: Message.Value
  /// What it was, or nil where there was nothing.
  package let before: Message.Value?
  /// What it is, or nil where there is nothing.
  package let after: Message.Value?
  /// The difference as one phrase.
  package let sentence: Message

  /// Creates a difference of an order, a figure of it or a queue line.
  init(
    _ kind: Kind, _ subject: Message.Value, _ before: Message.Value? = nil,
    _ after: Message.Value? = nil
  ) {
    self.init(kind, subject, before, after, title: .part(NameText.nothing))
  }

  /// Creates a difference that is a finding.
  ///
  /// A published order has it in English; other languages tell the title of its code.
  init(_ kind: Kind, _ finding: PublishedOrder.Finding) {
    let message = Message.Value.text(finding.message)
    var title = Code(rawValue: finding.code).map { .message(Message(titleOf: $0)) } ?? message
    if !finding.refs.isEmpty {
      let entries = Message(entries: Array(finding.refs.prefix(3)), of: finding.refs.count)
      title = .part(ChangeText.titleOfEntries, ["title": title, "entries": .message(entries)])
    }
    let isSettled = kind == .settled
    self.init(
      kind, .text(finding.code), isSettled ? message : nil, isSettled ? nil : message,
      title: title)
  }

  private init(
    _ kind: Kind, _ subject: Message.Value, _ before: Message.Value?, _ after: Message.Value?,
    title: Message.Value
  ) {
    self.kind = kind
    self.subject = subject
    self.before = before
    self.after = after
    let nothing = Message.Value.part(NameText.nothing)
    let (was, today) = (before ?? nothing, after ?? nothing)
    sentence =
      switch kind {
      case .appeared: Message(ChangeText.appeared)
      case .gone: Message(ChangeText.gone)
      case .figure:
        Message(ChangeText.figure, ["subject": subject, "before": was, "after": today])
      case .posted: Message(ChangeText.posted, ["entry": subject, "content": today])
      case .nowPosted: Message(ChangeText.nowPosted, ["entry": subject, "posted": today])
      case .queued: Message(ChangeText.queued, ["entry": subject, "content": today])
      case .withdrawn: Message(ChangeText.withdrawn, ["entry": subject, "content": was])
      case .decision:
        Message(ChangeText.decision, ["entry": subject, "before": was, "after": today])
      case .finding:
        Message(ChangeText.finding, ["code": subject, "message": today, "title": title])
      case .settled:
        Message(ChangeText.settled, ["code": subject, "message": was, "title": title])
      }
  }
}
