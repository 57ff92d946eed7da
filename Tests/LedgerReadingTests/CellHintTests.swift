import Diagnostics
import LedgerReading
import ProductionLedger
import Testing

@Suite("Hints at what to write instead of a cell")
struct CellHintTests {
  struct Case: CustomTestStringConvertible {
    var cell: String
    /// What a profile states: `dateFormat` or `decimal`.
    var stated: String?
    /// What follows the first semicolon of the message, or nil without a hint.
    var hint: String?
    var testDescription: String { "\(cell), \(stated ?? "nothing") stated" }

    init(_ cell: String, stated: String? = nil, _ hint: String?) {
      self.cell = cell
      self.stated = stated
      self.hint = hint
    }
  }

  @Test(arguments: [
    Case(
      "13.01.2026", stated: "yyyyMMdd",
      "if all dates are so write dateFormat: dd.MM.yyyy in a profile"),
    Case("2026/1/13", "write dateFormat: yyyy/M/d in a profile if that is its form"),
    Case("32.01.2026", "there is no such day"),
    Case("2026-13-01", "there is no month 13"),
    Case("20261301", stated: "yyyyMMdd", "there is no such day"),
    Case(
      "20260113", stated: "dd.MM.yyyy",
      "write dateFormat: yyyyMMdd in a profile if that is its form"),
    Case(
      "46035", "as a serial number of Excel it is 2026-01-13; format the column as a date"),
    Case("46", nil),
    Case(
      "13.01.2026 08:30",
      "a time of day could shift the day; export a date, or write dateFormat: dd.MM.yyyy HH:mm in "
        + "a profile to have the day as it is written"),
    Case("2026-01-13T08:30:00+01:00", "a time of day could shift the day; export a date"),
    Case("2026-01-13x", "text stands after the date"),
  ])
  func `a date that is none`(date: Case) throws {
    var profile = FileProfile(files: ["*"])
    profile.dateFormat = date.stated.flatMap(DateFormat.init)
    let message = try only("1;\(date.cell);A;X;5", profile)
    #expect(hint(in: message) == date.hint)
  }

  @Test(arguments: [
    Case("-1.000", stated: ",", "thousands separators are not read, write -1000"),
    Case("1.234,5", "thousands separators are not read"),
    Case("1.5", stated: ",", "if the point is the decimal sign write decimal: \".\" in a profile"),
    Case("1,234", "if the comma is the decimal sign write decimal: \",\" in a profile"),
    Case("1,234.5", "thousands separators are not read"),
    Case("1.234.567", stated: ",", "thousands separators are not read"),
  ])
  func `a number that is none`(number: Case) throws {
    var profile = FileProfile(files: ["*"])
    if number.stated == "," { profile.decimal = .comma }
    let message = try only("1;2026-01-13;A;X;\(number.cell)", profile)
    #expect(hint(in: message) == number.hint)
  }

  @Test(
    arguments: [
      (Array("%PDF-1.7\n".utf8), "PDF; export the list as CSV UTF-8"),
      ([0x89] + Array("PNG\r\n".utf8), "a picture; export the list as CSV UTF-8"),
      ([0xFF, 0xD8, 0xFF, 0xE0], "a picture; export the list as CSV UTF-8"),
      (Array("PAR1".utf8), "Parquet; write it as CSV first"),
    ] as [([UInt8], String)])
  func `the formats that are read are all named`(bytes: [UInt8], format: String) throws {
    let (_, problems) = LedgerReader.read(
      ledgers: [InputFile(file: "a.xlsx", bytes: bytes)], queues: [])
    let read = "CSV, JSON and workbooks of Excel are read, and this file is "
    #expect(problems.map(\.message) == [read + format])
  }

  /// The message of the only error of a row.
  private func only(_ row: String, _ profile: FileProfile) throws -> String {
    let text = "Entry No.;Posting Date;Order No.;Item No.;Quantity\n\(row)\n"
    let (_, problems) = LedgerReader.read(
      ledgers: [InputFile(file: "a.csv", bytes: Array(text.utf8))], queues: [],
      options: ReadingOptions(profiles: [profile]))
    let errors = problems.filter { $0.severity == .error }
    #expect(errors.count == 1)
    return try #require(errors.first).message
  }

  private func hint(in message: String) -> String? {
    message.firstRange(of: "; ").map { String(message[$0.upperBound...]) }
  }
}
