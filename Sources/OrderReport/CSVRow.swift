import ProductionLedger

/// The rows of a CSV file as they are written.
struct CSVRow {
  private(set) var bytes: [UInt8] = []
  private var isFirst = true

  init(capacity: Int) {
    bytes.reserveCapacity(capacity)
  }

  /// Appends a cell of our own words, which need no care.
  mutating func cell(plain text: String) {
    separate()
    bytes += text.utf8
  }

  /// Appends a cell of the ledger's.
  mutating func cell(text: ArraySlice<UInt8>) {
    separate()
    SpreadsheetCell.append(text, to: &bytes)
  }

  /// Appends a number, or an empty cell.
  mutating func cell(_ quantity: Quantity?) {
    separate()
    quantity?.write(to: &bytes)
  }

  /// Ends the row.
  mutating func end() {
    bytes += [13, 10]
    isFirst = true
  }

  private mutating func separate() {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
  }
}
