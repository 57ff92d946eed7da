import Testing

/// The pages in a real browser.
///
/// - Source: pages.md 3; contract.md section 6.
@Suite(.timeLimit(.minutes(10)))
struct BrowserTests {
  init() throws {
    try #require(Browser.isInstalled, "Chromium or its Python is missing: make deps-test")
  }

  @Test(arguments: ["load", "axe", "narrow", "print"])
  func `each check sees what is wrong with a page made wrong`(_ check: String) throws {
    // No language, no heading, a picture that is not there, too wide, two sheets long.
    let page = """
      <!DOCTYPE html><title>Wrong</title><img src="missing.png">
      <table width="900" height="2000"><tr><td>Wide and long</table>
      """
    let site = try WrittenSite(["wrong.html": page])
    #expect(try !Browser.problems(of: check, in: site.path, ["--print", "wrong"]).isEmpty)
  }

  @Test func `pages load from disk and from the preview without a word, with script and without`()
    throws
  {
    let site = try BuiltSite.example()
    let program = try #require(BuiltSite.program)
    let problems = try Browser.problems(
      of: "load", in: site.path, ["--serve", program, Browser.project])
    #expect(problems.isEmpty)
  }

  @Test func `axe finds nothing on any kind of page: light, dark, narrow`() throws {
    let site = try BuiltSite.example()
    #expect(try Browser.problems(of: "axe", in: site.path).isEmpty)
  }

  @Test func `at 320 pixels nothing is wider than the window but tables that scroll`() throws {
    let site = try BuiltSite.example()
    #expect(try Browser.problems(of: "narrow", in: site.path).isEmpty)
  }

  @Test func `texts and numbers as long as they come widen no page`() throws {
    let ledger = try HostileLedger()
    let site = try BuiltSite([ledger.path])
    #expect(try Browser.problems(of: "narrow", in: site.path).isEmpty)
  }

  @Test func `a page reloads when it changed and keeps its place, and tells what is wrong`()
    throws
  {
    let site = try BuiltSite.example()
    let program = try #require(BuiltSite.program)
    let problems = try Browser.problems(
      of: "reload", in: site.path, ["--serve", program, Browser.project])
    #expect(problems == [])
  }

  @Test func `an order with a correction and a queued reversal prints on one sheet`() throws {
    let site = try BuiltSite.example()
    let orders = ["--print", "rpo26001", "rpo26006", "rpo26007"]
    #expect(try Browser.problems(of: "print", in: site.path, orders).isEmpty)
  }
}
