import Foundation
import Testing

@Suite("Difference of two sites")
struct DiffTests {
  /// The files of a project, and those of its next state.
  struct Case: CustomTestStringConvertible, Sendable {
    var name: String
    var rows = DiffTests.rows
    var queue = DiffTests.queue
    var lines: [String]
    var testDescription: String { name }
  }

  private static let header =
    "Entry No.,Posting Date,Order No.,Item No.,Quantity,Applies-to Entry\n"
  private static let rows = [
    "1,2025-01-10,RPO1,1000,50,", "3,2025-01-11,RPO1,1000,-8,1", "5,2025-01-12,RPO2,1000,20,",
  ]
  private static let queueHeader =
    "Posting Date,Order No.,Item No.,Output Quantity,Applies-to Entry\n"
  private static let queue = ["2025-01-20,RPO2,1000,-9,1", "2025-01-20,RPO1,1000,-5,1"]

  private static let cases: [Case] = [
    Case(name: "nothing", lines: ["no difference"]),
    Case(
      name: "rows in another order", rows: rows.reversed(),
      lines: ["0 alarms, 0 orders differ, 0 entries posted since, 0 inserted late"]),
    Case(
      name: "altered", rows: [rows[0], rows[1], "5,2025-01-12,RPO2,1000,21,"],
      lines: [
        "ALARM: I-5: of order RPO2 was altered: quantity 20 is now 21", "order RPO2",
        "  figure: item 1000: 20 − 0 = net 20 is now 21 − 0 = net 21",
        "  figure: item 1000 after the queue: 20 − 0 = net 20 is now 21 − 0 = net 21",
        "1 alarm, 1 order differs, 0 entries posted since, 0 inserted late",
      ]),
    Case(
      name: "backdated", rows: [rows[0], rows[1], "5,2024-12-12,RPO2,1000,20,"],
      lines: [
        "ALARM: I-5: of order RPO2 was altered: postingDate 2025-01-12 is now 2024-12-12, "
          + "backdated"
      ]),
    Case(
      name: "deleted", rows: Array(rows.prefix(2)),
      lines: ["ALARM: I-5: of order RPO2 is gone", "order RPO2", "  gone: the order is gone"]),
    Case(
      name: "renumbered", rows: [rows[0], rows[1], "6,2025-01-12,RPO2,1000,20,"],
      lines: ["ALARM: I-5: of order RPO2 has the number of I-6 now"]),
    Case(
      name: "inserted", rows: rows + ["2,2025-01-11,RPO1,1000,1,"],
      lines: [
        "late: I-2: of order RPO1 was inserted late: its number is below the last that was there",
        "order RPO1", "  figure: item 1000: 50 − 8 = net 42 is now 51 − 8 = net 43",
        "  figure: item 1000 after the queue: 50 − 13 = net 37 is now 51 − 13 = net 38",
        "  posted: I-2 was posted: 1 on 2025-01-11",
      ]),
    Case(
      name: "now posted", rows: rows + ["7,2025-01-21,RPO1,1000,-5,1"], queue: [queue[0]],
      lines: [
        "order RPO1", "  figure: item 1000: 50 − 8 = net 42 is now 50 − 13 = net 37",
        "  now-posted: Q-2, which was queued, is posted as I-7",
        "0 alarms, 1 order differs, 1 entry posted since, 0 inserted late",
      ]),
    Case(
      name: "withdrawn", queue: [queue[0]],
      lines: [
        "order RPO1",
        "  figure: item 1000 after the queue: 50 − 13 = net 37 is now 50 − 8 = net 42",
        "  withdrawn: Q-2 was withdrawn: -5 on 2025-01-20 taking back I-1",
        "0 alarms, 1 order differs, 0 entries posted since, 0 inserted late",
      ]),
    Case(
      name: "a line before it withdrawn", queue: [queue[1]],
      lines: [
        "order RPO2", "  withdrawn: Q-1 was withdrawn: rejected (Q-TARGET-ORDER ",
      ]),
    Case(
      name: "queued", queue: queue + ["2025-01-22,RPO2,1000,-3,5"],
      lines: [
        "order RPO2",
        "  figure: item 1000 after the queue: 20 − 0 = net 20 is now 20 − 3 = net 17",
        "  queued: Q-3 was queued: -3 on 2025-01-22 taking back I-5",
      ]),
    Case(
      name: "decided otherwise", queue: [queue[0], "2025-01-20,RPO1,1000,-500,1"],
      lines: ["order RPO1", "  decision: Q-2 was accepted (", " and is rejected (Q-REMAINING"]),
  ]

  private static func build(
    _ folder: TemporaryFolder, _ rows: [String], _ queue: [String], to site: String,
    _ options: String = ""
  ) throws {
    try folder.write(header + rows.joined(separator: "\n") + "\n", to: "ledger.csv")
    try folder.write(queueHeader + queue.joined(separator: "\n") + "\n", to: "queue.csv")
    let run = try Program(in: folder.path).run(
      "build ledger.csv --queue queue.csv -q -o \(site) \(options)")
    try #require([0, 2].contains(run.status), "\(run.error)")
  }

  @Test(arguments: cases)
  func `a difference is told by its meaning`(change: Case) throws {
    let folder = try TemporaryFolder()
    try Self.build(folder, Self.rows, Self.queue, to: "old")
    try Self.build(folder, change.rows, change.queue, to: "new")
    let run = try Program(in: folder.path).run("diff old new")
    let isSame = run.output == "no difference\n"
    #expect(run.status == (isSame ? 0 : 1), "\(run.error)")
    if change.name == "rows in another order" {
      // The lines of the source moved, which JSON tells; nothing else did.
      #expect(isSame, "\(run.output)")
      return
    }
    for line in change.lines {
      #expect(run.output.contains(line), "\(line)\nis not in\n\(run.output)\(run.error)")
    }
    #expect(run.output.contains("ALARM") == change.lines[0].hasPrefix("ALARM"), "\(run.output)")
  }

  /// The JSON of the result, as far as the test reads it.
  private struct Result: Decodable {
    struct Change: Decodable {
      let order: String
      let page: String?
      let kind: String
      let before: String?
      let after: String?
    }
    struct Alarm: Decodable {
      let ref: String
      let kind: String
    }
    let schema: String
    let same: Bool
    let alarms: [Alarm]
    let changes: [Change]
  }

  @Test func `JSON tells the same, with the page of the order`() throws {
    let folder = try TemporaryFolder()
    try Self.build(folder, Self.rows, Self.queue, to: "old")
    try Self.build(folder, ["1,2025-01-10,RPO1,1000,51,"], Self.queue, to: "new")
    let run = try Program(in: folder.path).run("diff old new --format json")
    let result = try JSONDecoder().decode(Result.self, from: Data(run.standardOutput))
    #expect(result.schema == "storno/diff/1" && !result.same && run.status == 1)
    #expect(result.alarms.map(\.ref) == ["I-1", "I-3", "I-5"])
    #expect(result.alarms.map(\.kind) == ["altered", "deleted", "deleted"])
    let figure = try #require(result.changes.first { $0.kind == "figure" })
    #expect(figure.order == "RPO1" && folder.holds("new/\(figure.page ?? "none")"))
    #expect(figure.before == "50 − 8 = net 42" && figure.after == "51 − 0 = net 51")
  }

  @Test func `without JSON the logs are compared, and it is said what is not`() throws {
    let folder = try TemporaryFolder()
    let options = "-c site.yml"
    try folder.write("formats: []\n", to: "site.yml")
    try Self.build(folder, Self.rows, Self.queue, to: "old", options)
    try Self.build(folder, Array(Self.rows.prefix(2)), Self.queue, to: "new", options)
    let run = try Program(in: folder.path).run("diff old new")
    #expect(run.status == 1 && run.output.contains("ALARM: I-5: of order RPO2 is gone"))
    #expect(run.output.contains("note: the older site has no orders as JSON"))
  }

  @Test func `a build tells what changed on a page, in a feed, and the same again`() throws {
    let folder = try TemporaryFolder()
    try folder.write("baseURL: https://audit.example/\n", to: "site.yml")
    let options = "-c site.yml"
    try Self.build(folder, Self.rows, Self.queue, to: "old", options)
    let later = [Self.rows[0], Self.rows[1], "5,2025-01-12,RPO2,1000,21,"]
    try Self.build(folder, later, Self.queue, to: "new", "\(options) --changes-since old")
    let page = HTMLPage(try folder.text(of: "new/changes.html"))
    for part in ["I-5", "quantity 20 is now 21", "RPO2", "20 − 0 = net 20 is now 21 − 0 = net 21"] {
      #expect(page.text.contains(part), "\(part)")
    }
    #expect(try folder.text(of: "new/index.html").contains("href=\"changes.html\""))
    let feed = try folder.text(of: "new/changes.xml")
    #expect(feed.contains("<title>RPO2</title>") && feed.contains("ALARM: I-5"))
    let program = Program(in: folder.path)
    let verify =
      "verify new --rerender --changes-since old -c site.yml --ledger ledger.csv --queue queue.csv"
    let run = try program.run(verify)
    #expect(run.status == 0 && run.output.contains("byte for byte"), "\(run.output)\(run.error)")
    try Self.build(folder, later, Self.queue, to: "new", options)
    #expect(!folder.holds("new/changes.html"))
    #expect(try program.run("build ledger.csv -q --changes-since nowhere -o x").status == 74)
  }

  @Test(arguments: [
    (formats: "[json]", titles: ["RPO1", "RPO2"]), (formats: "[]", titles: ["I-1", "I-3", "I-5"]),
  ])
  func `each entry of the feed has an id of its own, vanished orders and lone alarms too`(
    _ formats: String, _ titles: [String]
  ) throws {
    let folder = try TemporaryFolder()
    try folder.write("baseURL: https://audit.example/\nformats: \(formats)\n", to: "site.yml")
    let rest = "9,2025-01-12,RPO3,1000,20,"
    let options = "-c site.yml --no-queue"
    try Self.build(folder, Self.rows + [rest], Self.queue, to: "old", options)
    try Self.build(folder, [rest], Self.queue, to: "new", "\(options) --changes-since old")
    let feed = try folder.text(of: "new/changes.xml")
    let entries = feed.components(separatedBy: "<entry>").dropFirst()
    func texts(_ tag: String) -> [String] {
      entries.map {
        $0.components(separatedBy: "<\(tag)>")[1].components(separatedBy: "</\(tag)>")[0]
      }
    }
    #expect(texts("title") == titles)
    #expect(Set(texts("id")).count == titles.count)
    #expect(entries.allSatisfy { $0.contains("ALARM: I-") })
  }

  @Test func `what is no site is refused`() throws {
    let folder = try TemporaryFolder()
    try Self.build(folder, Self.rows, Self.queue, to: "old")
    try folder.write("x", to: "other/index.html")
    let program = Program(in: folder.path)
    let refused = try program.run("diff old other")
    #expect(refused.status == 1 && refused.codes == ["P-FILE"], "\(refused.error)")
    #expect(try program.run("diff old nowhere").status == 74)
  }
}
