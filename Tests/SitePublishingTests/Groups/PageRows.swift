import Foundation
import ProductionLedger

/// The rows of the tables of a page as texts without marks.
struct PageRows {
  /// The cells of each row by the heading above its table, or by the caption's beginning.
  private var tables: [(name: String, rows: [[String]])] = []

  init(_ page: String) {
    for table in page.components(separatedBy: "<table").dropFirst() {
      let body = table.components(separatedBy: "</table>")[0]
      let rows = body.components(separatedBy: "<tr").dropFirst().map { row in
        row.components(separatedBy: "</tr>")[0].replacingOccurrences(of: "</td>", with: "</th>")
          .components(separatedBy: "</th>").dropLast().map(Self.text)
      }
      tables.append((Self.heading(above: body, in: page), rows))
    }
  }

  /// The rows below the head of the table whose region is named by the heading with that id.
  func rows(_ id: String) -> [[String]] {
    tables.first { $0.name == id }.map { Array($0.rows.dropFirst()) } ?? []
  }

  /// The figure of a cell; nil for another text.
  static func figure(_ text: String) -> QuantityTotal? {
    (try? Quantity(text.replacingOccurrences(of: "−", with: "-"))).map { QuantityTotal($0) }
  }

  private static func heading(above table: String, in page: String) -> String {
    let before = page.components(separatedBy: table)[0]
    let region = before.components(separatedBy: "aria-label").last ?? ""
    return region.components(separatedBy: "\"").dropFirst().first ?? ""
  }

  private static func text(_ cell: String) -> String {
    var text = ""
    var isInside = true
    for character in "<" + cell.drop(while: { $0 != "<" }) {
      switch character {
      case "<": isInside = true
      case ">": isInside = false
      default: if !isInside { text.append(character) }
      }
    }
    return text.trimmingCharacters(in: .whitespaces)
  }
}
