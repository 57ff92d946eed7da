import Foundation
import Testing

@Suite("storno reverse")
struct ReverseTests {
  private static let items = "Site/ledger/items.csv"
  private static let queue = "Site/queue/reversals.jsonl"

  /// An order of two operations and one of boxes of 12; what each command takes back is worked out
  /// from these rows.
  private func project() throws -> (TemporaryFolder, Program) {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      Entry No.,Posting Date,Order No.,Order Line No.,Item No.,Quantity,Remaining Quantity,\
      Applies-to Entry,Unit of Measure Code,Qty. per Unit of Measure,Lot No.,Item Register No.
      1,2025-01-10,RPO1,10000,1000,50,50,,PCS,1,L7,1
      2,2025-01-11,RPO2,10000,2000,36,30,,BOX,12,,3
      3,2025-01-12,RPO2,10000,2000,-6,0,2,PCS,1,,4

      """, to: Self.items)
    try folder.write(
      """
      Entry No.,Posting Date,Order No.,Order Line No.,Item No.,Operation No.,Type,No.,Work Center No.,\
      Output Quantity,Scrap Quantity,Setup Time,Run Time,Stop Time,Cap. Unit of Measure Code,Item Register No.
      1,2025-01-10,RPO1,10000,1000,10,Work Center,SAW,SAW,50,0,5,100,0,MINUTES,2
      2,2025-01-10,RPO1,10000,1000,20,Work Center,PACK,PACK,50,3,7,75,0,MINUTES,1
      3,2025-01-11,RPO2,10000,2000,20,Work Center,PACK,PACK,36,0,0,54,0,MINUTES,3
      4,2025-01-12,RPO2,10000,2000,20,Work Center,PACK,PACK,-6,0,0,-9,0,MINUTES,4

      """, to: "Site/ledger/capacity.csv")
    try folder.write(
      """
      Status,Prod. Order No.,Line No.,Item No.,Quantity,Unit of Measure Code,Qty. per Unit of Measure
      Released,RPO1,10000,1000,60,PCS,1
      Released,RPO2,10000,2000,4,BOX,12

      """, to: "Site/ledger/lines.csv")
    return (folder, Program(in: folder.path))
  }

  /// A command, and the fields that its line has beside order, document, date and user.
  struct Fill: CustomTestStringConvertible {
    var testDescription: String
    var arguments: String
    var fields: [String: String]
  }

  static let fills = [
    Fill(
      testDescription: "the whole output of a last operation", arguments: "I-1",
      fields: [
        "Item No.": "1000", "Operation No.": "20", "Order Line No.": "10000",
        "Type": "Work Center", "No.": "PACK", "Setup Time": "-7", "Run Time": "-75",
        "Cap. Unit of Measure Code": "MINUTES", "Output Quantity": "-50",
        "Scrap Quantity": "-3", "Unit of Measure Code": "PCS", "Applies-to Entry": "1",
        "Lot No.": "L7",
      ]),
    // 75 minutes × 20 ÷ 50; a part keeps setup time and scrap.
    Fill(
      testDescription: "a part of it", arguments: "I-1 --quantity 20 --reason COUNT",
      fields: [
        "Item No.": "1000", "Operation No.": "20", "Order Line No.": "10000",
        "Type": "Work Center", "No.": "PACK", "Run Time": "-30",
        "Cap. Unit of Measure Code": "MINUTES", "Output Quantity": "-20",
        "Unit of Measure Code": "PCS", "Applies-to Entry": "1", "Lot No.": "L7",
        "Reason Code": "COUNT",
      ]),
    // 75 × 7 ÷ 50.
    Fill(
      testDescription: "a part with a fraction of time", arguments: "I-1 --quantity 7",
      fields: [
        "Item No.": "1000", "Operation No.": "20", "Order Line No.": "10000",
        "Type": "Work Center", "No.": "PACK", "Run Time": "-10.5",
        "Cap. Unit of Measure Code": "MINUTES", "Output Quantity": "-7",
        "Unit of Measure Code": "PCS", "Applies-to Entry": "1", "Lot No.": "L7",
      ]),
    Fill(
      testDescription: "an operation before the last one", arguments: "C-1",
      fields: [
        "Item No.": "1000", "Operation No.": "10", "Order Line No.": "10000",
        "Type": "Work Center", "No.": "SAW", "Setup Time": "-5", "Run Time": "-100",
        "Cap. Unit of Measure Code": "MINUTES", "Output Quantity": "-50",
        "Unit of Measure Code": "PCS",
      ]),
    // 36 − 6 are left of I-2: 54 × 30 ÷ 36 = 45 minutes, and no more than 54 − 9 = 45 are left.
    // I-2 and its order line know only boxes: 30 ÷ 12 = 2.5.
    Fill(
      testDescription: "what is left, in boxes of 12", arguments: "I-2",
      fields: [
        "Item No.": "2000", "Operation No.": "20", "Order Line No.": "10000",
        "Type": "Work Center", "No.": "PACK", "Run Time": "-45",
        "Cap. Unit of Measure Code": "MINUTES", "Output Quantity": "-2.5",
        "Unit of Measure Code": "BOX", "Qty. per Unit of Measure": "12", "Applies-to Entry": "2",
      ]),
  ]

  @Test(arguments: fills)
  func `fills the line as the Output Journal would be`(fill: Fill) throws {
    let (folder, program) = try project()
    let run = try program.run(
      "reverse --posting-date 2025-01-20 --user MIRA --format json " + fill.arguments)
    try #require(run.status == 0, "\(run.error)")
    let order = fill.fields["Item No."] == "1000" ? "RPO1" : "RPO2"
    var wanted = fill.fields
    wanted["Posting Date"] = "2025-01-20"
    wanted["Order No."] = order
    wanted["Document No."] = order
    wanted["User ID"] = "MIRA"
    var told = try fields(run.output)
    #expect(told.removeValue(forKey: "ref") == "Q-1")
    #expect(
      told.removeValue(forKey: "takesBack") == fill.arguments.prefix { $0 != " " }.description)
    #expect(told.removeValue(forKey: "Reversal Id")?.count == 16)
    #expect(told == wanted)
    var written = try fields(folder.text(of: Self.queue)).filter { !$0.value.isEmpty }
    #expect(written.removeValue(forKey: "Reversal Id") != nil)
    #expect(written == wanted)
    #expect(try program.run("check").error.contains("1 of 1 queue lines accepted"))
  }

  /// The codes of the errors that a run told, each once.
  private func errors(_ run: ProgramOutput) -> [String] {
    let lines = run.error.split(separator: "\n").filter { $0.contains("error: ") }
    let codes = lines.compactMap { $0.split(separator: "[").last.map { String($0.dropLast()) } }
    return Set(codes).sorted()
  }

  /// The members of a JSON object as texts; numbers as they are written.
  private func fields(_ line: String) throws -> [String: String] {
    let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
    return try #require(object).mapValues { "\($0)" }
  }

  /// What cannot be taken back, and a word of why.
  struct Refusal: CustomTestStringConvertible {
    var testDescription: String { arguments }
    var arguments: String
    var code: String
    var words: String
  }

  static let refusals = [
    Refusal(arguments: "I-3", code: "P-REFERENCE", words: "takes something back itself"),
    Refusal(arguments: "I-9", code: "P-REFERENCE", words: "there is no entry I-9"),
    Refusal(arguments: "C-9", code: "P-REFERENCE", words: "there is no entry C-9"),
    Refusal(arguments: "C-2", code: "P-REFERENCE", words: "reverse I-1 instead"),
    Refusal(arguments: "C-4", code: "P-REFERENCE", words: "takes something back itself"),
    Refusal(arguments: "Q-1", code: "P-REFERENCE", words: "is queued, not posted"),
    Refusal(arguments: "P-1", code: "P-REFERENCE", words: "takes something back itself"),
    Refusal(arguments: "RPO1", code: "P-REFERENCE", words: "names no entry"),
    Refusal(arguments: "I-", code: "P-REFERENCE", words: "names no entry"),
    Refusal(
      arguments: "I-2 --quantity 31", code: "P-REFERENCE",
      words: "31 of I-2 cannot be taken back; 30 is left"),
    Refusal(
      arguments: "I-2 --quantity 0.00001", code: "P-REFERENCE", words: "no exact number of BOX"),
    Refusal(arguments: "C-1 --quantity 51", code: "P-REFERENCE", words: "50 is left"),
    Refusal(
      arguments: "I-1 --posting-date 2024-01-01 -o elsewhere.jsonl", code: "F-WRITE",
      words: "'elsewhere.jsonl' is no such file"),
    Refusal(
      arguments: "I-1 -o Site/queue/journal.csv", code: "F-WRITE", words: "JSON Lines"),
  ]

  @Test(arguments: refusals)
  func `writes nothing where an entry cannot be taken back`(refusal: Refusal) throws {
    let (folder, program) = try project()
    let run = try program.run("reverse \(refusal.arguments)")
    #expect(run.status == (refusal.code == "F-WRITE" ? 74 : 1))
    #expect(run.codes == [refusal.code])
    #expect(run.error.contains(refusal.words), "\(run.error)")
    #expect(!folder.holds(Self.queue))
  }

  @Test func `tells all that cannot be taken back, and queues none of them`() throws {
    let (folder, program) = try project()
    let run = try program.run("reverse I-1 I-3 I-9")
    #expect(run.status == 1 && run.codes == ["P-REFERENCE", "P-REFERENCE"])
    #expect(!folder.holds(Self.queue))
  }

  @Test func `queues no line that the rules refuse`() throws {
    let (folder, program) = try project()
    try folder.write("posting:\n  allowFrom: 2025-01-15\n", to: "Site/site.yml")
    let run = try program.run("reverse I-1 --posting-date 2025-01-14")
    #expect(run.status == 1 && errors(run) == ["P-REFERENCE", "Q-DATE-RANGE"])
    #expect(!folder.holds(Self.queue))
    #expect(try program.run("reverse I-1 --posting-date 2025-01-15").status == 0)
  }

  @Test func `appends, each line with an id of its own, until nothing is left`() throws {
    let (folder, program) = try project()
    for _ in 1...2 {
      #expect(
        try program.run("reverse I-1 --quantity 25 --posting-date 2025-01-20 --user A").status == 0)
    }
    let lines = try folder.text(of: Self.queue).split(separator: "\n")
    #expect(lines.count == 2)
    let ids = try lines.map { try #require(fields(String($0))["Reversal Id"]) }
    #expect(Set(ids).count == 2)
    // Two equal lines are a warning, Q-DUPLICATE, and no refusal.
    let last = try program.run("reverse I-1")
    #expect(last.status == 1 && last.error.contains("nothing of I-1 can be taken back any more"))
    let order = try OrderDocument(Array(program.run("show RPO1 --format json").output.utf8))
    #expect(order.lines.map(\.net) == ["0"])
  }

  @Test func `takes the day and the user of the system where none is named`() throws {
    let (folder, _) = try project()
    let program = Program(in: folder.path, environment: ["SOURCE_DATE_EPOCH": "1737331199"])
    let run = try program.run("reverse I-1 --format json")
    let told = try fields(run.output)
    // 1737331199 is 2025-01-19T23:59:59Z.
    #expect(told["Posting Date"] == "2025-01-19" && told["User ID"] == NSUserName())
  }

  @Test func `tries without writing`() throws {
    let (folder, program) = try project()
    let run = try program.run("reverse I-1 --dry-run --journal journal.csv")
    #expect(run.status == 0 && run.output.hasPrefix("Q-1 takes back I-1\n  Posting Date "))
    #expect(!folder.holds(Self.queue) && !folder.holds("journal.csv"))
  }

  @Test func `of several at once each writes its line whole or says that it did not`() throws {
    let (folder, program) = try project()
    let runs = try (1...6).map { number in
      try program.start([
        "reverse", "I-1", "--quantity", "\(number)", "--posting-date", "2025-01-20",
      ])
    }
    let statuses = runs.map { $0.finish(input: [], limit: .seconds(60)).status }
    #expect(statuses.allSatisfy { $0 == 0 || $0 == 74 } && statuses.contains(0))
    let lines = try folder.text(of: Self.queue).split(separator: "\n")
    #expect(lines.count == statuses.count { $0 == 0 })
    #expect(try program.run("check").status == 0)
  }

  @Test func `a line that was cut is not appended to`() throws {
    let (folder, program) = try project()
    try folder.write("{\"Posting Date\": ", to: Self.queue)
    let run = try program.run("reverse I-1")
    #expect(run.status == 1)
    #expect(try folder.text(of: Self.queue) == "{\"Posting Date\": ")
  }

  @Test func `gives the ERP a journal that says what the queue says`() throws {
    let (folder, program) = try project()
    try folder.write(
      """
      Posting Date,Order No.,Item No.,Operation No.,Run Time,Output Quantity,Applies-to Entry
      2025-01-20,RPO1,1000,20,-15,-10,1
      2025-01-20,RPO1,1000,20,-15,-100,1

      """, to: "Site/queue/a.csv")
    let run = try program.run(
      "reverse C-1 --posting-date 2025-01-20 --quantity 10 --journal journal.csv")
    #expect(run.status == 2 && errors(run) == ["Q-FINISHED", "Q-REMAINING"])
    let journal = CSVTable(parsing: try folder.text(of: "journal.csv"))
    #expect(
      journal.header == [
        "Posting Date", "Order No.", "Document No.", "Item No.", "Operation No.", "Order Line No.",
        "Type", "No.", "Variant Code", "Location Code", "Setup Time", "Run Time", "Stop Time",
        "Cap. Unit of Measure Code", "Output Quantity", "Scrap Quantity", "Unit of Measure Code",
        "Qty. per Unit of Measure", "Applies-to Entry", "Lot No.", "Serial No.", "Reason Code",
      ])
    #expect(
      journal.rows == [
        [
          "2025-01-20", "RPO1", "RPO1", "1000", "20", "10000", "", "", "", "", "", "-15", "", "",
          "-10", "", "", "", "1", "", "", "",
        ],
        // 100 minutes × 10 ÷ 50.
        [
          "2025-01-20", "RPO1", "RPO1", "1000", "10", "10000", "Work Center", "SAW", "", "", "",
          "-20", "", "MINUTES", "-10", "", "PCS", "", "", "", "", "",
        ],
      ])
    let again = try program.run("show RPO1 --format json --queue journal.csv")
    let before = try program.run("show RPO1 --format json --queue Site/queue")
    let (one, two) = (
      try OrderDocument(Array(again.output.utf8)), try OrderDocument(Array(before.output.utf8))
    )
    #expect(one.lines.map(\.net) == ["40"] && two.lines.map(\.net) == ["40"])
    #expect(one.operations.map(\.output?.net) == two.operations.map(\.output?.net))
    #expect(one.operations.map(\.runTime?.net) == ["80", "60"])
  }

  @Test(arguments: [
    "reverse", "reverse I-1 I-1", "reverse I-1 C-1 --quantity 1", "reverse I-1 --quantity -1",
  ])
  func `wrong usage is 64`(arguments: String) throws {
    let (folder, program) = try project()
    #expect(try program.run(arguments).status == 64)
    #expect(!folder.holds(Self.queue))
  }
}
