import Diagnostics
import ProductionLedger

extension Diagnostic {
  /// The alarm of an export that tells another story of an entry, with both versions.
  static func altered(_ row: NativeRow, _ old: NativeRow, in columns: [Column]) -> Self {
    let changes = columns.map {
      "'\($0.caption)' was \(old.shown($0)) and is \(row.shown($0))"
    }
    return Self(
      .error, .eAltered, at: row.location,
      "\(row.name) was altered: \(changes.joined(separator: ", "))",
      notes: [Note("the entry was taken in like this", at: old.location)])
  }

  /// The alarm of an entry that the export lacks, or has under another number.
  static func vanished(_ row: NativeRow, renumberedAs twin: NativeRow?) -> Self {
    guard let twin else {
      return Self(
        .error, .eVanished, at: row.location,
        "\(row.name) has vanished: no file of this import has it; "
          + "import a part of the ledger with --partial")
    }
    return Self(
      .error, .eVanished, at: twin.location,
      "\(row.name) was renumbered: \(twin.name) has all that it said",
      notes: [Note("the entry was taken in like this", at: row.location)])
  }

  static func late(_ row: NativeRow, highest: Int32) -> Self {
    Self(
      .warning, .wLate, at: row.location,
      "\(row.name) was inserted late: entries up to \(highest) were known before")
  }

  static func numberTooHigh(_ row: NativeRow) -> Self {
    Self(
      .error, .eLimit, at: row.location,
      "\(row.name) has a number above \(EntryNumbers.firstPosting), "
        + "where a native ledger keeps its own postings")
  }
}

extension NativeRow {
  /// What messages call it: `item ledger entry 57`.
  fileprivate var name: String {
    let number = shown(kind == .itemRegisters ? .no : .entryNo)
    return "\(kind.tableName.lowercased()) \(number)"
  }

  /// A cell as messages show it.
  fileprivate func shown(_ column: Column) -> String {
    var lines = NativeLines()
    lines.member(column, cell(column), in: kind)
    // The value stands after the key: `,"Quantity":"5"`.
    let value = lines.bytes.dropFirst(column.caption.utf8.count + 4)
    let text = String(decoding: value, as: UTF8.self)
    guard text != "null", text != "\"\"" else { return "blank" }
    return VisibleText.of(text.filter { $0 != "\"" })
  }
}
