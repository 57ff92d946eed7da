import Testing

/// The pages in a real browser.
///
/// - Source: pages.md 3; contract.md section 6.
// The limit ends a hang. All tests begin at once, so it counts the waiting for all others too.
@Suite(.timeLimit(.minutes(60)))
struct BrowserTests {
  init() throws {
    try #require(Browser.isInstalled, "a browser, Java or their Python is missing: make deps-test")
  }

  /// A page that is wrong, and what a check must say of it.
  struct Wrong: CustomTestStringConvertible {
    var check: String
    var body: String
    var problem: String

    var testDescription: String { check + ": " + problem }
  }

  @Test(arguments: [
    Wrong(check: "load", body: "<img src=missing.png>", problem: "failed"),
    Wrong(check: "load", body: "<p style='color: red'>", problem: "policy: style-src"),
    Wrong(check: "load", body: "<img src=http://127.0.0.1:9/x.png>", problem: "policy: img-src"),
    Wrong(check: "axe", body: "<img src=missing.png>", problem: "image-alt"),
    Wrong(check: "valid", body: "<table><tr><td colspan=3>1", problem: "column"),
    Wrong(check: "keyboard", body: "<a href=x tabindex=2>", problem: "comes before its turn"),
    Wrong(check: "keyboard", body: "<a href=x class=quiet>x</a>", problem: "not visible"),
    Wrong(check: "keyboard", body: "<a href=x class=pale>x</a>", problem: "little contrast"),
    Wrong(check: "keyboard", body: "<h1>No skip link</h1>", problem: "skip link"),
    Wrong(check: "keyboard", body: "<div class=wide><p></div>", problem: "not by keyboard"),
    Wrong(check: "narrow", body: "<table width=900><tr><td>1</table>", problem: "too wide"),
    Wrong(
      check: "narrow", body: "<table class=fixed><tr><td>longer than its cell<td>1</table>",
      problem: "beyond its cell"),
    Wrong(check: "forced", body: "<b class=key-net></b><b class=key-taken></b>", problem: "like"),
    Wrong(check: "motion", body: "<p class=slow>", problem: "has a transition"),
    Wrong(check: "print", body: "<table height=2000><tr><td>1</table>", problem: "2 sheets"),
    Wrong(check: "print", body: "<nav>elsewhere</nav>", problem: "on paper: <nav>"),
    Wrong(check: "print", body: "<p class=evidence hidden>", problem: "not on paper"),
    Wrong(check: "links", body: "<a href=\"no.html\">", problem: "no.html leads nowhere"),
    Wrong(check: "links", body: "<a href=\"#no\">", problem: "#no leads to no place"),
    Wrong(check: "links", body: "<i id=\"x\"></i><i id=\"x\"></i>", problem: "ids twice"),
    Wrong(check: "firefox", body: "<p style='color: red'>", problem: "blocked"),
    Wrong(check: "firefox", body: "<script src=wrong.js></script>", problem: "not defined"),
  ])
  func `each check sees what is wrong with a page made wrong`(_ wrong: Wrong) throws {
    let page = """
      <!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Wrong</title>
      <meta http-equiv="Content-Security-Policy" content="img-src file:; style-src file:; script-src file:">
      <link rel="stylesheet" href="wrong.css"><body><main>\(wrong.body)
      """
    let style = """
      .quiet:focus { outline: none } .slow { transition: opacity 1s }
      .pale:focus { outline: 2px solid #eee }
      .wide { overflow: auto; width: 9rem } .wide p { width: 99rem; height: 1px }
      .fixed { table-layout: fixed; width: 4rem } .fixed td { white-space: nowrap }
      """
    let site = try WrittenSite(["wrong.html": page, "wrong.css": style, "wrong.js": "wrong()"])
    let problems = try Browser.problems(of: wrong.check, in: site.path, ["--print", "wrong"])
    #expect(problems.contains { $0.contains(wrong.problem) }, "\(problems)")
  }

  @Test func `pages load from disk and from the preview without a word, with script and without`()
    throws
  {
    let program = try #require(BuiltSite.program)
    try expectNone(
      of: "load", ["--serve", program, Browser.project, "--published", program])
  }

  @Test func `German pages load from disk and from the published site without a word`() throws {
    let program = try #require(BuiltSite.program)
    try expectNone(of: "load", in: .german(), ["--published", program])
  }

  @Test func `every kind of page loads in Firefox from disk without a word`() throws {
    try expectNone(of: "firefox")
  }

  @Test(arguments: ["axe", "valid", "keyboard", "narrow", "forced", "motion"])
  func `no page of the example site has a problem of form`(_ check: String) throws {
    try expectNone(of: check)
  }

  @Test func `texts and numbers as long as they come widen no page`() throws {
    let ledger = try HostileLedger()
    let site = try BuiltSite([ledger.path])
    try expectNone(of: "narrow", in: site)
  }

  @Test func `hostile values run nothing, ask for nothing and add no element to any page`() throws {
    let program = try #require(BuiltSite.program)
    try expectNone(of: "hostile", ["--serve", program, Browser.project])
  }

  @Test func `a page reloads when it changed and keeps its place, and tells what is wrong`()
    throws
  {
    let program = try #require(BuiltSite.program)
    try expectNone(of: "reload", ["--serve", program, Browser.project])
  }

  @Test(arguments: ["axe", "narrow", "forced", "valid", "print"])
  func `no page of the example site in German has a problem of form`(_ check: String) throws {
    let orders = ["--print", "rpo26001", "rpo26006", "rpo26007"]
    try expectNone(of: check, in: .german(), orders)
  }

  @Test(arguments: ["load", "axe", "valid", "narrow", "forced", "motion", "print", "links"])
  func `no attachment has a problem of form`(_ check: String) throws {
    try expectNone(of: check, in: .attachments())
  }

  /// Looks at the example site, which is built once.
  private func expectNone(of check: String, _ arguments: [String] = []) throws {
    try expectNone(of: check, in: .example(), arguments)
  }

  /// Looks at a site; what is wrong stands in the failure.
  private func expectNone(
    of check: String, in site: BuiltSite, _ arguments: [String] = []
  ) throws {
    let problems = try Browser.problems(of: check, in: site.path, arguments)
    #expect(problems == [])
  }
}
