/// What a cell of a column holds, and so how it is read and kept.
///
/// - Source: inputs.md section 5, rules 4 to 6.
package enum CellContent: Hashable, Sendable {
  /// Text, kept byte for byte; blank is the empty symbol.
  case text
  /// A quantity or time; blank is unknown, or zero where the kind of table says so.
  case quantity
  /// A calendar day; blank, and the ERP's 0001-01-01, is unknown.
  case date
  /// Yes or No, true or false, 1 or 0; blank is unknown.
  case flag
  /// One of the named values of an enum of the ERP, kept as its ordinal.
  case option
  /// The number of the entry itself, 1 to 2,147,483,647; never blank.
  case entryNo
  /// The number of another entry or register; 0 or blank is none.
  case entryReference
  /// A line number; blank is unknown.
  case lineNo
}
