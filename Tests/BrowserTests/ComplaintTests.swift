import Testing

/// What users of other programs complained of, as far as a browser shows it.
///
/// - Source: pages.md section 6.
@Suite("What users of others complained of", .timeLimit(.minutes(60)))
struct ComplaintTests {
  @Test func `Fava's printed report does not say its period: here the evidence block prints`()
    throws
  {
    let orders = ["--print", "rpo26001", "rpo26006", "rpo26007"]
    #expect(try Browser.problems(of: "print", in: BuiltSite.example().path, orders) == [])
  }

  @Test func `Pagefind does not run on file: here search and sort do, and links reach every order`()
    throws
  {
    let program = try #require(BuiltSite.program)
    let problems = try Browser.problems(
      of: "find", in: BuiltSite.example().path, ["--serve", program, Browser.project])
    #expect(problems == [])
  }
}
