import Diagnostics
import LedgerReading
import ProductionLedger
import Testing

/// Rows of JSON that differ in blanks and line ends, or in their keys, from one to the next.
///
/// A row is read by what stood in the one before; whatever that was, it must be read as it is.
@Suite("Blanks of JSON files")
struct JSONBlankTests {
  /// A text of rows in random layouts, with what must be read from it.
  private struct Layout {
    var text = ""
    var quantities: [Int64] = []
    /// The line on which each row begins.
    var lines: [Int] = []
    /// Where each quantity stands.
    var places: [(line: Int, column: Int)] = []
    private var random: SplitMix64

    private static let blanks = ["", "", "", " ", "  ", "\t", "\n", "\r\n", "\n    ", " \n\n "]
    private static let keys = ["Entry_No", "Posting_Date", "Order_No", "Item_No", "Quantity"]

    init(seed: UInt64, rows: Int) {
      random = SplitMix64(state: seed)
      text = "["
      for number in 1...rows {
        if number > 1 { text += "," }
        add(number, habit: random.element(of: ["", " ", "\n  "]))
      }
      text += "]"
    }

    /// Where the next character will stand.
    private var place: (line: Int, column: Int) {
      let end = text.unicodeScalars.lastIndex(of: "\n").map { text.unicodeScalars.index(after: $0) }
      return (
        text.unicodeScalars.count { $0 == "\n" } + 1,
        text.unicodeScalars[(end ?? text.startIndex)...].count + 1
      )
    }

    /// Appends the blanks of the habit, or now and then others.
    private mutating func blank(_ habit: String) {
      text += random.next(below: 8) == 0 ? random.element(of: Self.blanks) : habit
    }

    private mutating func add(_ number: Int, habit: String) {
      blank(habit)
      lines.append(place.line)
      let units = Int64(random.next(below: 2_000)) - 1_000
      let values = ["\(number)", "\"2026-01-05\"", "\"A1\"", "\"1000\"", "\(units)"]
      var members = Array(zip(Self.keys, values))
      if random.next(below: 5) == 0 { members.swapAt(1, 4) }
      if random.next(below: 5) == 0 { members.append(("Note", "\"a, \\\"b\\\": {\"")) }
      text += "{"
      for (index, (key, value)) in members.enumerated() {
        if index > 0 {
          blank("")
          text += ","
        }
        blank(habit)
        text += "\"\(key)\""
        blank("")
        text += ":"
        blank(habit)
        if key == "Quantity" { places.append(place) }
        text += value
      }
      blank("")
      text += "}"
      quantities.append(units * 100_000)
    }
  }

  @Test(arguments: 1...60)
  func `rows are read wherever blanks stand`(seed: UInt64) throws {
    let layout = Layout(seed: seed, rows: 40)
    let file = InputFile(file: "l.json", bytes: Array(layout.text.utf8))
    let (ledger, problems) = LedgerReader.read(ledgers: [file], queues: [])
    let entries = try #require(ledger?.itemLedgerEntries, "seed \(seed): \(problems)")
    let read = (0..<entries.count).map { entries[$0] }
    #expect(read.map(\.quantity.units) == layout.quantities, "seed \(seed)")
    #expect(read.map { Int($0.place.line) } == layout.lines, "seed \(seed)")
  }

  @Test(arguments: 1...20)
  func `what is wrong has its place wherever blanks stand`(seed: UInt64) throws {
    var layout = Layout(seed: seed, rows: 12)
    // The digits stay as many, so that no place moves.
    layout.text = layout.text.replacing(#/("Quantity"\s*:\s*)-?(\d+)/#) { match in
      "\(match.1)\"\(String(repeating: "x", count: match.2.count))\""
    }
    let file = InputFile(file: "l.json", bytes: Array(layout.text.utf8))
    let (_, problems) = LedgerReader.read(ledgers: [file], queues: [])
    let places = problems.filter { $0.code == .eNumber }.compactMap(\.location)
    #expect(places.map(\.line) == layout.places.map(\.line), "seed \(seed)")
    #expect(places.first?.column == layout.places.first?.column, "seed \(seed)")
  }
}
