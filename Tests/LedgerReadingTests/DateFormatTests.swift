import ProductionLedger
import Testing

@testable import LedgerReading

@Suite("Date formats")
struct DateFormatTests {
  struct Case: CustomTestStringConvertible {
    var pattern: String
    var text: String
    /// The day, `blank`, or nil for a text that is refused.
    var day: String?
    var testDescription: String { "\(pattern) \(text)" }

    init(_ pattern: String, _ text: String, _ day: String?) {
      self.pattern = pattern
      self.text = text
      self.day = day
    }
  }

  @Test(arguments: [
    Case("dd.MM.yyyy", "05.01.2025", "2025-01-05"),
    Case("dd.MM.yyyy", "5.1.2025", nil),
    Case("d.M.yyyy", "5.1.2025", "2025-01-05"),
    Case("d.M.yyyy", "05.01.2025", "2025-01-05"),
    Case("d.M.yyyy", "005.01.2025", nil),
    Case("M/d/yyyy", "12/31/2024", "2024-12-31"),
    Case("M/d/yyyy", "31/12/2024", nil),
    Case("dd-MM-yy", "10-01-25", "2025-01-10"),
    Case("dd-MM-yy", "10-01-99", "2099-01-10"),
    Case("dd-MM-yy", "29-02-00", "2000-02-29"),
    Case("yyyyMMdd", "20250110", "2025-01-10"),
    Case("yyyyMMdd", "2025011", nil),
    Case("yyyyMMdd", "202501100", nil),
    Case("yyyyMMdd", "00000000", "blank"),
    Case("dd.MM.yyyy", "00.00.0000", "blank"),
    Case("dd.MM.yyyy", "01.01.0001", "blank"),
    Case("dd.MM.yyyy", "30.02.2025", nil),
    Case("dd.MM.yyyy", "05.01.2025 ", nil),
    Case("dd.MM.yyyy", "05/01/2025", nil),
    Case("dd.MM.yyyy", "2025-01-05", "2025-01-05"),
    Case("yyyy-MM-dd HH:mm:ss", "2025-01-10 23:59:59", "2025-01-10"),
    Case("yyyy-MM-dd HH:mm:ss", "2025-01-10 24:00:00", nil),
    Case("yyyy-MM-ddTHH:mm", "2025-01-10T07:30", "2025-01-10"),
    Case("d.M.yyyy", "５.1.2025", nil),
  ])
  func `a text is read by its form or refused`(sample: Case) throws {
    let format = try #require(DateFormat(sample.pattern))
    let bytes = Array(sample.text.utf8)
    let found: String?
    do {
      let digits = try CellParsing.date(bytes.span, format)
      found = digits.flatMap(PostingDate.init(digits:))?.description ?? "blank"
    } catch {
      found = nil
    }
    #expect(found == sample.day)
  }

  @Test(arguments: [
    "", "yyyy", "dd.MM", "dd.MM.yyy", "yyyy-dd-MM", "ddd.MM.yyyy", "dd.MM.yyyy.", ".dd.MM.yyyy",
    "d.M.M.yyyy", "dMyyyy", "yyyyMd", "dd..MM.yyyy", "dd.mm.yyyy", "DD.MM.YYYY", "dd MMM yyyy",
    "dd,MM,yyyy", "HH:mm", "dd.MM.yyyy HH", "yy.yyyy.MM", "dd.MM.yyyy X",
  ])
  func `what is no form of dates is none`(pattern: String) {
    #expect(DateFormat(pattern) == nil)
  }

  @Test(arguments: [
    ("1,5", 150_000 as Int64?), ("-0,00001", -1), ("1234", 123_400_000), (" 2,50 ", 250_000),
    ("+7,0", 700_000), ("1.5", nil), ("1.234,5", nil), ("1,", nil), (",5", nil), ("1,5,0", nil),
    ("92233720368547,75807", 9_223_372_036_854_775_807), ("0,000001", nil), ("1'000", nil),
  ])
  func `a decimal comma parts decimals and nothing groups digits`(text: String, units: Int64?) {
    let bytes = Array(text.utf8)
    #expect((try? CellParsing.quantity(bytes.span, .comma)) == units)
  }
}
