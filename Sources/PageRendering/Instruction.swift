/// One step of a compiled template: some HTML that is copied, then what is done.
struct Instruction: Sendable {
  /// What is done after the copy.
  enum Operation: UInt8, Sendable {
    /// Nothing.
    case none
    /// Writes a value escaped for `context`.
    case value
    /// Writes a value that is HTML.
    case markup
    /// Runs the steps up to `end` if the value is true.
    case when
    /// Runs the steps up to `end` if the value is not true.
    case unless
    /// Runs the steps up to `end` once for each record, its names in reach.
    case each
  }

  /// The HTML to copy, as a range of the template's bytes.
  var literal: Range<Int32>
  var operation = Operation.none
  var context = EscapingContext.text
  /// Which of the open records has the value; 0 is the page's own.
  var depth: UInt16 = 0
  /// Which of its names.
  var slot: Int32 = 0
  /// The index after the last step of a section.
  var end: Int32 = 0
}
