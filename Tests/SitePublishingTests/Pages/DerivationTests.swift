import SitePublishing
import Testing

@Suite("Derivations on an order's page")
struct DerivationTests {
  /// W5 of domain.md with 8 minutes and 4 pieces of operation 10 queued to be taken back.
  private var sample: SiteSample {
    SiteSample(
      items: ["1,2025-02-03,RPO5,10000,1000,36,,,ANNA"],
      capacities: ["1,2025-02-03,RPO5,10000,10,40,80", "2,2025-02-03,RPO5,10000,20,36,54"],
      queue: ["2025-02-04,RPO5,1000,10,-8,-4,,COUNT"])
  }

  @Test func `a net of an operation leads to the entries it is the sum of`() async throws {
    let page = try await sample.rendered().text(ofOrder: "RPO5")
    #expect(page.contains("<a class=\"sum\" href=\"#operation-1-output\">40</a>"))
    #expect(
      page.contains(
        "<li id=\"operation-1-output\">10 Output: <b>40</b> = 40 "
          + "(<a href=\"#C-1\">C-1</a>, capacity.csv:2); after the queue <b>36</b> = 40 − 4 "
          + "(<a href=\"#Q-1\">Q-1</a>, queue.csv:2)</li>"))
  }

  @Test func `the row of an entry is told once for all measures of an operation`() async throws {
    let page = try await sample.rendered().text(ofOrder: "RPO5")
    #expect(
      page.contains(
        "<li id=\"operation-2-runTime\">20 Run time: <b>54</b> = 54 (<a href=\"#C-2\">C-2</a>)"))
  }

  @Test func `a net of a line leads to its derivation`() async throws {
    let page = try await sample.rendered().text(ofOrder: "RPO5")
    #expect(page.contains("<a class=\"sum\" href=\"#line-1-net\">36</a>"))
    #expect(page.contains("<p id=\"line-1-net\"><b>36</b> = 36 (<a href=\"#I-1\">I-1</a>"))
  }

  @Test func `a sum of very many entries names the first hundred`() async throws {
    let page = try await SiteSample.long.rendered().text(ofOrder: "LONG")
    // 380 originals of 10, 20 reversals of 3 and one of 2: 3738; the first hundred are 1000.
    #expect(page.contains("<p id=\"line-1-net\"><b>3738</b> = 10 ("))
    #expect(page.contains(" + 2738 (301 further entries)"))
  }
}
