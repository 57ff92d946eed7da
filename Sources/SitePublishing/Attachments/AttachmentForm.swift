/// The forms in which an order travels with a ticket; the raw value is the ending of the file.
///
/// - Source: pages.md section 4.
package enum AttachmentForm: String, Sendable, CaseIterable {
  /// One page with its styles, without script and without a link that leaves it.
  case html
  /// GitHub Flavored Markdown for the text of a ticket.
  case markdown = "md"
  /// Aligned text.
  case text = "txt"
  /// The entries, as beside the order's page.
  case csv
  /// The page, printed.
  case pdf
}
