package import PageRendering

/// A production order.
package enum OrderField: Int, TemplateFields {
  case page, orderNo, description, status, isReopened, finishedDate, dueDate, asOf, lines
  case hasOperations, hasOpenOriginals, hasCorrections, hasQueue, hasFindings, hasPages
  case hasSeveralLines, hasMeasures, hasStop, isChartQueued, operations, measures, chart, entries
  case nets, netsAfterQueue, timeUnit, openOriginals, corrections
  case queue, findings, notices, evidence, jsonHref, csvHref, pages, firstHref

  /// "order".
  package static let recordName = "order"

  /// What the field holds.
  package var kind: FieldKind {
    switch self {
    case .page: .record(RecordShape(PageField.self))
    case .lines: .list(RecordShape(LineField.self))
    case .operations: .list(RecordShape(OperationField.self))
    case .measures: .list(RecordShape(MeasureField.self))
    case .entries: .list(RecordShape(EntryField.self))
    case .nets: .list(RecordShape(NetField.self))
    case .netsAfterQueue: .list(RecordShape(NetField.self))
    case .openOriginals: .list(RecordShape(EntryField.self))
    case .corrections: .list(RecordShape(CorrectionField.self))
    case .queue: .list(RecordShape(QueueField.self))
    case .findings: .list(RecordShape(FindingField.self))
    case .notices: .list(RecordShape(NoticeField.self))
    case .evidence: .list(RecordShape(FactField.self))
    case .pages: .list(RecordShape(PageLinkField.self))
    case .isReopened, .hasOperations, .hasOpenOriginals, .hasCorrections, .hasQueue, .hasFindings,
      .hasPages, .hasSeveralLines, .hasMeasures, .hasStop, .isChartQueued:
      .flag
    case .chart: .markup
    default: .text
    }
  }

  /// One line for the reference of names.
  package var summary: String {
    switch self {
    case .page: "what every page knows"
    case .orderNo: "the number of the order"
    case .description: "the description, or empty"
    case .status: "the status on the day of export, or empty"
    case .isReopened: "whether it was finished and reopened"
    case .finishedDate: "when it was finished, or empty"
    case .dueDate: "when it is due, or empty"
    case .asOf: "the date of which figures are told, or empty"
    case .lines: "the figures of each order line and item"
    case .hasOperations: "whether the order has operations"
    case .hasOpenOriginals: "whether something can still be reversed"
    case .hasCorrections: "whether something was or would be taken back"
    case .hasQueue: "whether queue lines name the order"
    case .hasFindings: "whether there are findings"
    case .hasPages: "whether the story is long and has several pages"
    case .hasSeveralLines: "whether it has figures of several lines or items"
    case .hasMeasures: "whether any entry is a capacity entry, with output, scrap and times"
    case .hasStop: "whether any entry has stop time"
    case .isChartQueued: "whether the net over time goes on into the queue"
    case .operations: "the operations in their order"
    case .measures: "the labels of what was measured in any operation"
    case .chart: "the net over time"
    case .entries: "the story: the entries in time order, on this page"
    case .nets: "the sums at the foot of the story"
    case .netsAfterQueue: "the same after the queue, none when nothing is queued"
    case .timeUnit: "the unit of the times where all have one, or empty"
    case .openOriginals: "the entries that can still be reversed"
    case .corrections: "each correction"
    case .queue: "the queue lines that name the order"
    case .findings: "what an auditor should look at"
    case .notices: "what else a reader should know"
    case .evidence: "where the figures come from"
    case .jsonHref: "the order as JSON, or empty"
    case .csvHref: "the entries as CSV, or empty"
    case .pages: "the pages of a long story, none for a short one"
    case .firstHref: "the first page of a long story, empty on the first"
    }
  }
}
