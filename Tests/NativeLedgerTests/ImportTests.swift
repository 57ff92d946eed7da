import Diagnostics
import LedgerReading
import NativeLedger
import ProductionLedger
import Testing

@Suite("Importing into the native ledger")
struct ImportTests {
  private static let ten = "10,2025-01-10,Output,Production,RPO1,10000,1000,50,30,Yes,0"
  private static let twenty = "20,2025-01-11,Output,Production,RPO1,10000,1000,-20,0,No,10"
  private static let thirty = "30,2025-01-12,Output,Production,RPO1,10000,1000,7,7,Yes,0"

  /// A second export, and what importing it says.
  struct Case: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var rows: [String]
    var isPartial = false
    /// The codes with a part of what each says.
    var says: [(code: Code, part: String)] = []
    /// How many rows are appended.
    var appended = 0
  }

  private static let cases = [
    Case(testDescription: "the same", rows: [ten, twenty, thirty]),
    Case(testDescription: "another order of rows", rows: [thirty, ten, twenty]),
    Case(
      testDescription: "an altered quantity",
      rows: [ten, twenty, thirty.replacing(",7,7,", with: ",8,7,")],
      says: [(.eAltered, "item ledger entry 30 was altered: 'Quantity' was 7 and is 8")]),
    Case(
      testDescription: "a backdated entry",
      rows: [ten, twenty, thirty.replacing("2025-01-12", with: "2024-12-31")],
      says: [(.eAltered, "'Posting Date' was 2025-01-12 and is 2024-12-31")]),
    Case(
      testDescription: "two facts of one entry",
      rows: [ten, "20,2025-01-11,Output,Production,RPO2,10000,1000,-20,0,No,", thirty],
      says: [(.eAltered, "'Order No.' was RPO1 and is RPO2")]),
    Case(
      testDescription: "a deleted entry", rows: [ten, thirty],
      says: [(.eVanished, "item ledger entry 20 has vanished")]),
    Case(
      testDescription: "a renumbered entry",
      rows: [ten, twenty, thirty.replacing("30,", with: "31,", maxReplacements: 1)],
      says: [(.eVanished, "entry 30 was renumbered: item ledger entry 31 has all that it said")]),
    Case(
      testDescription: "an inserted entry",
      rows: [ten, twenty, "25,2025-01-11,Output,Production,RPO1,10000,1000,3,3,Yes,0", thirty],
      says: [(.wLate, "item ledger entry 25 was inserted late: entries up to 30")], appended: 1),
    Case(
      testDescription: "a changed state",
      rows: [ten.replacing(",30,Yes", with: ",0,No"), twenty, thirty],
      appended: 1),
    Case(
      testDescription: "a state that is blank now",
      rows: [ten.replacing(",30,Yes", with: ",,"), twenty, thirty]),
    Case(
      testDescription: "a continuation",
      rows: ["40,2025-02-01,Output,Production,RPO2,10000,1000,1,1,Yes,0"], appended: 1),
    Case(testDescription: "a part", rows: [thirty], isPartial: true),
    Case(
      testDescription: "a part that is not said to be one", rows: [thirty],
      says: [(.eVanished, "entry 10 has vanished"), (.eVanished, "entry 20 has vanished")]),
    Case(
      testDescription: "a number that is storno's own",
      rows: [ten, twenty, thirty, "2000000001,2025-02-01,Output,Production,R,1,1000,1,1,Yes,0"],
      says: [(.eLimit, "entry 2000000001 has a number above 2000000000")]),
  ]

  @Test(arguments: cases)
  func `a second export is compared with the first`(example: Case) throws {
    var ledger = NativeCase()
    #expect(try ledger.take(NativeCase.items([Self.ten, Self.twenty, Self.thirty])).newRows == 3)
    let before = ledger.bytes
    let result = try ledger.take(NativeCase.items(example.rows), isPartial: example.isPartial)
    #expect(result.diagnostics.map(\.code) == example.says.map(\.code))
    for (diagnostic, expected) in zip(result.diagnostics, example.says) {
      #expect(diagnostic.message.contains(expected.part))
    }
    #expect(ledger.bytes.starts(with: before))
    let rows = String(decoding: result.lines, as: UTF8.self).split(separator: "\n")
      .filter { !$0.hasPrefix(#"{"table":"Import""#) }
    #expect(rows.count == example.appended)
    if !result.lines.isEmpty {
      let again = try ledger.take(NativeCase.items(example.rows), isPartial: example.isPartial)
      #expect(again.lines.isEmpty)
    }
  }

  @Test func `an alarm shows where both versions stand`() throws {
    var ledger = NativeCase()
    _ = try ledger.take(NativeCase.items([Self.ten]))
    let altered = try ledger.take(NativeCase.items([Self.ten.replacing("50", with: "49")]))
    let diagnostic = try #require(altered.diagnostics.first)
    #expect(diagnostic.location == InputLocation(file: "item.csv", line: 2, column: 1))
    // The first line of the ledger tells of the file.
    #expect(
      diagnostic.notes.map(\.location) == [InputLocation(file: "ledger.jsonl", line: 2, column: 1)])
  }

  @Test func `entries come by number, behind a line that tells of their file`() throws {
    var ledger = NativeCase()
    _ = try ledger.take(NativeCase.items([Self.thirty, Self.ten]))
    let lines = String(decoding: ledger.bytes, as: UTF8.self).split(separator: "\n")
    let head = #"{"table":"Import","import":1,"file":"item.csv","kind":"Item Ledger Entry","#
    #expect(lines.count == 3)
    #expect(lines[0].hasPrefix(head))
    #expect(lines[0].hasSuffix(#""recorded":"2026-01-01T00:00:00Z","user":"ANNA"}"#))
    let row: String = [
      #"{"table":"Item Ledger Entry","import":1,"file":"item.csv","line":3,"Entry No.":10,"#,
      #""Posting Date":"2025-01-10","Entry Type":"Output","Item No.":"1000","Quantity":"50","#,
      #""Remaining Quantity":"30","Applies-to Entry":null,"Open":true,"#,
      #""Order Type":"Production","Order No.":"RPO1","Order Line No.":10000}"#,
    ].joined()
    #expect(String(lines[1]) == row)
    #expect(lines[2].contains(#""line":2,"Entry No.":30,"#))
  }

  @Test func `the later state holds, and the entry what it was is kept`() throws {
    var ledger = NativeCase()
    _ = try ledger.take(NativeCase.items([Self.ten, Self.thirty]))
    let later = Self.ten.replacing(",30,Yes", with: ",0,No")
    #expect(try ledger.take(NativeCase.items([later, Self.thirty])).changedRows == 1)
    let read = try ledger.read()
    let entries = read.itemLedgerEntries
    let rows = (0..<entries.count).map { entries[$0] }
    #expect(Set(rows.map(\.entryNo.number)) == [10, 30])
    let first = try #require(rows.first { $0.entryNo.number == 10 })
    #expect(first.remainingQuantity == .zero)
    #expect(first.open == false)
    // What the entry was before stays readable, with its line.
    let past = try #require(read.native?.past[.itemLedgerEntries])
    #expect(past.map { $0.numbers(.entryNo) } == [[10]])
    #expect(past.map { $0.places.map(\.line) } == [[2]])
  }

  @Test func `columns that an export has more are taken up, and those it lacks are kept`() throws {
    var ledger = NativeCase()
    let short = NativeCase.file(
      "short.csv",
      ["Entry No.,Posting Date,Order No.,Item No.,Quantity", "10,2025-01-10,RPO1,1000,50"])
    _ = try ledger.take(short)
    #expect(try !ledger.read().itemLedgerEntries.table.has(.remainingQuantity))
    #expect(try ledger.take(NativeCase.items([Self.ten])).changedRows == 1)
    #expect(try ledger.read().itemLedgerEntries[0].remainingQuantity?.description == "30")
    #expect(try ledger.take(short).lines.isEmpty)
  }

  @Test func `entries that are numbered by text stay so`() throws {
    var profile = FileProfile(files: ["*"])
    profile.numbersEntriesByText = true
    let options = ReadingOptions(profiles: [profile])
    var ledger = NativeCase()
    let rows = ["B/2,2025-01-10,Output,Production,RPO1,10000,1000,5,5,Yes,0"]
    _ = try ledger.take(NativeCase.items(rows), options: options)
    #expect(try ledger.names() == ["I-B=2f2"])
    #expect(try ledger.take(NativeCase.items(rows), options: options).lines.isEmpty)
    let altered = try ledger.take(
      NativeCase.items([rows[0].replacing(",5,5,", with: ",6,5,")]), options: options)
    #expect(altered.diagnostics.first?.message.contains("entry B/2 was altered") == true)
  }

  @Test func `orders, lines, routing lines and registers are known by their keys`() throws {
    let files = [
      NativeCase.file("orders.csv", ["Status,No.,Quantity", "Released,RPO1,50"]),
      NativeCase.file("lines.csv", ["Order No.,Line No.,Item No.", "RPO1,10000,1000"]),
      NativeCase.file(
        "routing.csv",
        [
          "Order No.,Routing Reference No.,Operation No.,Next Operation No.,Type,Routing Status",
          "RPO1,10000,10,,Work Center,Planned",
        ]),
      NativeCase.file("registers.csv", ["No.,From Entry No.,To Entry No.,User ID", "1,1,9,A"]),
      NativeCase.items([Self.ten]),
    ]
    var ledger = NativeCase()
    func take(_ status: String, _ user: String) throws -> NativeImport {
      let orders = NativeCase.file("orders.csv", ["Status,No.,Quantity", "\(status),RPO1,50"])
      let registers = NativeCase.file(
        "registers.csv", ["No.,From Entry No.,To Entry No.,User ID", "1,1,9,\(user)"])
      return try ledger.take(orders, files[1], files[2], registers, files[4])
    }
    #expect(try take("Released", "A").newRows == 5)
    #expect(try take("Released", "A").lines.isEmpty)
    let finished = try take("Finished", "A")
    #expect(finished.changedRows == 1)
    #expect(try ledger.read().productionOrders[0].status == .finished)
    #expect(try take("Finished", "B").diagnostics.map(\.code) == [.eAltered])
  }
}
