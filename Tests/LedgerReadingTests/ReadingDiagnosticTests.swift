import Diagnostics
import LedgerReading
import ProductionLedger
import Testing

/// Each problem that CSV can have, with its code at the marked place.
@Suite("Problems of CSV files")
struct ReadingDiagnosticTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let code: Code
    let marked: String
    /// A part of the message, in which the fix is named.
    let words: String

    init(_ description: String, _ code: Code, _ marked: String, says words: String = "") {
      testDescription = description
      self.code = code
      self.marked = marked
      self.words = words
    }
  }

  static let head = "Entry No.,Posting Date,Entry Type,Order No.,Item No.,Quantity\n"
  static let row = "1,2026-01-05,Output,A1,1000,5\n"

  static let files = [
    Case("empty file", .eEmpty, "⟦", says: "empty"),
    Case("mark alone", .eEmpty, "⟦\u{FEFF}"),
    Case("blank lines alone", .eHeader, "⟦\n\n", says: "no header"),
    Case(
      "a column missing", .eHeader, "⟦Entry No.,Entry Type,Order No.,Item No.,Quantity\n",
      says: "'Posting Date'"),
    Case(
      "a column misspelt", .eHeader, "⟦Entry No.,Postng Date,Order No.,Item No.,Quantity\n",
      says: "is 'Postng Date' meant as 'Posting Date'"),
    Case(
      "kind not certain", .eHeader, "⟦Entry No.,Posting Date,Order No.\n", says: "'Operation No.'"),
    Case(
      "summed analytics without numbers", .eHeader,
      "⟦Posting Date,Order No.,Item No.,Quantity\n", says: "'Entry No.'"),
    Case(
      "stated delimiter", .eHeader,
      "sep=;\nEntry No.;Posting Date;Order No.;⟦Order No.;Item No.;Quantity\n",
      says: "twice"),
    Case("spaces part the names", .eDelimiter, "⟦Open:Status:Quantity\n", says: "':'"),
    Case("JSON without a row", .eFormat, "⟦{\"title\": \"x\"}\n", says: "no row"),
    Case("HTML", .eFormat, "⟦<!DOCTYPE html>\n", says: "HTML"),
    Case("header again behind a mark", .eHeaderAgain, head + row + "⟦\u{FEFF}" + head),
    Case("field missing", .eFields, head + "⟦1,2026-01-05,Output,A1,1000\n", says: "5 fields"),
    Case("fields too many", .eFields, head + "1,2026-01-05,Output,A1,1000,5,⟦6\n"),
    Case("cut off", .eTruncated, head + row + "⟦2,2026-01-05,Out", says: "3 of 6"),
    Case("quote inside a field", .eQuote, head + "1,2026-01-05,Output,A1,⟦5\" pipe,5\n"),
    Case("other line ends", .wEol, head + "⟦1,2026-01-05,Output,A1,1000,5\r\n", says: "CR LF"),
    Case("no line end", .wNoEol, head + "1,2026-01-05,Output,A1,1000,⟦5"),
    Case(
      "unknown name twice", .wHeader,
      "Entry No.,Posting Date,Foo,Order No.,Item No.,Quantity,⟦foo\n1,2026-01-05,,A1,1000,5,\n"),
    Case(
      "values without a name", .wHeader,
      "Entry No.,Posting Date,Order No.,Item No.,Quantity,⟦\n1,2026-01-05,A1,1000,5,x\n"),
    Case("columns not exported", .wNotExported, "⟦" + head + row, says: "'Applies-to Entry'"),
    Case("no rows", .wNoEntries, "⟦" + head),
  ]

  static let cells = [
    Case(
      "decimal comma", .eNumber, head + "1,2026-01-05,Output,A1,1000,⟦\"1,5\"\n",
      says: "decimal: \",\""),
    Case(
      "minus of typography", .eNumber, head + "1,2026-01-05,Output,A1,1000,⟦−5\n", says: "U+2212"),
    Case("grouped by hard spaces", .eNumber, head + "1,2026-01-05,Output,A1,1000,⟦1\u{A0}000\n"),
    Case("sign behind", .eNumber, head + "1,2026-01-05,Output,A1,1000,⟦5-\n", says: "sign first"),
    Case("fraction of an entry", .eNumber, head + "⟦1.5,2026-01-05,Output,A1,1000,5\n"),
    Case(
      "largest quantity and one more", .eRange,
      head + "1,2026-01-05,Output,A1,1000,⟦92233720368547.75808\n"),
    Case("six decimals", .ePrecision, head + "1,2026-01-05,Output,A1,1000,⟦0.000001\n"),
    Case("quantity blank", .eRequired, head + "1,2026-01-05,Output,A1,1000,⟦\n"),
    Case("entry type blank", .eRequired, head + "1,2026-01-05,⟦,A1,1000,5\n"),
    Case("order of spaces", .eRequired, head + "1,2026-01-05,Output,⟦  ,1000,5\n"),
    Case("year first, slashes", .eDate, head + "1,⟦2026/01/05,Output,A1,1000,5\n"),
    Case("day first", .eDate, head + "1,⟦05.01.2026,Output,A1,1000,5\n", says: "dateFormat"),
    Case("serial number", .eDate, head + "1,⟦46027,Output,A1,1000,5\n", says: "2026-01-05"),
    Case("time of day", .eDate, head + "1,⟦2026-01-05T06:00:00Z,Output,A1,1000,5\n", says: "time"),
    Case(
      "wide characters before", .eValue,
      "Item No.,Entry Type,Quantity,Entry No.,Posting Date,"
        + "Order No.\n\"e\u{301}\n𝕏,\",⟦Outputs,5,1,2026-01-05,A1\n", says: "'Output'"),
    Case(
      "reference below zero", .eRange,
      "Applies-to Entry,Entry No.,Posting Date,Order No.,"
        + "Item No.,Quantity\n⟦-1,1,2026-01-05,A1,1000,5\n"),
  ]

  static let ledgers = [
    Case(
      "lower case beside upper case", .eAmbiguous,
      head + "1,2026-01-05,Output,⟦a1,1000,5\n2,2026-01-05,Output,A1,1000,5\n"),
    Case(
      "two abnormal spellings", .eAmbiguous,
      head + "1,2026-01-05,Output,a1,1000,5\n2,2026-01-05,Output,⟦A1 ,1000,5\n"),
    Case(
      "full-width letters", .eAmbiguous,
      head + "1,2026-01-05,Output,A1,1000,5\n2,2026-01-05,Output,⟦Ａ1,1000,5\n"),
    Case(
      "Cyrillic look-alike", .wConfusable,
      head + "1,2026-01-05,Output,⟦\u{410}1,1000,5\n2,2026-01-05,Output,A1,1000,5\n"),
    Case(
      "a gap of one", .wGaps, head + row + "⟦3,2026-01-05,Output,A1,1000,5\n",
      says: "1 entry number is missing in the item ledger entries: 2"),
    Case(
      "a number twice, apart", .eDuplicate,
      head + "2,2026-01-05,Output,A1,1000,5\n" + row + "⟦2,2026-01-05,Output,A1,1000,6\n",
      says: "'Quantity'"),
    Case("two orders of one number", .eDuplicate, "Status,No.\nReleased,A1\nFinished,⟦A1\n"),
    Case(
      "two lines of one number", .eDuplicate,
      "Line No.,Prod. Order No.\n10000,A1\n20000,A1\n⟦10000,A1\n"),
    Case(
      "two operations of one number", .eDuplicate,
      "Order No.,Operation No.,Next Operation No.\nA1,10,20\nA1,⟦10,\n"),
  ]

  @Test(arguments: [
    ("notes.csv", "storno doctor notes.csv"), ("stdin", "storno doctor -"),
    ("my export.csv", "storno doctor 'my export.csv'"), ("-v.csv", "storno doctor '-v.csv'"),
    ("it's.csv", "storno doctor 'it'\\''s.csv'"), ("Größe.csv", "storno doctor Größe.csv"),
  ])
  func `a file that is no ledger has the next step as a note`(file: String, command: String) {
    let files = [InputFile(file: file, bytes: Array("Name,Wert\na,b\n".utf8))]
    let problems = LedgerReader.read(ledgers: files, queues: []).1
    #expect(problems.map(\.code).contains(.eHeader))
    #expect(problems.first?.notes.first?.message.hasPrefix("`\(command)` tells") == true)
    // Who asks doctor already need not be sent there.
    #expect(FileExamination(ledgers: files).diagnostics.allSatisfy { $0.notes.isEmpty })
  }

  @Test("A problem is reported at its place", arguments: files + cells + ledgers)
  func problem(_ example: Case) throws {
    let marked = MarkedText(example.marked)
    let problems = read(marked.text)
    let found = try #require(problems.first { $0.code == example.code }, "\(problems)")
    let position = try #require(marked.position)
    #expect(found.location?.line == position.line)
    #expect(found.location?.column == position.column)
    #expect(found.message.contains(example.words), "\(found.message)")
    let isWarning = example.code.rawValue.hasPrefix("W-")
    #expect((found.severity == .warning) == isWarning)
    if !isWarning { #expect(problems.filter { $0.severity == .error }.count == 1, "\(problems)") }
  }

  @Test func `all errors of a file are reported, in the order of its lines`() {
    let text =
      Self.head + "1,x,Output,A1,1000,y\n" + "2,2026-01-05,Output,A1\n" + "3,2026-01-05,?,,1000,5\n"
    let errors = read(text).filter { $0.severity == .error }
    #expect(errors.map(\.code) == [.eDate, .eNumber, .eFields, .eValue])
    #expect(errors.compactMap(\.location?.line) == [2, 2, 3, 4])
  }

  @Test func `a missing line end is an error where strictness is asked for`() {
    let text = Self.head + "1,2026-01-05,Output,A1,1000,5"
    let file = InputFile(file: "l.csv", bytes: Array(text.utf8))
    let options = ReadingOptions(isStrict: true)
    let (ledger, problems) = LedgerReader.read(ledgers: [file], queues: [], options: options)
    #expect(ledger == nil)
    #expect(problems.first { $0.code == .wNoEol }?.severity == .error)
  }

  @Test func `a posting date after the last expected one is named once`() throws {
    let text = Self.head + "1,2026-02-01,Output,A1,1000,5\n2,2026-02-02,Output,A1,1000,5\n"
    let file = InputFile(file: "l.csv", bytes: Array(text.utf8))
    let options = ReadingOptions(lastExpectedDate: PostingDate("2026-01-31"))
    let (_, problems) = LedgerReader.read(ledgers: [file], queues: [], options: options)
    let future = problems.filter { $0.code == .wFuture }
    #expect(future.count == 1)
    #expect(future.first?.location == InputLocation(file: "l.csv", line: 2, column: 3))
  }

  @Test func `a ledger given as a queue is refused with its kind`() throws {
    let file = InputFile(file: "q.csv", bytes: Array((Self.head + Self.row).utf8))
    let (ledger, problems) = LedgerReader.read(ledgers: [], queues: [file])
    #expect(ledger == nil)
    #expect(try #require(problems.first).message.contains("item ledger entries"))
  }

  private func read(_ text: String) -> [Diagnostic] {
    let file = InputFile(file: "l.csv", bytes: Array(text.utf8))
    return LedgerReader.read(ledgers: [file], queues: []).1
  }
}
