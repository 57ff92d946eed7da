import Diagnostics
import LedgerReading
import Testing

/// Exports that come in pages, which must all be there.
@Suite("Pages of OData services")
struct ODataPagesTests {
  /// A page with the entries; `next` and `count` are written when they are given.
  private static func page(
    _ entries: ClosedRange<Int>, next: String? = nil, count: String? = nil,
    of context: String? = "$metadata#ItemLedgerEntries"
  ) -> String {
    let rows = entries.map {
      #"{"Entry_No":\#($0),"Posting_Date":"2026-01-05","Order_No":"A1","Item_No":"1","Quantity":5}"#
    }
    let members = [
      context.map { "\"@odata.context\":\"\($0)\"" }, count.map { "\"@odata.count\":\($0)" },
      "\"value\":[\(rows.joined(separator: ","))]",
      next.map { "\n\"@odata.nextLink\":\"https://x/I?\($0)\"" },
    ]
    return "{\(members.compactMap(\.self).joined(separator: ","))}"
  }

  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let pages: [String]
    /// The number of the file with the error from 0, and what it says; nil when all is there.
    var error: (file: Int, says: String)?

    var testDescription: String { name }
  }

  @Test(arguments: [
    Case(name: "one whole page", pages: [page(1...2)]),
    Case(name: "two pages", pages: [page(1...2, next: "$skiptoken=2"), page(3...4)]),
    Case(name: "in any order", pages: [page(3...4), page(1...2, next: "$skiptoken=2")]),
    Case(
      name: "the same file twice",
      pages: [page(1...2, next: "aid=F&%24skiptoken=2"), page(3...4), page(3...4)]),
    Case(
      name: "tokens that are no number", pages: [page(1...2, next: "$skiptoken='x'"), page(3...4)]),
    Case(
      name: "a token names the next row", pages: [page(1...2, next: "$skiptoken=3"), page(3...4)]),
    Case(name: "two whole exports", pages: [page(1...2, count: "2"), page(3...3, count: "1")]),
    Case(
      name: "a count that agrees",
      pages: [page(1...2, next: "$skiptoken=2", count: "3"), page(3...3, count: "\"3\"")]),
    Case(
      name: "two entities", pages: [page(1...2), page(3...3, of: "$metadata#Others")]),
    Case(
      name: "no context",
      pages: [page(1...2, next: "$skiptoken=2", of: nil), page(3...4, of: nil)]),
    Case(
      name: "no last page", pages: [page(1...2, next: "$skiptoken=2")], error: (0, "last page")),
    Case(
      name: "no last page of a service of version 3",
      pages: [page(1...2, next: "$skiptoken=2").replacing("@odata.", with: "odata.")],
      error: (0, "last page")),
    Case(
      name: "no last page of several",
      pages: [page(3...4, next: "$skiptoken=4"), page(1...2, next: "$skiptoken=2")],
      error: (0, "last page")),
    Case(
      name: "the last page of another entity",
      pages: [page(1...2, next: "$skiptoken=2"), page(3...4, of: "$metadata#Others")],
      error: (0, "last page")),
    Case(
      name: "two last pages",
      pages: [page(1...2, next: "$skiptoken=2"), page(3...4), page(5...6)],
      error: (0, "2 files are last pages")),
    Case(
      name: "a page cut short", pages: [page(1...2, next: "$skiptoken=3"), page(4...5)],
      error: (0, "ends with entry 2")),
    Case(
      name: "a page in the middle is missing",
      pages: [page(1...2, next: "$skiptoken=2", count: "6"), page(5...6)],
      error: (0, "counted 6 rows, and 4")),
    Case(name: "one page cut short", pages: [page(1...2, count: "5")], error: (0, "counted 5")),
  ])
  func `pages are complete or an error`(example: Case) {
    let files = example.pages.enumerated().map {
      InputFile(file: "\($0).json", bytes: Array($1.utf8))
    }
    let problems = LedgerReader.read(ledgers: files, queues: []).1
      .filter { $0.severity == .error && $0.code != .eDuplicate }
    guard let error = example.error else {
      #expect(problems.isEmpty, "\(problems)")
      return
    }
    #expect(problems.map(\.code) == [.eIncomplete], "\(problems)")
    #expect(problems.first?.location?.file == "\(error.file).json")
    #expect(problems.first?.message.contains(error.says) == true, "\(problems)")
    if !error.says.contains("counted") {
      #expect(problems.first?.location?.line == 2)
      #expect(problems.first?.location?.column == 1)
    }
  }

  @Test func `no page is missed while a file cannot be read`() {
    let files = [Self.page(1...2, next: "$skiptoken=2"), "{\"value\":[}"].enumerated().map {
      InputFile(file: "\($0).json", bytes: Array($1.utf8))
    }
    let problems = LedgerReader.read(ledgers: files, queues: []).1.filter { $0.severity == .error }
    #expect(problems.map(\.code) == [.eJson])
  }
}
