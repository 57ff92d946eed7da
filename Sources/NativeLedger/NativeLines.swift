import Diagnostics
import ProductionLedger

/// Writes lines of a native ledger: one object each, without spaces, in a fixed order of keys.
///
/// - Source: reliability.md section 3.
struct NativeLines: Sendable {
  /// What was written, each line ended by LF.
  private(set) var bytes: [UInt8] = []
  /// How many lines there are.
  private(set) var count = 0

  /// Begins a line with its table.
  mutating func begin(_ table: String) {
    bytes += "{\"table\":".utf8
    JSONText.append(table, to: &bytes)
  }

  /// Ends the line.
  mutating func end() {
    bytes += "}\n".utf8
    count += 1
  }

  /// Writes a text; nil is `null`.
  mutating func member(_ key: String, _ text: String?) {
    name(key)
    JSONText.append(text, to: &bytes)
  }

  /// Writes a whole number.
  mutating func member(_ key: String, number: Int) {
    name(key)
    bytes += String(number).utf8
  }

  /// Writes what stands in a column.
  mutating func member(_ column: Column, _ cell: NativeCell, in kind: TableKind) {
    switch (cell, column.content(in: kind)) {
    case (.unknown, _): member(column.caption, nil)
    case (.text(let text), _): member(column.caption, String(decoding: text, as: UTF8.self))
    case (.units(let units), _): member(column.caption, Quantity(units: units).description)
    case (.number(let number), .flag):
      name(column.caption)
      bytes += (number != 0 ? "true" : "false").utf8
    case (.number(let number), .date):
      member(column.caption, PostingDate(digits: number)?.description)
    case (.number(let number), .option): member(column.caption, column.optionName(number))
    case (.number(let number), _): member(column.caption, number: Int(number))
    }
  }

  private mutating func name(_ key: String) {
    bytes.append(UInt8(ascii: ","))
    JSONText.append(key, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
  }
}

extension Column {
  /// The English caption of a value of an option.
  fileprivate func optionName(_ ordinal: Int32) -> String? {
    guard let ordinal = UInt8(exactly: ordinal) else { return nil }
    return switch self {
    case .entryType: ItemLedgerEntryType(rawValue: ordinal)?.caption
    case .orderType: InventoryOrderType(rawValue: ordinal)?.caption
    case .type: CapacityType(rawValue: ordinal)?.caption
    case .status: ProductionOrderStatus(rawValue: ordinal)?.caption
    case .routingStatus: RoutingStatus(rawValue: ordinal)?.caption
    default: nil
    }
  }
}
