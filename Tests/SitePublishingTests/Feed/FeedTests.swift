import ProductionLedger
import SitePublishing
import SiteSettings
import Testing

/// The Atom feed of corrections.
///
/// - Source: RFC 4287.
@Suite("Feed of corrections")
struct FeedTests {
  /// An output of 50 by ANN and its reversal of 20 by BOB, recorded a day later.
  private static var attributed: SiteSample {
    var sample = SiteSample()
    sample.items = ["1,2025-01-10,RPO1,10000,1000,50,,,", "2,2025-01-12,RPO1,10000,1000,-20,1,,"]
    sample.files = [
      (
        "registers.csv",
        "No.,From Entry No.,To Entry No.,Creation Date,Creation Time,User ID\n"
          + "7,1,1,2025-01-10,09:00:00,ANN\n8,2,2,2025-01-13,14:05:09,BOB\n"
      ),
      ("values.csv", "Entry No.,Item Ledger Entry No.,User ID,Reason Code\n1,2,BOB,COUNT\n"),
    ]
    sample.settings.baseURL = "https://h.example/a&b/"
    sample.settings.title = "Output"
    return sample
  }

  @Test func `an entry tells what was wrong, what was posted, who and why`() async throws {
    let site = try await Self.attributed.rendered()
    let page = "https://h.example/a&amp;b/orders/\(Slug("RPO1").shard)/rpo1.html"
    #expect(
      try site.text("feed.xml") == """
        <?xml version="1.0" encoding="UTF-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
        <title>Output: Corrections</title>
        <id>https://h.example/a&amp;b/feed.xml</id>
        <updated>2025-01-13T14:05:09Z</updated>
        <link rel="self" type="application/atom+xml" href="https://h.example/a&amp;b/feed.xml"/>
        <link rel="alternate" type="text/html" href="https://h.example/a&amp;b/corrections.html"/>
        <author><name>Output</name></author>
        <generator version="1.2.3">storno</generator>
        <entry>
        <title>I-2: −20 of order RPO1</title>
        <id>\(page)#I-2</id>
        <updated>2025-01-13T14:05:09Z</updated>
        <link rel="alternate" type="text/html" href="\(page)#I-2"/>
        <author><name>BOB</name></author>
        <summary>Posted on 2025-01-12 for item 1000. Takes back I-1 of 50. Net 50 → 30. By BOB. \
        Reason: COUNT.</summary>
        </entry>
        </feed>

        """)
  }

  @Test func `pages name the feed only where there is one`() async throws {
    var sample = Self.attributed
    let with = try await sample.rendered()
    for path in with.pages where path != "404.html" {
      let steps = String(repeating: "../", count: path.count { $0 == "/" })
      let link =
        "<link rel=\"alternate\" type=\"application/atom+xml\" title=\"Corrections\" "
        + "href=\"\(steps)feed.xml\">"
      #expect(try with.text(path).contains(link), "\(path)")
    }
    sample.settings.baseURL = nil
    let without = try await sample.rendered()
    #expect(without.files["feed.xml"] == nil)
    for path in without.pages { #expect(try !without.text(path).contains("atom+xml")) }
  }

  /// 120 reversals of one original, one a day: the last 100 are told, the latest first.
  @Test func `the latest hundred corrections are told, dated by the data`() async throws {
    var sample = SiteSample()
    sample.items = ["1,2025-01-01,R1,1,A,500,,,"]
    for number in 0..<120 {
      let date = "2025-0\(1 + number / 28)-\(number % 28 < 9 ? "0" : "")\(number % 28 + 1)"
      sample.items.append("\(number + 2),\(date),R1,1,A,-1,1,,")
    }
    sample.settings.baseURL = "https://h.example/"
    let feed = try await sample.rendered().text("feed.xml")
    let updated = feed.split(separator: "\n").filter { $0.hasPrefix("<updated>") }
    #expect(updated.count == 101)
    #expect(updated[0] == "<updated>2025-05-08T00:00:00Z</updated>")
    #expect(
      updated[0] == updated[1]
        && updated.dropFirst().elementsEqual(updated.dropFirst().sorted(by: >)))
    // The entry stands on a further page of the story; its id does not say which.
    #expect(feed.contains("r1.html#I-121</id>"))
  }

  @Test func `a feed of no corrections is dated by the last posting`() async throws {
    var sample = SiteSample.w1
    sample.settings.baseURL = "https://h.example/"
    #expect(
      try await sample.rendered().text("feed.xml").contains(
        "<updated>2025-01-10T00:00:00Z</updated>"))
    var empty = SiteSample()
    empty.settings.baseURL = "https://h.example/"
    #expect(
      try await empty.rendered().text("feed.xml").contains(
        "<updated>1970-01-01T00:00:00Z</updated>"))
  }

  @Test func `users who are not named are not in the feed`() async throws {
    var sample = Self.attributed
    sample.settings.users = .none
    let feed = try await sample.rendered().text("feed.xml")
    #expect(!feed.contains("BOB") && feed.contains("Takes back I-1 of 50."))
  }
}
