import SiteSettings
import Testing

/// Who, when and why, from the tables that tell it, on pages.
@Suite("Attribution")
struct AttributionTests {
  /// An output of 50 and its reversal of 20, of which the item ledger tells neither who nor why.
  private static let items = """
    Entry No.,Posting Date,Order No.,Order Line No.,Item No.,Quantity,Applies-to Entry
    1,2025-01-10,RPO1,10000,1000,50,
    2,2025-01-12,RPO1,10000,1000,-20,1

    """
  private static let registers = """
    No.,From Entry No.,To Entry No.,Creation Date,Creation Time,User ID
    7,1,1,2025-01-10,09:00:00,ANN
    8,2,2,2025-01-13,14:05:09,BOB

    """
  private static let values = """
    Entry No.,Item Ledger Entry No.,User ID,Reason Code
    1,2,CARL,

    """
  private static let applications = """
    Entry No.,Item Ledger Entry No.,Inbound Item Entry No.,Outbound Item Entry No.,\
    Creation Date,Created By User
    1,1,1,0,2025-01-10,ANN
    2,2,1,2,2025-01-14,DORA

    """

  struct Case: CustomTestStringConvertible {
    var testDescription: String
    var tables: [(name: String, text: String)]
    var users = UserDisclosure.names
    /// What the reversal's row must say of who, why and when, without marks.
    var who: String
  }

  static let cases = [
    Case(
      testDescription: "nothing but the item ledger", tables: [],
      who: "user not exported reason not exported time of recording not exported"),
    Case(
      testDescription: "item registers", tables: [("registers.csv", registers)],
      who: "BOB reason not exported recorded 2025-01-13 14:05:09"),
    Case(
      testDescription: "value entries without a reason", tables: [("values.csv", values)],
      who: "CARL no reason given time of recording not exported"),
    Case(
      testDescription: "value entries with a reason",
      tables: [("values.csv", values.replacing("CARL,", with: "CARL,WRONG"))],
      who: "CARL WRONG time of recording not exported"),
    Case(
      testDescription: "application entries", tables: [("applications.csv", applications)],
      who: "DORA reason not exported recorded 2025-01-14"),
    Case(
      testDescription: "all of them: the register goes before the others",
      tables: [
        ("registers.csv", registers), ("values.csv", values), ("applications.csv", applications),
      ],
      who: "BOB no reason given recorded 2025-01-13 14:05:09"),
    Case(
      testDescription: "users left out by the settings", tables: [("registers.csv", registers)],
      users: .none, who: "reason not exported recorded 2025-01-13 14:05:09"),
  ]

  @Test(arguments: cases)
  func `a reversal says who, why and when, or that it was not exported`(_ sample: Case) async throws
  {
    var site = SiteSample()
    site.files = [("items.csv", Self.items)] + sample.tables
    site.settings.users = sample.users
    let rendered = try await site.rendered()
    for path in ["corrections.html", try #require(rendered.files.keys.first(where: Self.isOrder))] {
      let page = try #require(rendered.files[path])
      let cell = try #require(page.firstRange(of: "<td class=\"who\">"))
      let end = try #require(page[cell.upperBound...].firstRange(of: "</td>"))
      let content = String(page[cell.upperBound..<end.lowerBound])
      #expect(Self.text(content) == sample.who, "\(path)")
    }
  }

  private static func isOrder(_ path: String) -> Bool {
    path.hasPrefix("orders/") && path.hasSuffix(".html")
  }

  /// The words of a cell.
  private static func text(_ markup: String) -> String {
    let words = markup.split(separator: "<").map { $0.drop { $0 != ">" }.dropFirst() }
    let first = markup.hasPrefix("<") ? "" : markup.prefix { $0 != "<" }
    let rest = markup.hasPrefix("<") ? words[...] : words.dropFirst()
    return ([Substring(first)] + rest).joined().split(separator: " ").joined(separator: " ")
  }
}
