import BuiltInTemplates
import Diagnostics
import OrderReport
import OutputReversal
import PageRendering
import ProductionLedger
import SiteSettings
import Testing

@testable import SitePublishing

@Suite("Pages in the site's language")
struct LanguageTests {
  /// One order with a figure above a thousand, a reversal, a reversal of too much, and a rejection.
  private static func sample(_ language: String, _ locale: String? = nil) -> SiteSample {
    var sample = SiteSample(
      items: [
        "1,2026-01-05,RPO1,10000,1000,1234.5,,,ANNA",
        "2,2026-02-26,RPO1,10000,1000,-1000.25,1,,ANNA",
      ],
      lines: ["RPO1,10000,1000,12000,PCS,1"],
      queue: ["2026-03-01,RPO1,1000,,0,-500,1,COUNT"])
    sample.settings.language = language
    sample.settings.locale = locale
    return sample
  }

  private static func orderPage(_ sample: SiteSample) async throws -> String {
    let site = try await sample.rendered()
    let path = try #require(site.pages.first { $0.hasPrefix("orders/") })
    return try site.text(path)
  }

  @Test func `a German page has German words, figures and days, and ISO in datetime`() async throws
  {
    let page = try await Self.orderPage(Self.sample("de"))
    for text in [
      "<html lang=\"de\">", "<title>RPO1: netto 234,25 von 12.000 · Korrekturen in der Fertigung",
      "1.234,5 gebucht", "<span class=\"rev\">1.000,25 storniert</span>",
      "<strong>netto 234,25 von 12.000 PCS</strong>", "81,0 % der Istmeldungen",
      "<time datetime=\"2026-02-26\">26.02.2026</time>", "−1.000,25", "11.765,75 offen",
      "↩ storniert I-1", "storniert durch I-2",
      "I-2 und das Original I-1 hat derselbe Benutzer „ANNA“ gebucht",
      "I-2 vom 26.02.2026 liegt 52 Tage nach dem Original I-1 vom 05.01.2026, mehr als 30",
      "Istmeldungsmenge −500 übersteigt den Rest von I-1: 234,25 von 1.234,5 können storniert werden,"
        + " nach 1.000,25 storniert",
      "<span class=\"level level-rejected\">abgelehnt</span>",
      "<span class=\"level level-warning\">Warnung</span>",
    ] {
      #expect(page.contains(text), "\(text)")
    }
    #expect(!page.contains("lang=\"en\""))
  }

  struct Locale: CustomTestStringConvertible {
    var language: String
    var locale: String?
    var figure: String
    var day: String
    var testDescription: String { "\(language), \(locale ?? "no locale")" }
  }

  @Test(arguments: [
    Locale(language: "en", figure: "−1000.25", day: "2026-02-26"),
    Locale(language: "en", locale: "en-US", figure: "−1,000.25", day: "02/26/2026"),
    Locale(language: "en", locale: "en-GB", figure: "−1,000.25", day: "26/02/2026"),
    Locale(language: "en", locale: "de-CH", figure: "−1’000.25", day: "26.02.2026"),
    Locale(language: "de", figure: "−1.000,25", day: "26.02.2026"),
    Locale(language: "de", locale: "de-AT", figure: "−1.000,25", day: "26.02.2026"),
    Locale(language: "de", locale: "en", figure: "−1000.25", day: "2026-02-26"),
  ])
  func `a locale writes figures and days, whatever the language`(_ test: Locale) async throws {
    let page = try await Self.orderPage(Self.sample(test.language, test.locale))
    #expect(page.contains(">\(test.figure)<"))
    // A day that is written as ISO 8601 says itself which day it is.
    let attribute = test.day == "2026-02-26" ? "" : " datetime=\"2026-02-26\""
    #expect(page.contains("<time\(attribute)>\(test.day)</time>"))
  }

  @Test func `order lines are named, not counted`() async throws {
    var sample = Self.sample("de")
    sample.items.append("3,2026-02-27,RPO1,20000,1001,5,,,ANNA")
    let page = try await Self.orderPage(sample)
    #expect(page.contains("Zeile 10000") && !page.contains("10.000"))
  }

  private static func compile(
    _ settings: SiteSettings, further: [TemplateSource] = []
  ) -> (SiteTemplates?, [String]) {
    let builtIn = BuiltInTemplates.files.map {
      TemplateSource(name: $0.name, file: $0.name, bytes: $0.bytes)
    }
    let (templates, problems) = SiteTemplates.compile(
      builtIn + further, overrides: further.map(\.name), settings: settings)
    return (
      templates, problems.map { "\($0.location?.file ?? "-") \($0.code.rawValue) \($0.message)" }
    )
  }

  @Test func `a file in the project is a language; what it lacks is English, with a warning`()
    throws
  {
    var settings = SiteSettings()
    settings.language = "fr"
    let text = """
      navigation.orders = Ordres
      format.decimal = ,
      order.posted = {{posted}} déclarés
      """
    let french = TemplateSource(
      name: "fr.strings", file: "Templates/fr.strings", bytes: Array(text.utf8))
    let (templates, problems) = Self.compile(settings, further: [french])
    let phrases = try #require(templates?.phrases)
    #expect(phrases.text("navigation.orders") == "Ordres")
    #expect(phrases.text("navigation.findings") == "Findings")
    #expect(phrases.isForeign("navigation.findings") && !phrases.isForeign("navigation.orders"))
    let message = Message(titleOf: .a8)
    #expect(phrases.text(message) == "Same person posted and reversed")
    #expect(phrases.isForeign(message))
    #expect(phrases.format.text(ofDecimal: "-1234.5") == "−1234,5")
    #expect(problems.count == 1)
    #expect(
      problems[0].hasPrefix("Templates/fr.strings T-PHRASE ")
        && problems[0].contains(" texts are missing and taken from en.strings: "))
  }

  struct Refusal: CustomTestStringConvertible {
    var language = "en"
    var locale: String?
    var problem: String
    var testDescription: String { problem }
  }

  @Test(arguments: [
    Refusal(
      language: "fr",
      problem: "there is no language 'fr'; there are 'de' and 'en', and a file "
        + "Templates/fr.strings would add it"),
    Refusal(locale: "de-DD", problem: "there is no locale 'de-DD'; did you mean 'de-DE'?"),
    Refusal(
      locale: "pt",
      problem: "there is no locale 'pt'; there are 'de', 'de-AT', 'de-CH', 'de-DE', 'en', "
        + "'en-GB' and 'en-US'"),
  ])
  func `a language or locale that no file has is refused by name`(_ test: Refusal) {
    var settings = SiteSettings()
    settings.language = test.language
    settings.locale = test.locale
    let (templates, problems) = Self.compile(settings)
    #expect(templates == nil)
    #expect(problems == ["- S-VALUE \(test.problem)"])
  }

  @Test func `what a language lacks of explanations and findings is marked as English`()
    async throws
  {
    var sample = Self.sample("fr")
    sample.templates["fr.strings"] = "code.A7.title = Datée avant son original\nlevel.info = note"
    let site = try await sample.rendered()
    #expect(
      try site.text("codes.html").contains(
        "<dt id=\"A8\" lang=\"en\"><code>A8</code> Same person posted and reversed</dt>"))
    #expect(
      try site.text("findings.html").contains(
        "<span lang=\"en\">I-2 and its original I-1 were both posted by &#39;ANNA&#39;</span>"))
  }
}
