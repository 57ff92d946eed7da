package import OutputReversal
package import ProductionLedger

/// Writes queue lines as CSV that the ERP's Output Journal takes, its columns in the page's order.
///
/// Who queued a line and its Reversal Id are no fields of the journal. Lines end in CR LF, and
/// texts cannot become formulas.
/// - Source: page 99000823 of Business Central, domain.md 1.6; RFC 4180.
package enum OutputJournalCSV {
  /// The columns, by their captions.
  package static let columns = ReversalDraft.columns.filter { $0 != .userID && $0 != .reversalID }

  /// Returns the CSV of lines, in their order.
  ///
  /// - Complexity: O(*n*) in the lines.
  package static func bytes(of drafts: [ReversalDraft]) -> [UInt8] {
    var row = CSVRow(capacity: 512 + 192 * drafts.count)
    for column in columns { row.cell(plain: column.caption) }
    row.end()
    for draft in drafts {
      for column in columns { row.cell(text: Array(draft[column].utf8)[...]) }
      row.end()
    }
    return row.bytes
  }
}
