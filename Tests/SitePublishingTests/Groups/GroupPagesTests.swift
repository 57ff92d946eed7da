import OrderReport
import ProductionLedger
import SitePublishing
import SiteSettings
import Testing

/// The pages of items, work centers and users.
@Suite("Items, work centers and users")
struct GroupPagesTests {
  struct Case: CustomTestStringConvertible {
    var testDescription: String { "\(path) \(table)" }
    var path: String
    var table: String
    /// The rows below the head, each the cells it begins with.
    var rows: [[String]]
  }

  /// Worked by hand from the rows of the sample.
  static let cases = [
    Case(
      path: "items/a.html", table: "months",
      rows: [
        ["2025-02", "30", "−5", "25", "0", "16.7 %"],
        ["2025-01", "50", "−20", "30", "2", "40.0 %"],
        ["All months", "80", "−25", "55", "2", "31.3 %"],
      ]),
    Case(
      path: "items/a.html", table: "rates",
      rows: [
        ["A", "80", "−25", "", "31.3 %", "100.0 %", "100.0 %"],
        ["All items", "87", "−25", "", "28.7 %", "66.7 %", "66.7 %"],
      ]),
    Case(
      path: "items/a.html", table: "reasons",
      rows: [["reason not exported", "2", "−25"]]),
    Case(
      path: "items/a.html", table: "orders",
      rows: [
        ["RPO2", "", "2025-02-06", "30", "−5", "25", "2"],
        ["RPO1", "", "2025-01-12", "50", "−20", "30", "1"],
      ]),
    Case(
      path: "items/b.html", table: "months",
      rows: [
        ["2025-02", "7", "0", "−2", "5", "1", "0.0 %"],
        ["All months", "7", "0", "−2", "5", "1", "0.0 %"],
      ]),
    Case(
      path: "work-centers/w1.html", table: "months",
      rows: [
        ["2025-02", "30", "0", "30", "0", "0.0 %"], ["2025-01", "50", "−20", "30", "2", "40.0 %"],
        ["All months", "80", "−20", "60", "2", "25.0 %"],
      ]),
    Case(
      path: "work-centers/w1.html", table: "orders",
      rows: [
        ["RPO2", "A", "", "2025-02-06", "30", "", "30"],
        ["RPO1", "A", "", "2025-01-12", "50", "−20", "30"],
      ]),
    Case(
      path: "users/bert.html", table: "rates",
      rows: [
        ["BERT", "7", "−20", "", "285.7 %", "100.0 %", "0.0 %"],
        ["All users", "87", "−25", "", "28.7 %", "66.7 %", "66.7 %"],
      ]),
    Case(
      path: "items/index.html", table: "Items",
      rows: [
        ["A", "2", "80", "−25", "", "55", "2", "31.3 %", "100.0 %", "100.0 %"],
        ["B", "1", "7", "0", "−2", "5", "1", "0.0 %", "0.0 %", "0.0 %"],
        ["All items", "", "87", "−25", "−2", "60", "3", "28.7 %", "66.7 %", "66.7 %"],
      ]),
    Case(
      path: "users/index.html", table: "Users",
      rows: [
        ["ANNA", "80", "−5", "", "6.3 %", "50.0 %", "100.0 %", "1", "1 of 1"],
        ["BERT", "7", "−20", "−2", "285.7 %", "100.0 %", "0.0 %", "2", "0 of 1"],
        ["All users", "87", "−25", "−2", "28.7 %", "66.7 %", "66.7 %", "3", ""],
      ]),
  ]

  @Test(arguments: cases)
  func `the figures are those worked by hand`(_ test: Case) async throws {
    let page = try await SiteSample.twoItems.rendered().text(test.path)
    let rows = PageRows(page).rows(test.table)
    #expect(rows.count == test.rows.count)
    #expect(zip(rows, test.rows).map { Array($0.prefix($1.count)) } == test.rows)
  }

  @Test func `a high rate leads to its finding`() async throws {
    let site = try await SiteSample.twoItems.rendered()
    #expect(try site.text("items/a.html").contains("More than 20 % of the output was reversed"))
    #expect(try !site.text("items/b.html").contains("codes.html#A17\"><code>A17</code></a> More"))
    #expect(site.brokenLinks() == [])
  }

  /// The index of the folder has the path that an item named INDEX would have.
  @Test func `no name takes the place of the list`() async throws {
    var sample = SiteSample()
    sample.items = ["1,2025-01-10,RPO1,1,INDEX,5,,,INDEX", "2,2025-01-10,RPO1,1,index,5,,,CON"]
    let site = try await sample.rendered()
    let names = site.pages.filter { $0.hasPrefix("items/") || $0.hasPrefix("users/") }
    #expect(
      names == [
        "items/index.html", "items/index=l.html", "items/x=_index.html", "users/index.html",
        "users/x=_con.html", "users/x=_index.html",
      ])
    #expect(site.brokenLinks() == [])
  }

  @Test(arguments: [UserDisclosure.names, .initials, .none])
  func `users have pages as the settings name them`(_ users: UserDisclosure) async throws {
    var sample = SiteSample.twoItems
    sample.settings.users = users
    let site = try await sample.rendered()
    let pages = site.pages.filter { $0.hasPrefix("users/") }
    switch users {
    case .names: #expect(pages == ["users/anna.html", "users/bert.html", "users/index.html"])
    case .initials: #expect(pages == ["users/a=2e.html", "users/b=2e.html", "users/index.html"])
    case .none: #expect(pages == [])
    }
    #expect(site.brokenLinks() == [])
  }

  @Test func `what was not exported is not told as zero`() async throws {
    var sample = SiteSample()
    sample.items = ["1,2025-01-10,RPO1,1,A,5,,,"]
    let item = PageRows(try await sample.rendered().text("items/a.html"))
    #expect(item.rows("months").map(\.[4]) == ["not exported", "not exported"])
    var work = SiteSample()
    work.files = [
      (
        "work.csv",
        "Entry No.,Posting Date,Order No.,Operation No.,Work Center No.,Run Time\n"
          + "1,2025-01-10,RPO1,10,W1,9\n"
      )
    ]
    let center = try await work.rendered().text("work-centers/w1.html")
    #expect(PageRows(center).rows("months").map(\.[1]) == ["not exported", "not exported"])
    #expect(
      PageRows(center).rows("orders") == [["RPO1", "", "", "2025-01-10", "", "", "", "", ""]])
  }

  @Test func `months before the last three years are one row, and orders have pages`()
    async throws
  {
    var sample = SiteSample()
    for year in 2015...2024 {
      for month in 10...12 {
        let number = (year - 2015) * 30 + month
        for order in 0..<6 {
          let entry = number * 10 + order
          sample.items.append("\(entry),\(year)-\(month)-10,R\(entry),1,A,10,,,")
        }
      }
    }
    let site = try await sample.rendered()
    let months = PageRows(try site.text("items/a.html")).rows("months")
    // 2022, 2023 and 2024 have three months each; seven years of 3 × 6 × 10 are before them.
    #expect(months.count == 9 + 2)
    #expect(months[9].prefix(2) == ["before 2022-10", "1260"])
    #expect(months[10].prefix(2) == ["All months", "1800"])
    let rows = try ["items/a.html", "items/a=p2.html"].map {
      PageRows(try site.text($0)).rows("orders").count
    }
    #expect(rows == [150, 30])
    #expect(try !site.text("items/a=p2.html").contains("id=\"months\""))
  }
}
