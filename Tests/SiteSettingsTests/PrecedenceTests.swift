import Diagnostics
import SiteSettings
import Testing

@Suite("Precedence of settings")
struct PrecedenceTests {
  @Test func `a flag is stronger than a variable, a variable than the file, the file than nothing`()
  {
    let text = "output: file\nqueue: file.csv\nsources: files"
    let environment = ["STORNO_OUTPUT": "variable", "STORNO_QUEUE": "a.csv:b.csv"]
    let flags = SettingsFlags(output: "flag", ledger: ["l.csv"])
    let (settings, diagnostics) = resolve(text, environment: environment, flags: flags)
    #expect(diagnostics.isEmpty)
    #expect(settings.output == "flag")
    #expect(settings.queue == ["a.csv", "b.csv"])
    #expect(settings.sources == .files)
    #expect(settings.ledger == ["l.csv"])
    #expect(settings.formats == [.json, .csv])
    #expect(settings.locations.keys.map(\.rawValue) == ["sources"])
  }

  @Test func `every setting has its variable`() {
    #expect(
      SettingsKey.allCases.map(\.environmentName) == [
        "STORNO_TITLE", "STORNO_COMPANY", "STORNO_LANGUAGE", "STORNO_LOCALE", "STORNO_BASE_URL",
        "STORNO_OUTPUT", "STORNO_LEDGER", "STORNO_QUEUE", "STORNO_FORMATS", "STORNO_SOURCES",
        "STORNO_USERS", "STORNO_AUDIT_ORIGIN", "STORNO_AUDIT_KEY", "STORNO_POSTING_ALLOW_FROM",
        "STORNO_POSTING_ALLOW_TO", "STORNO_POSTING_CLOSED_TO",
        "STORNO_POSTING_EARLIEST_VALUATION_DATE", "STORNO_THRESHOLDS_DELAY_DAYS",
        "STORNO_THRESHOLDS_REVERSAL_RATE_PERCENT",
      ])
  }

  @Test func `variables are read as the file is`() {
    let (settings, diagnostics) = resolve(
      "",
      environment: [
        "STORNO_FORMATS": "json", "STORNO_THRESHOLDS_DELAY_DAYS": "7",
        "STORNO_POSTING_CLOSED_TO": "2025-12-31", "STORNO_TITLE": "", "STORNO_USERS": "none",
      ])
    #expect(diagnostics.isEmpty)
    #expect(settings.formats == [.json])
    #expect(settings.thresholds.delayDays == 7)
    #expect(settings.posting.closedTo == CalendarDay("2025-12-31"))
    #expect(settings.title == nil)
    #expect(settings.users == .none)
  }

  @Test func `a wrong variable is an error that names it`() throws {
    let (settings, diagnostics) = resolve("", environment: ["STORNO_USERS": "nobody"])
    let diagnostic = try #require(diagnostics.first)
    #expect(diagnostic.place == "- S-VALUE")
    #expect(
      diagnostic.message == "STORNO_USERS must be 'names', 'initials' or 'none', not 'nobody'")
    #expect(settings.users == .names)
  }

  @Test func `a misspelt variable is a warning, a foreign one is not`() throws {
    let environment = [
      "STORNO_TITEL": "x", "STORNO_LONG_TESTS": "1", "STORNO_LONG": "x", "TITLE": "x",
    ]
    let (_, diagnostics) = resolve("", environment: environment)
    #expect(diagnostics.map(\.severity) == [.warning])
    #expect(
      diagnostics.first?.message
        == "no setting reads the variable STORNO_TITEL; did you mean STORNO_TITLE?")
  }

  @Test func `an empty range of posting dates is refused, wherever its ends come from`() {
    let text = "posting:\n  allowFrom: 2026-02-01\n"
    let variable = ["STORNO_POSTING_ALLOW_TO": "2026-01-31"]
    #expect(resolve(text, environment: variable).diagnostics.map(\.place) == ["2:14 S-VALUE"])
    #expect(resolve(text + "  allowTo: 2026-02-01\n").diagnostics.isEmpty)
  }
}
