import ProductionLedger

/// What stands in a cell, comparable between two ledgers.
enum NativeCell: Hashable, Sendable {
  /// Blank or not exported.
  case unknown
  /// A text, or an entry number that is one.
  case text(ArraySlice<UInt8>)
  /// A quantity or time in hundred-thousandths.
  case units(Int64)
  /// A day, flag, option, entry or line, as its column keeps it.
  case number(Int32)

  /// Whether two versions of a cell do not contradict each other: a blank number was not exported.
  ///
  /// A text is what it is, also a blank one; a blank measure of a capacity entry is 0.
  /// - Source: contract.md section 2, domain.md S10.
  func agrees(with other: NativeCell, in kind: TableKind) -> Bool {
    if self == other { return true }
    switch (self, other) {
    case (.unknown, .text(let text)), (.text(let text), .unknown): return text.isEmpty
    case (.unknown, .units(let units)), (.units(let units), .unknown):
      return kind != .capacityLedgerEntries || units == 0
    case (.unknown, _), (_, .unknown): return true
    default: return false
    }
  }

  /// Whether the cell says something.
  var isBlank: Bool { self == .unknown || self == .text([]) }
}
