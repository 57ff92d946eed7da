import Testing

extension PayloadLedger.Slot {
  /// Expects that a cell of an order's CSV begins no formula and is else the value.
  func expectHarmless(csv text: String, _ name: String) throws {
    let csv = CSVTable(parsing: text)
    let columns = ["item_no": "item", "user_id": "user", "reason": "reason"]
    if let column = columns[field] {
      let position = try #require(csv.header.firstIndex(of: column))
      let cells = csv.rows.map { $0[position] }.filter { !$0.isEmpty }
      #expect(!cells.isEmpty, "\(name): CSV")
      for cell in cells {
        #expect(!Self.beginsFormula(cell), "\(name): \(cell.prefix(40))")
        let bare = cell.unicodeScalars.filter { $0 != "'" }
        let value = payload.value.unicodeScalars.filter { $0 != "'" }
        #expect(bare.elementsEqual(value), "\(name): \(cell.prefix(40))")
      }
    }
    #expect(csv.header.first != "ID" && csv.rows.allSatisfy { $0.count == csv.header.count })
  }

  /// Whether a spreadsheet would calculate the cell or a line of it.
  /// - Source: pages.md section 3.
  private static func beginsFormula(_ cell: String) -> Bool {
    let plain = cell.unicodeScalars.allSatisfy { "0123456789.-+".unicodeScalars.contains($0) }
    if plain, Double(cell) != nil { return false }
    let signs = "=+-@\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}\t\r\n".unicodeScalars
    let lines = cell.unicodeScalars.split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == "\n" || $0 == "\r" })
    return lines.contains { line in
      line.drop { $0 == " " || $0 == "\u{A0}" }.first.map(signs.contains) == true
    }
  }
}
