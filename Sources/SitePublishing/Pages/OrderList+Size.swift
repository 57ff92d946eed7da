import OrderReport
import ProductionLedger

extension OrderList {
  /// How many bytes the rows of a page may have, so that the page has 100 KB at most.
  ///
  /// - Source: pages.md section 3.
  private static let byteLimit = 80_000

  /// Puts 200 orders on a page, or fewer where long texts would make one of its pages too long.
  ///
  /// `sizes` are how long the rows of all orders are about, by position.
  mutating func fit(_ sizes: [Int]) {
    let counts = [PageLinks.ordersPerPage, 150, 100, 50]
    perPage =
      counts.first { count in
        stride(from: 0, to: positions.count, by: count).allSatisfy { start in
          let page = positions[start..<min(start + count, positions.count)]
          return page.reduce(0) { $0 + sizes[Int($1)] } <= Self.byteLimit
        }
      } ?? 25
  }

  /// How many bytes the row of an order has, about: its marks and figures, texts and addresses.
  static func rowSize(_ order: OrderSummary, _ symbols: SymbolTable) -> Int {
    var size = 260 + 7 * order.sparkline.count
    if order.findingCount > 0 { size += 40 }
    if order.queuedCount > 0 || order.rejectedCount > 0 { size += 60 }
    for byte in symbols[order.description] { size += byte.isMarkup ? 5 : 1 }
    for text in [order.orderNo, order.itemNo] {
      // In an address any other byte is `=` and two digits.
      for byte in symbols[text] { size += byte.isASCIILetter || byte.isASCIIDigit ? 2 : 6 }
    }
    return size
  }
}

extension UInt8 {
  /// Whether the byte is written as a reference such as `&amp;`.
  fileprivate var isMarkup: Bool {
    self == UInt8(ascii: "&") || self == UInt8(ascii: "<") || self == UInt8(ascii: ">")
      || self == UInt8(ascii: "\"") || self == UInt8(ascii: "'")
  }
}
