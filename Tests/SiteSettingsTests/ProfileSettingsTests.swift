import Diagnostics
import SiteSettings
import Testing

@Suite("Profiles in site.yml")
struct ProfileSettingsTests {
  @Test func `every key of a profile is read`() throws {
    let (settings, diagnostics) = resolve(
      """
      profiles:
        - files: [exports/*.txt, more.csv]
          base: sap-matdoc
          encoding: windows-1252
          delimiter: tab
          decimal: ","
          dateFormat: dd.MM.yyyy
          headerRow: 3
          quoteEscape: backslash
          columns:
            Entry No.: [MBLNR, ZEILE]
            Order No.: AUFNR
            Entry Type: {constant: Output}
          values:
            Entry Type: {101: Output, "26*": Consumption}
          sign: {column: SHKZG, negative: H}
          reversal: {column: [SMBLN, SMBLP], direction: original, matches: MBLNR}
          timeUnit: {column: ILE02, values: {H: hours, MIN: minutes}}
      """)
    #expect(diagnostics.isEmpty)
    let profile = try #require(settings.profiles.first)
    #expect(profile.files == ["exports/*.txt", "more.csv"] && profile.base == "sap-matdoc")
    #expect(profile.encoding == "windows-1252" && profile.delimiter == UInt8(ascii: "\t"))
    #expect(profile.decimal == "," && profile.headerRow == 3)
    #expect(profile.quoteEscape == "backslash")
    #expect(profile.dateFormat?.text == "dd.MM.yyyy")
    #expect(profile.dateFormat?.location?.description == "site.yml:7:17")
    #expect(profile.columns.map(\.column.text) == ["Entry No.", "Order No.", "Entry Type"])
    #expect(
      profile.columns.map(\.source) == [
        .fields(["MBLNR", "ZEILE"]), .fields(["AUFNR"]), .constant("Output"),
      ])
    #expect(profile.values.first?.pairs.map(\.theirs) == ["101", "26*"])
    #expect(profile.values.first?.pairs.map(\.ours.text) == ["Output", "Consumption"])
    #expect(profile.sign == ProfileSign(fields: ["SHKZG"], negative: ["H"]))
    #expect(
      profile.reversal
        == ProfileReversal(fields: ["SMBLN", "SMBLP"], direction: .original, matches: ["MBLNR"]))
    #expect(
      profile.timeUnit
        == .field("ILE02", units: [.init("H", "hours"), .init("MIN", "minutes")]))
  }

  @Test func `a profile that names only files is the default one`() {
    let profiles = resolve("profiles: [{files: a.csv, sign: , decimal: }]").settings.profiles
    #expect(profiles == [ReadingProfile(files: ["a.csv"])])
  }

  struct Case: CustomTestStringConvertible {
    var yaml: String
    var place: String
    var says: String
    var testDescription: String { yaml }

    init(_ yaml: String, _ place: String, says: String) {
      self.yaml = yaml
      self.place = place
      self.says = says
    }
  }

  @Test(arguments: [
    Case("encoding: utf8", "1:33 S-VALUE", says: "did you mean 'utf-8'?"),
    Case("encoding: latin9", "1:33 S-VALUE", says: "'iso-8859-1' or 'cp850', not 'latin9'"),
    Case("delimiter: ;;", "1:34 S-VALUE", says: "one sign such as ';', or tab"),
    Case("delimiter: x", "1:34 S-VALUE", says: "one sign"),
    Case("delimiter: '\"'", "1:34 S-VALUE", says: "one sign"),
    Case("decimal: comma", "1:32 S-VALUE", says: "must be '.' or ',', not 'comma'"),
    Case("headerRow: 0", "1:34 S-VALUE", says: "a whole number from 1 to 1000"),
    Case("quoteEscape: double", "1:36 S-VALUE", says: "did you mean 'doubled'?"),
    Case("decimals: x", "1:23 S-KEY", says: "did you mean 'decimal'?"),
    Case("columns: x", "1:32 S-VALUE", says: "'columns' must be a mapping of our column"),
    Case("columns: {A: []}", "1:36 S-VALUE", says: "at least one column"),
    Case("columns: {A: {constnt: x}}", "1:37 S-KEY", says: "did you mean 'constant'?"),
    Case("columns: {A: {}}", "1:36 S-VALUE", says: "{constant: …}"),
    Case("values: {A: x}", "1:35 S-VALUE", says: "a mapping of their code: our value"),
    Case("sign: {column: A}", "1:29 S-VALUE", says: "'sign' needs the key 'negative'"),
    Case(
      "sign: {colunm: A, negative: H}", "1:30 S-KEY",
      says: "unknown key 'colunm' of 'sign'; did you mean 'column'?"),
    Case("sign: {column: A, negative: {}}", "1:51 S-VALUE", says: "a value or a list of values"),
    Case(
      "reversal: {column: A, direction: back}", "1:56 S-VALUE",
      says: "must be 'original' or 'reversal', not 'back'"),
    Case("timeUnit: hour", "1:33 S-VALUE", says: "did you mean 'hours'?"),
    Case(
      "timeUnit: {column: A, values: {H: h}}", "1:57 S-VALUE", says: "the unit 'H' must be"),
    Case(
      "timeUnit: {column: A, values: {H: hours, h: days}}", "1:64 S-VALUE",
      says: "the unit 'h' differs from 'H' in case only"),
  ])
  func `what is wrong in a profile is named at its place`(sample: Case) {
    let diagnostics = resolve("profiles: [{files: a, \(sample.yaml)}]").diagnostics
    #expect(diagnostics.map(\.place).contains(sample.place), "\(diagnostics.map(\.place))")
    #expect(
      diagnostics.contains { $0.message.contains(sample.says) },
      "\(diagnostics.map(\.message))")
  }
}
