import LedgerReading
import ProductionLedger
import Testing

@Suite("How cells are written")
struct CellEvidenceTests {
  struct Numbers: CustomTestStringConvertible {
    var cells: String
    var verdict: DecimalEvidence.Verdict
    /// Cells that can only have a point, only a comma, either, or no sign.
    var counts: [Int]
    var grouped = 0
    var unread = 0
    var testDescription: String { cells }
  }

  @Test(arguments: [
    Numbers(cells: "1|-2|+3| 4 ", verdict: .whole, counts: [0, 0, 0, 4]),
    Numbers(cells: "1.5|2|-0.25", verdict: .point, counts: [2, 0, 0, 1]),
    Numbers(cells: "1,5|2|-0,125", verdict: .comma, counts: [0, 2, 0, 1]),
    Numbers(cells: "1,234|2", verdict: .undecided, counts: [0, 0, 1, 1]),
    Numbers(cells: "1.234", verdict: .undecided, counts: [0, 0, 1, 0]),
    Numbers(cells: "1,234|0,5", verdict: .comma, counts: [0, 1, 1, 0]),
    Numbers(cells: "-1.000|0,5", verdict: .comma, counts: [0, 1, 1, 0], grouped: 1),
    Numbers(cells: "1,000|0.5", verdict: .point, counts: [1, 0, 1, 0], grouped: 1),
    Numbers(cells: "1234,567", verdict: .comma, counts: [0, 1, 0, 0]),
    Numbers(cells: "0.125", verdict: .point, counts: [1, 0, 0, 0]),
    Numbers(cells: "1.234,5|1.234.567", verdict: .comma, counts: [0, 2, 0, 0], grouped: 2),
    Numbers(cells: "1,234.5|1,234,567", verdict: .point, counts: [2, 0, 0, 0], grouped: 2),
    Numbers(cells: "1,5|1.5", verdict: .contradictory, counts: [1, 1, 0, 0]),
    Numbers(cells: "12abc|1,2,3|1.23.4,5|,5|5-", verdict: .whole, counts: [0, 0, 0, 1], unread: 4),
    Numbers(cells: "|  ", verdict: .whole, counts: [0, 0, 0, 0]),
  ])
  func `quantities tell the decimal sign or that they do not`(numbers: Numbers) throws {
    let rows = numbers.cells.split(separator: "|", omittingEmptySubsequences: false)
      .map { "1;2026-01-05;A;X;\($0)\n" }
    let evidence = try table(rows.joined()).decimals
    #expect(evidence.verdict == numbers.verdict)
    let counts = [evidence.point, evidence.comma, evidence.undecided, evidence.whole]
    #expect(counts == numbers.counts)
    #expect(evidence.grouped == numbers.grouped)
    #expect(evidence.unread == numbers.unread)
  }

  struct Days: CustomTestStringConvertible {
    var cells: String
    var verdict: DateEvidence.Verdict
    /// Cells with the year first, the day first, the month first, or either.
    var counts: [Int]
    var days: String?
    var testDescription: String { cells }
  }

  @Test(arguments: [
    Days(
      cells: "2026-01-31|2025-12-01T00:00:00Z", verdict: .iso, counts: [2, 0, 0, 0],
      days: "2025-12-01 2026-01-31"),
    Days(
      cells: "31.01.2026|01.02.2026", verdict: .form("dd.MM.yyyy"), counts: [0, 1, 0, 1],
      days: "2026-01-31 2026-02-01"),
    Days(
      cells: "1/31/2026|12/1/2026", verdict: .form("M/d/yyyy"), counts: [0, 0, 1, 1],
      days: "2026-01-31 2026-12-01"),
    Days(cells: "01.02.2026|02.03.2026", verdict: .undecided, counts: [0, 0, 0, 2]),
    Days(cells: "05.05.2026", verdict: .undecided, counts: [0, 0, 0, 1]),
    Days(cells: "31.01.2026|01.31.2026", verdict: .contradictory, counts: [0, 1, 1, 0]),
    Days(cells: "31.01.2026|31/01/2026", verdict: .contradictory, counts: [0, 2, 0, 0]),
    Days(
      cells: "2026-01-31|31.12.2025", verdict: .form("dd.MM.yyyy"), counts: [1, 1, 0, 0],
      days: "2025-12-31 2026-01-31"),
    Days(
      cells: "31-01-26", verdict: .form("dd-MM-yy"), counts: [0, 1, 0, 0],
      days: "2026-01-31 2026-01-31"),
    Days(
      cells: "20260131", verdict: .form("yyyyMMdd"), counts: [0, 0, 0, 0],
      days: "2026-01-31 2026-01-31"),
    Days(
      cells: "2026/1/31", verdict: .form("yyyy/M/d"), counts: [0, 0, 0, 0],
      days: "2026-01-31 2026-01-31"),
    Days(cells: "2026/1/31|20260131", verdict: .contradictory, counts: [0, 0, 0, 0]),
    Days(
      cells: "31.01.2026 00:00:00", verdict: .form("dd.MM.yyyy HH:mm:ss"), counts: [0, 1, 0, 0],
      days: "2026-01-31 2026-01-31"),
    Days(cells: "2026-01-31 08:15:00|2026-01-31", verdict: .timed, counts: [1, 0, 0, 0]),
    Days(cells: "46053|2026-01-31", verdict: .contradictory, counts: [1, 0, 0, 0]),
    Days(cells: "46053", verdict: .serial, counts: [0, 0, 0, 0]),
    Days(cells: "32.01.2026|tomorrow|2026-02-30", verdict: .contradictory, counts: [0, 0, 0, 0]),
    Days(cells: "", verdict: .none, counts: [0, 0, 0, 0]),
    Days(cells: "0001-01-01", verdict: .iso, counts: [1, 0, 0, 0]),
  ])
  func `days tell their form or that they do not`(days: Days) throws {
    let rows = days.cells.split(separator: "|", omittingEmptySubsequences: false)
      .map { "1;\($0);A;X;5\n" }
    let table = try table(rows.joined())
    let evidence = table.dates
    #expect(evidence.verdict == days.verdict)
    let counts = [evidence.iso, evidence.dayFirst, evidence.monthFirst, evidence.undecided]
    #expect(counts == days.counts)
    let range = table.rows.postingDates.map { "\($0.lowerBound) \($0.upperBound)" }
    #expect(range == days.days)
  }

  @Test func `what is not certain is asked, with an example`() throws {
    let table = try table("1;01.02.2026;A;X;1,234\n")
    #expect(table.profile.isEmpty)
    #expect(table.questions.count == 2)
    #expect(table.questions[0].contains("'1,234'"))
    #expect(table.questions[1].contains("'01.02.2026'"))
  }

  private func table(_ rows: String) throws -> FileDescription {
    let text = "Entry No.;Posting Date;Order No.;Item No.;Quantity\n" + rows
    let examination = FileExamination(ledgers: [InputFile(file: "a.csv", bytes: Array(text.utf8))])
    return try #require(examination.tables.first)
  }
}
