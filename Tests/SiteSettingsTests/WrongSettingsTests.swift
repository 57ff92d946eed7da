import Diagnostics
import SiteSettings
import Testing

@Suite("Wrong settings")
struct WrongSettingsTests {
  struct Case: CustomTestStringConvertible {
    var yaml: String
    var places: [String]
    var says: String
    var testDescription: String { String(yaml.prefix(60)) }

    init(_ yaml: String, _ places: String..., says: String) {
      self.yaml = yaml
      self.places = places
      self.says = says
    }
  }

  @Test(arguments: [
    Case("tilte: x", "1:1 S-KEY", says: "unknown key 'tilte'; did you mean 'title'?"),
    Case(
      "title: x\nallowFrom: 2026-01-01", "2:1 S-KEY", says: "did you mean 'posting.allowFrom'?"),
    Case(
      "posting: {allowForm: 2026-01-01}", "1:11 S-KEY",
      says: "unknown key 'allowForm' of 'posting'; did you mean 'allowFrom'?"),
    Case("zzzzzzzz: 1", "1:1 S-KEY", says: "known are audit, baseURL, company,"),
    Case("title: a\ntitle: b", "2:1 S-KEY", says: "the key 'title' is given twice"),
    Case(
      "posting:\n  allowTo: 2026-01-01\n  'allowTo': 2026-01-02", "3:3 S-KEY",
      says: "'allowTo' is given twice"),
    Case("{title: a, title: b}", "1:2 S-KEY", says: "given twice"),
    Case("? [a]\n: b", "1:3 S-KEY", says: "a key must be text"),
    Case("<<: {title: x}", "1:1 S-KEY", says: "unknown key '<<'"),
    Case("title: 'a", "1:10 S-SYNTAX", says: "not YAML: found unexpected end of stream"),
    Case("title: [a", "2:1 S-SYNTAX", says: "not YAML"),
    Case("title: *nobody", "1:8 S-SYNTAX", says: "undefined alias"),
    Case("title: &a [*a]", "1:12 S-SYNTAX", says: "undefined alias"),
    Case("title: x\n---\ntitle: y", "2:1 S-SYNTAX", says: "another document"),
    Case("title: x\n\ty: z", "2:1 S-SYNTAX", says: "not YAML"),
    Case("title: a\u{1}b", "1:9 S-SYNTAX", says: "the character ␁ is not allowed"),
    Case("\u{FEFF}tilte: x", "1:1 S-KEY", says: "did you mean 'title'"),
    Case("# 漢e\u{301}\r\ntitle: a\r\nx: \u{7F}", "3:4 S-SYNTAX", says: "the character ␡"),
    Case("just text", "1:1 S-VALUE", says: "not 'just text'"),
    Case("- a\n- b", "1:1 S-VALUE", says: "settings must be keys with values"),
    Case("title: [a]", "1:8 S-VALUE", says: "'title' must be text, not a list"),
    Case("title: '  '", "1:8 S-VALUE", says: "text that is not blank"),
    Case("company: {a: b}", "1:10 S-VALUE", says: "not a mapping"),
    Case("language: ../de", "1:11 S-VALUE", says: "must be the tag of a language such as en"),
    Case("language: d\u{456}", "1:11 S-VALUE", says: "the tag of a language such as en"),
    Case("locale: de_DE", "1:9 S-VALUE", says: "the tag of a language such as de-CH, not 'de_DE'"),
    Case("locale: de-", "1:9 S-VALUE", says: "the tag of a language such as de-CH"),
    Case("ledger: {a: b}", "1:9 S-VALUE", says: "a path or a list of paths"),
    Case("ledger: [a.csv, [b.csv]]", "1:17 S-VALUE", says: "an item of 'ledger' must be text"),
    Case("ledger: [a.csv, ]\nqueue: [a, '']", "2:12 S-VALUE", says: "an item of 'queue'"),
    Case("queue: [a, b, a]", "1:15 S-VALUE", says: "'queue' names 'a' twice"),
    Case("formats: [json, xml]", "1:17 S-VALUE", says: "must be 'json' or 'csv', not 'xml'"),
    Case("formats: [csv, csv]", "1:16 S-VALUE", says: "twice"),
    Case("sources: line", "1:10 S-VALUE", says: "did you mean 'lines'?"),
    Case("users: no", "1:8 S-VALUE", says: "must be 'names', 'initials' or 'none', not 'no'"),
    Case("audit: {origin: a b}", "1:17 S-VALUE", says: "without blanks or +"),
    Case("audit: x", "1:8 S-VALUE", says: "'audit' must be a mapping with 'origin'"),
    Case("posting: {closedTo: 2026-02-30}", "1:21 S-VALUE", says: "a real date such as"),
    Case("posting: {closedTo: 31.1.2026}", "1:21 S-VALUE", says: "not '31.1.2026'"),
    Case("thresholds: {delayDays: -1}", "1:25 S-VALUE", says: "a whole number from 0 to 36500"),
    Case("thresholds: {delayDays: 99999999999999999999}", "1:25 S-VALUE", says: "whole number"),
    Case("thresholds: {reversalRatePercent: 20%}", "1:35 S-VALUE", says: "from 0 to 100"),
    Case("thresholds: {reversalRatePercent: ''}", "1:35 S-VALUE", says: "not ''"),
    Case("profiles: {files: a}", "1:11 S-VALUE", says: "'profiles' must be a list of profiles"),
    Case("profiles: [a]", "1:12 S-VALUE", says: "a profile must be a mapping"),
    Case("profiles: [{base: odoo}]", "1:12 S-VALUE", says: "a profile needs the key 'files'"),
    Case("profiles: [{files: []}]", "1:20 S-VALUE", says: "at least one pattern"),
    Case("profiles: [{files: a, base: sap}]", "1:29 S-VALUE", says: "'sap-matdoc', not 'sap'"),
    Case(
      "profiles: [{files: a, seperator: ;}]", "1:23 S-KEY",
      says: "unknown key 'seperator' of a profile; known are base, columns"),
    Case("suppress: [{code: A8, order: X}]", "1:12 S-VALUE", says: "needs the key 'reason'"),
    Case(
      "suppress: [{code: E-DATE, order: X, reason: y}]", "1:19 S-VALUE", says: "'code' must be"),
    Case("suppress: [{code: A8, order: X, reason: ' '}]", "1:41 S-VALUE", says: "not blank"),
    Case("suppress: [{code: A8, order: X, why: y}]", "1:33 S-KEY", "1:12 S-VALUE", says: "'why'"),
    Case(
      "suppress:\n- {code: A8, order: X, reason: y}\n- {code: A8, order: X, reason: z}",
      "3:3 S-VALUE", says: "finding A8 of order 'X' is suppressed twice"),
  ])
  func `what is wrong is named at its place`(sample: Case) throws {
    let diagnostics = resolve(sample.yaml).diagnostics
    #expect(Set(diagnostics.map(\.place)) == Set(sample.places))
    #expect(
      diagnostics.contains { $0.message.contains(sample.says) },
      "\(diagnostics.map(\.message))")
    #expect(diagnostics.allSatisfy { $0.severity == .error })
  }

  @Test(arguments: [
    "example.com", "ftp://example.com", "https://", "https:///a", "https://:80/", "http://a b/",
    "https://a/?q", "https://a/#f", "https://ä.example/", "[https://a/]", "javascript:alert(1)",
    "https://a/\\\"><script>",
  ])
  func `what is no address of a folder on the web is refused`(address: String) {
    #expect(resolve("baseURL: \"\(address)\"").diagnostics.map(\.place) == ["1:10 S-VALUE"])
  }

  @Test func `all that is wrong is named, by line`() {
    let diagnostics = resolve("users: x\ntitel: y\nsources: z\nposting: {allowTo: q}").diagnostics
    #expect(
      diagnostics.map(\.place) == ["1:8 S-VALUE", "2:1 S-KEY", "3:10 S-VALUE", "4:20 S-VALUE"])
  }

  @Test func `bytes that are not UTF-8 are named at their column`() {
    let bytes = Array("# é\ntitle: caf".utf8) + [0xE9, 0x0A]
    let file = SettingsFile(name: "site.yml", bytes: bytes)
    #expect(SiteSettings.resolve(file: file).diagnostics.map(\.place) == ["2:11 S-SYNTAX"])
    let utf16 = SettingsFile(name: "site.yml", bytes: [0xFF, 0xFE, 0x74, 0x00])
    #expect(SiteSettings.resolve(file: utf16).diagnostics.map(\.place) == ["1:1 S-SYNTAX"])
  }
}
