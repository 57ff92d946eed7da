/// The number of a ledger entry, in the numbering of its own ledger.
///
/// Item and capacity entries are numbered apart: item entry 5 and capacity entry 5 are unrelated.
/// - Source: domain.md R2; Entry No. of tables 32 and 5832, 1 to 2,147,483,647.
package struct EntryNo: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The number, from 1.
  package let number: Int32

  /// Creates the entry number `number`.
  package init(_ number: Int32) {
    self.number = number
  }

  /// The decimal digits.
  package var description: String { String(number) }

  /// Orders by number.
  package static func < (left: EntryNo, right: EntryNo) -> Bool { left.number < right.number }
}
