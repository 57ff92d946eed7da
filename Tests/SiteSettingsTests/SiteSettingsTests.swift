import Diagnostics
import SiteSettings
import Testing

@Suite("Site settings")
struct SiteSettingsTests {
  @Test func `nothing given is all defaults`() {
    let (settings, diagnostics) = SiteSettings.resolve()
    #expect(diagnostics.isEmpty)
    #expect(settings == SiteSettings())
    #expect(settings.output == "public" && settings.language == "en")
    #expect(settings.formats == [.json, .csv])
    #expect(settings.thresholds == FindingThresholds(delayDays: 30, reversalRatePercent: 20))
  }

  @Test func `every key is read`() throws {
    let (settings, diagnostics) = resolve(
      """
      title: Korrekturen
      company: 0815
      language: de
      locale: de-AT
      baseURL: https://example.com/audit
      output: dist
      ledger: [exports/*.csv, more.xlsx]
      queue: queue.csv
      formats: [csv]
      sources: none
      users: initials
      audit: {origin: example.com/plant-1}
      posting:
        allowFrom: 2026-01-01
        allowTo: 2026-12-31
        closedTo: 2025-12-31
        earliestValuationDate: 2025-06-30
      thresholds:
        delayDays: 45
        reversalRatePercent: 0
      profiles:
        - files: exports/*.txt
          base: sap-afru
          decimal: ","
          columns: {Entry No.: [RUECK, RMZHL]}
      suppress:
        - code: A8
          order: RPO1
          reason: one person in the night shift
      """)
    #expect(diagnostics.isEmpty)
    #expect(settings.title == "Korrekturen")
    #expect(settings.company == "0815")
    #expect(settings.language == "de" && settings.locale == "de-AT")
    #expect(settings.baseURL == "https://example.com/audit/")
    #expect(settings.output == "dist")
    #expect(settings.ledger == ["exports/*.csv", "more.xlsx"])
    #expect(settings.queue == ["queue.csv"])
    #expect(settings.formats == [.csv])
    #expect(settings.sources == .none && settings.users == .initials)
    #expect(settings.auditOrigin == "example.com/plant-1")
    #expect(
      settings.posting
        == PostingLimits(
          allowFrom: CalendarDay("2026-01-01"), allowTo: CalendarDay("2026-12-31"),
          closedTo: CalendarDay("2025-12-31"), earliestValuationDate: CalendarDay("2025-06-30")))
    #expect(settings.thresholds == FindingThresholds(delayDays: 45, reversalRatePercent: 0))
    let profile = try #require(settings.profiles.first)
    #expect(profile.files == ["exports/*.txt"] && profile.base == "sap-afru")
    #expect(profile.decimal == "," && profile.columns.count == 1)
    let suppression = try #require(settings.suppressions.first)
    #expect(suppression.code == .a8 && suppression.order == "RPO1")
    #expect(suppression.reason == "one person in the night shift")
    #expect(suppression.location?.description == "site.yml:27:5")
    #expect(settings.locations[.allowTo]?.description == "site.yml:15:12")
  }

  @Test(arguments: [
    "no", "yes", "0815", "1e3", "0x1F", "2026-01-31", "null", "~", "12:30:45", "1_000", "true",
    ".inf", "3.10",
  ])
  func `a scalar is the text that was written`(text: String) {
    let (settings, diagnostics) = resolve(
      "title: \(text)\nsuppress: [{code: A1, order: \(text), reason: \(text)}]")
    #expect(diagnostics.isEmpty)
    #expect(settings.title == text)
    #expect(settings.suppressions.first?.order == text)
  }

  @Test(arguments: ["", "# only a comment\n", "---\n", "title:\nposting:\nledger:\nprofiles:\n"])
  func `a key without a value is not given`(text: String) {
    let (settings, diagnostics) = resolve(text)
    #expect(diagnostics.isEmpty)
    #expect(settings == SiteSettings())
  }

  @Test func `a block scalar loses only its last line end`() {
    #expect(resolve("title: >\n  two\n  words\n").settings.title == "two words")
    #expect(resolve("title: |\n  two\n  words\n").diagnostics.map(\.place) == ["1:8 S-VALUE"])
  }

  @Test func `an empty list of formats leaves pages only`() {
    #expect(resolve("formats: []").settings.formats.isEmpty)
    #expect(resolve("formats: json").settings.formats == [.json])
  }

  @Test func `an anchor may be used again`() {
    let (settings, diagnostics) = resolve("title: &t Plant 1\ncompany: *t\n")
    #expect(diagnostics.isEmpty)
    #expect(settings.company == "Plant 1")
  }
}
