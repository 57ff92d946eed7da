import Diagnostics
import OutputReversal

/// What an order is told with on a terminal and in a ticket, in English; see `MessageText`.
package enum ReportText: String, MessageText {
  /// What the keys of its sentences begin with.
  package static let family = "report"

  case orderHeading = "Order {{order}}"

  // The sentence.
  case posted = "{{figure}} posted"
  case reversedPart = "{{figure}} reversed"
  case unexplainedPart = "{{figure}} taken back without a link"
  case postedAgain = "{{figure}} posted again"
  case netPart = "net {{figure}}"
  case netOfOrdered = "net {{figure}} of {{ordered}}"
  case corrections = "{{count}} corrections"
  case correction = "1 correction on {{date}}"
  case correctionBy = "1 correction by {{user}} on {{date}}"
  case withReason = "{{correction}}, reason {{reason}}"
  case reversalQueued = "1 reversal queued, net {{net}} after that"
  case reversalsQueued = "{{count}} reversals queued, net {{net}} after that"
  case rejectedPart = "{{count}} rejected"

  // The facts.
  case status = "Status {{status}}"
  case statusReopened = "Status {{status}}, reopened"
  case noStatus = "Status not exported"
  case due = "due {{date}}"
  case finishedOn = "finished {{date}}"
  case rate = "reversed {{rate}} % of the output"
  case noRate = "reversed n/a of the output"

  // Headings and columns.
  case operations = "Operations"
  case story = "What happened"
  case queue = "Queue"
  case findings = "Findings"
  case explanations = "How each figure comes about"
  case afterQueue = "After queue"
  case by = "By"
  case code = "Code"
  case codes = "Codes"
  case connection = "Connection"
  case date = "Date"
  case decision = "Decision"
  case entry = "Entry"
  case figure = "Figure"
  case finding = "Finding"
  case item = "Item"
  case level = "Level"
  case line = "Line"
  case net = "Net"
  case operation = "Operation"
  case ordered = "Ordered"
  case original = "Original"
  case quantity = "Quantity"
  case reason = "Reason"
  case reversed = "Reversed"
  case reversible = "Reversible"
  case run = "Run"
  case scrap = "Scrap"
  case setup = "Setup"
  case stop = "Stop"
  case sum = "Sum"
  case unexplained = "Unexplained"
  case unit = "Unit"

  // Cells.
  case unknown
  case notExported = "not exported"
  case lastOperation = "{{operation}} (last)"
  case queued
  case noOriginal = "not linked to any original"
  case noOutput = "not Output"
  case brokenLink = "broken link"
  case reverses = "reverses {{entry}}"
  case reversesInferred = "reverses {{entry}} (inferred)"
  case reversedBy = "reversed by {{entries}}"
  case remaining = "{{quantity}} can be reversed"
  case reasonCode = "reason {{reason}}"
  case accepted, rejected
  case error, warning, info
  case settled = "{{finding}} (settled: {{reason}})"
  case netOfItem = "Net of {{item}}"
  case netOfLine = "Net of line {{line}}"
  case ofOperation = "{{measure}} of {{operation}}"
  case afterTheQueue = "after the queue"

  // What there is no room for.
  case rowLeftOut = "1 further row is left out here."
  case rowsLeftOut = "{{count}} further rows are left out here."
  case rowLeftOutSum = """
    1 further row is left out here; the posted item entries among them sum to {{sum}}.
    """
  case rowsLeftOutSum = """
    {{count}} further rows are left out here; the posted item entries among them sum to {{sum}}.
    """

  // Notices.
  case componentsOne = """
    Components not returned: a reversal of output leaves consumption as posted, here 1 entry.
    """
  case components = """
    Components not returned: a reversal of output leaves consumption as posted, here {{count}} \
    entries.
    """
  case twinsOne = """
    Operation {{operation}}: 1 pair of twin rows with stop time counted once.
    """
  case twins = """
    Operation {{operation}}: {{count}} pairs of twin rows with stop time counted once.
    """
  case likelyTwinsOne = """
    Operation {{operation}}: totals may be doubled, 1 pair of rows look like twins and their \
    Quantity was not exported.
    """
  case likelyTwins = """
    Operation {{operation}}: totals may be doubled, {{count}} pairs of rows look like twins and \
    their Quantity was not exported.
    """
}

extension Message.Value {
  /// How grave a finding is.
  static func name(_ level: Finding.Level) -> Self {
    switch level {
    case .info: .message(Message(ReportText.info))
    case .warning: .message(Message(ReportText.warning))
    case .error: .message(Message(ReportText.error))
    }
  }

  /// A measure as the head of a column.
  static func heading(_ measure: Measure) -> Self {
    switch measure {
    case .output: .message(Message(LedgerText.output))
    case .scrap: .message(Message(ReportText.scrap))
    case .setupTime: .message(Message(ReportText.setup))
    case .runTime: .message(Message(ReportText.run))
    case .stopTime: .message(Message(ReportText.stop))
    }
  }
}
