/// The number of a ledger entry, in the numbering of its own ledger.
///
/// Item and capacity entries are numbered apart: item entry 5 and capacity entry 5 are unrelated.
/// Where entry numbers are text it is the rank of the text in byte order, so that entries compare
/// as their texts do; `EntryNumbers` knows the text. Nothing shows a number but through that.
/// - Source: domain.md R2; Entry No. of tables 32 and 5832, 1 to 2,147,483,647.
package struct EntryNo: Hashable, Sendable, Comparable {
  /// The number, from 1.
  package let number: Int32

  /// Creates the entry number `number`.
  package init(_ number: Int32) {
    self.number = number
  }

  /// Orders by number.
  package static func < (left: EntryNo, right: EntryNo) -> Bool { left.number < right.number }
}
