import Diagnostics
import LedgerReading
import ProductionLedger
import Testing

@Suite("Reading by profile")
struct ProfileReadingTests {
  private static let header = "Entry No.,Posting Date,Order No.,Item No.,Quantity"

  private func read(
    _ text: String, _ profile: FileProfile, file: String = "a.csv"
  ) -> (ledger: Ledger?, problems: [Diagnostic]) {
    let (ledger, problems) = LedgerReader.read(
      ledgers: [InputFile(file: file, bytes: Array(text.utf8))], queues: [],
      options: ReadingOptions(profiles: [profile]))
    return (ledger, problems.filter { $0.code != .wNotExported && $0.code != .wGaps })
  }

  /// A profile of Business Central for all CSV files, changed.
  private static func profile(
    _ base: BuiltInProfile = .businessCentral, _ change: (inout FileProfile) -> Void = { _ in }
  ) -> FileProfile {
    var profile = FileProfile(base, files: ["*.csv"])
    change(&profile)
    return profile
  }

  // MARK: What messages advise

  /// A file that is refused, what the message says to write, and the profile that writes it.
  struct Advice: CustomTestStringConvertible {
    var text: String
    var code: Code
    var says: String
    var profile: FileProfile
    var testDescription: String { says }

    init(
      _ text: String, _ code: Code, says: String, _ change: (inout FileProfile) -> Void
    ) {
      self.text = text
      self.code = code
      self.says = says
      profile = ProfileReadingTests.profile(.businessCentral, change)
    }
  }

  @Test(arguments: [
    Advice(
      "\(header.semicolons)\n1;2025-01-10;A;1000;2,5\n", .eNumber,
      says: "write decimal: \",\" in a profile"
    ) { $0.decimal = .comma },
    Advice(
      "\(header)\n1,10.01.2025,A,1000,2.5\n", .eDate,
      says: "write dateFormat: dd.MM.yyyy or MM.dd.yyyy in a profile"
    ) { $0.dateFormat = DateFormat("dd.MM.yyyy") },
    Advice(
      "\(header)\n1,31/1/2025,A,1000,2.5\n", .eDate,
      says: "write dateFormat: d/M/yyyy in a profile"
    ) { $0.dateFormat = DateFormat("d/M/yyyy") },
    Advice(
      "\(header)\n1,20250110,A,1000,2.5\n", .eDate, says: "write dateFormat: yyyyMMdd in a profile"
    ) { $0.dateFormat = DateFormat("yyyyMMdd") },
    Advice(
      "\(header)\n1,2025-01-10 08:30:00,A,1000,2.5\n", .eDate,
      says: "dateFormat: yyyy-MM-dd HH:mm:ss in a profile"
    ) { $0.dateFormat = DateFormat("yyyy-MM-dd HH:mm:ss") },
    Advice(
      "Item Ledger Entries\n\n\(header)\n1,2025-01-10,A,1000,2.5\n", .eHeader,
      says: "write headerRow: 3 in a profile"
    ) { $0.headerRow = 3 },
    Advice(
      "\(header.pipes)\n1|2025-01-10|A|1000|2.5\n", .eDelimiter,
      says: "write delimiter: \"|\" in a profile"
    ) { $0.delimiter = UInt8(ascii: "|") },
  ])
  func `what a message says to write makes the file read`(advice: Advice) throws {
    let (refused, problems) = read(advice.text, Self.profile())
    #expect(refused == nil)
    let problem = try #require(problems.first)
    #expect(problem.code == advice.code)
    #expect(problem.message.contains(advice.says), "\(problem.message)")
    try expectOneEntry(read(advice.text, advice.profile))
  }

  @Test func `the encoding that a message names makes the file read`() throws {
    let row = "\(Self.header)\n1,2025-01-10,A,1000,2.5\n"
    let utf16 = row.utf16.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    let umlaut = Array("Description,\(Self.header)\nM".utf8) + [0xFC] + Array(",1,".utf8)
    let samples: [(bytes: [UInt8], code: Code, name: String)] = [
      ([0xFF, 0xFE] + utf16, .eEncoding, "utf-16le"), (utf16, .eEncoding, "utf-16le"),
      (umlaut + Array("2025-01-10,A,1000,2.5\n".utf8), .eUtf8, "windows-1252"),
    ]
    for (bytes, code, name) in samples {
      let file = InputFile(file: "a.csv", bytes: bytes)
      let problems = LedgerReader.read(ledgers: [file], queues: []).1
      let problem = try #require(problems.first { $0.severity == .error })
      #expect(problem.code == code && problem.message.contains("write encoding: \(name)"))
      let profile = Self.profile { $0.encoding = TextEncoding(rawValue: name) }
      let (ledger, found) = LedgerReader.read(
        ledgers: [file], queues: [], options: ReadingOptions(profiles: [profile]))
      try expectOneEntry((ledger, found.filter { $0.severity == .error }))
    }
  }

  private func expectOneEntry(
    _ result: (ledger: Ledger?, problems: [Diagnostic]),
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    #expect(result.problems.isEmpty, sourceLocation: sourceLocation)
    let entry = try #require(result.ledger?.itemLedgerEntries[0], sourceLocation: sourceLocation)
    #expect(entry.quantity == Quantity(units: 250_000), sourceLocation: sourceLocation)
    #expect(entry.postingDate.year == 2025 && entry.postingDate.month == 1)
  }

  /// The beginning of a row of JSON whose quantity a test is about.
  private static let row =
    #"[{"entryNo":1,"postingDate":"2025-01-10","orderNo":"A","itemNo":"1","quantity":"#

  @Test(arguments: [
    ("\"2,5\"", "2.5"), ("2.5", "2.5"), ("25E-1", "2.5"), ("\"2500\"", "2500"), ("2500.0", "2500"),
    ("\"1.234\"", "thousands separators are not read, write 1234"),
    ("\"2.5\"", "it is text; write it as a number, or if the point is the decimal sign"),
  ])
  func `a decimal comma speaks of text and not of numbers`(quantity: String, meant: String) throws {
    var profile = FileProfile(files: ["*.json"])
    profile.decimal = .comma
    // Of a profile's own columns cells are copied, with a sign they are made anew.
    var named = profile
    named.columns[.quantity] = .fields([["quantity"]])
    var signed = named
    signed.sign = SignRule(fields: [["itemNo"]], negative: ["2"])
    for profile in [profile, named, signed] {
      let (ledger, problems) = read("\(Self.row)\(quantity)}]", profile, file: "a.json")
      guard let number = try? Quantity(meant) else {
        let errors = problems.filter { $0.severity == .error }
        #expect(errors.map { $0.message.contains(meant) } == [true], "\(problems)")
        continue
      }
      #expect(try #require(ledger, "\(problems)").itemLedgerEntries[0].quantity == number)
    }
  }

  @Test func `times of a unit are converted from text and from numbers alike`() throws {
    let rows = [("1", "0.5"), ("2", "\"0,5\"")].map { entry, time in
      #"{"entryNo":\#(entry),"postingDate":"2025-01-10","orderNo":"A","operationNo":"10","#
        + #""runTime":\#(time)}"#
    }
    var profile = FileProfile(files: ["*.json"])
    profile.decimal = .comma
    profile.timeUnit = .unit(.hours)
    let ledger = read("[\(rows.joined(separator: ","))]", profile, file: "a.json").ledger
    let entries = try #require(ledger).capacityLedgerEntries
    #expect(
      [0, 1].map { entries[$0].runTime } == [
        Quantity(units: 3_000_000), Quantity(units: 3_000_000),
      ])
  }

  @Test func `a text where numbers belong needs a decimal sign that is stated`() {
    let row = Self.row
    let profile = FileProfile(files: ["*.json"])
    let problems = read(row + "\"2,5\"}]", profile, file: "a.json").problems
    #expect(problems.map(\.code) == [.eNumber])
    #expect(problems.first?.message.contains("it is text; write it as a number") == true)
    #expect(read(row + "2.5}]", profile, file: "a.json").problems.isEmpty)
  }

  // MARK: Form

  @Test func `backslashes escape quotes and themselves where a profile says so`() throws {
    let text = """
      \(Self.header),Description
      1,2025-01-10,A,1000,5,"a \\"b\\", c\\\\"
      2,2025-01-10,A,1000,5,"\\n"

      """
    let profile = Self.profile { $0.quoteEscape = .backslash }
    let ledger = try #require(read(text, profile).ledger)
    let entries = ledger.itemLedgerEntries
    #expect(ledger.symbols.text(entries[0].description) == "a \"b\", c\\")
    #expect(ledger.symbols.text(entries[1].description) == "\\n")
    #expect(read(text, Self.profile()).problems.map(\.code) == [.eQuote])
  }

  @Test func `a header row that the file does not reach is an error`() throws {
    let (ledger, problems) = read("\(Self.header)\n", Self.profile { $0.headerRow = 9 })
    #expect(ledger == nil)
    #expect(problems.first?.message.contains("the header stands on line 9") == true)
  }

  @Test(arguments: [
    ("*.csv", true), ("Site/ledger/*.csv", true), ("ledger/*.csv", false), ("../x/a.csv", true),
    ("a.csv", true), ("b.csv", false), ("[ab].csv", true), ("Site/ledger", false), ("-", false),
  ])
  func `a pattern is compared with the shown name and the name as typed`(
    pattern: String, holds: Bool
  ) {
    let file = InputFile(file: "../x/a.csv", shownName: "Site/ledger/a.csv", bytes: [])
    let profile = FileProfile(.odoo, files: [pattern])
    let found = ReadingOptions(profiles: [profile]).profile(for: file)
    #expect(found.base == (holds ? .odoo : .businessCentral))
  }
}

extension String {
  fileprivate var semicolons: String { String(map { $0 == "," ? ";" : $0 }) }
  fileprivate var pipes: String { String(map { $0 == "," ? "|" : $0 }) }
}
