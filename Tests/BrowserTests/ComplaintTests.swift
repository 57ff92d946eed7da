import Testing

/// What users of other programs complained of, as far as a browser shows it.
///
/// - Source: pages.md section 6.
@Suite("What users of others complained of", .timeLimit(.minutes(10)))
struct ComplaintTests {
  @Test func `Fava's printed report does not say its period: here the evidence block prints`()
    throws
  {
    let orders = ["--print", "rpo26001", "rpo26006", "rpo26007"]
    #expect(try Browser.problems(of: "print", in: BuiltSite.example().path, orders) == [])
  }
}
