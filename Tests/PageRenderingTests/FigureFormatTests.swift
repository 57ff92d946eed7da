import Diagnostics
import PageRendering
import Testing

@Suite("Figures and days of a language")
struct FigureFormatTests {
  private static func format(_ text: String, variation: String? = nil) -> FigureFormat? {
    let (book, _) = PhraseBook.read([
      TemplateSource(name: "xx.strings", file: "xx.strings", bytes: Array(text.utf8))
    ])
    return variation == nil ? book?.format : book?.readFormat(variation: variation).0
  }

  private static let german = """
    format.decimal = ,
    format.grouping = .
    format.date = dd.MM.yyyy
    format.month = M/yyyy
    format.xx-CH.decimal = .
    format.xx-CH.grouping = ’
    """

  struct Figure: CustomTestStringConvertible {
    var decimal: String
    var plain: String
    var german: String
    var testDescription: String { decimal }
  }

  @Test(arguments: [
    Figure(decimal: "0", plain: "0", german: "0"),
    Figure(decimal: "-0.00001", plain: "−0.00001", german: "−0,00001"),
    Figure(decimal: "999.5", plain: "999.5", german: "999,5"),
    Figure(decimal: "-1000", plain: "−1000", german: "−1.000"),
    Figure(decimal: "1234567.89", plain: "1234567.89", german: "1.234.567,89"),
    Figure(decimal: "12a", plain: "12a", german: "12a"),
    Figure(decimal: "-", plain: "-", german: "-"),
    Figure(decimal: "", plain: "", german: ""),
  ])
  func `a decimal is written in groups with the signs of the language`(_ test: Figure) throws {
    let german = try #require(Self.format(Self.german))
    #expect(FigureFormat.plain.text(ofDecimal: test.decimal) == test.plain)
    #expect(german.text(ofDecimal: test.decimal) == test.german)
  }

  @Test func `the largest figures keep every digit`() throws {
    let german = try #require(Self.format(Self.german))
    var buffer = ByteBuffer()
    german.append(hundredThousandths: Int128.min, to: &buffer)
    // 2^127 is 170141183460469231731687303715884105728.
    #expect(buffer.text == "−1.701.411.834.604.692.317.316.873.037.158.841,05728")
  }

  @Test func `a day and a month follow their pattern; a variation changes what it says`() throws {
    let german = try #require(Self.format(Self.german))
    #expect(german.text(year: 2026, month: 1, day: 6) == "06.01.2026")
    var buffer = ByteBuffer()
    german.append(year: 800, month: 3, to: &buffer)
    #expect(buffer.text == "3/0800" && !german.hasISODays)
    let swiss = try #require(Self.format(Self.german, variation: "xx-CH"))
    #expect(swiss.text(ofDecimal: "1234.5") == "1’234.5")
    #expect(swiss.text(year: 2026, month: 1, day: 6) == "06.01.2026")
    #expect(FigureFormat.plain.text(year: 2026, month: 1, day: 6) == "2026-01-06")
    #expect(FigureFormat.plain.hasISODays && FigureFormat.plain.text(count: 12345) == "12345")
  }

  struct Flaw: CustomTestStringConvertible {
    var text: String
    var problem: String
    var testDescription: String { text }
  }

  @Test(arguments: [
    Flaw(
      text: "format.decimal = 1", problem: "1: the decimal sign is one sign, no digit or letter"),
    Flaw(text: "format.decimal =", problem: "1: the decimal sign is one sign, no digit or letter"),
    Flaw(
      text: "#\nformat.grouping = .",
      problem: "2: groups of digits are parted by one sign, another than the decimal sign"),
    Flaw(
      text: "format.date = dd.mm.yyyy",
      problem: "1: a day is written with yyyy, MM or M, and dd or d, as in dd.MM.yyyy"),
    Flaw(
      text: "format.month = yyyy",
      problem: "1: a month is written with yyyy and MM or M, as in MM.yyyy"),
  ])
  func `a format that could not be read back is refused at its line`(_ test: Flaw) {
    let (book, problems) = PhraseBook.read([
      TemplateSource(name: "xx.strings", file: "xx.strings", bytes: Array(test.text.utf8))
    ])
    #expect(book == nil)
    #expect(problems.map { "\($0.location?.line ?? 0): \($0.message)" } == [test.problem])
  }
}
