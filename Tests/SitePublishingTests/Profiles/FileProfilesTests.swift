import Diagnostics
import LedgerReading
import ProductionLedger
import SitePublishing
import SiteSettings
import Testing

@Suite("Profiles of a site")
struct FileProfilesTests {
  private func profiles(_ yaml: String) -> FileProfiles {
    let file = SettingsFile(
      name: "site.yml", bytes: Array("profiles: [{files: a.csv, \(yaml)}]".utf8))
    let (settings, problems) = SiteSettings.resolve(file: file)
    #expect(problems.isEmpty)
    return FileProfiles(settings)
  }

  @Test func `settings name the built-in profiles, encodings and units that reading has`() {
    #expect(Set(ReadingProfile.builtIn) == Set(BuiltInProfile.allCases.map(\.rawValue)))
    #expect(Set(ReadingProfile.encodings) == Set(TextEncoding.allCases.map(\.rawValue)))
    #expect(Set(ReadingProfile.timeUnits) == Set(TimeUnit.allCases.map(\.rawValue)))
  }

  @Test func `what is stated is added to the base and goes before it`() throws {
    let found = profiles(
      "base: sap-matdoc, encoding: cp850, decimal: ',', columns: {Lot No.: LICHA}, "
        + "values: {Entry Type: {'101': Sale}}, timeUnit: hours")
    #expect(found.diagnostics.isEmpty)
    let profile = try #require(found.profiles.first)
    #expect(profile.base == .sapMATDOC && profile.encoding == .codePage850)
    #expect(profile.decimal == .comma && profile.numbersEntriesByText)
    #expect(profile.columns[.lotNo] == .fields([["LICHA"]]))
    #expect(profile.columns[.itemNo] == .fields([["MATNR"], ["Material"]]))
    let types = try #require(profile.translation(of: .entryType)).pairs
    #expect(types.first == .init("101", "Sale"))
    #expect(types.contains(.init("26[12]*", "Consumption")))
    #expect(profile.dateFormat?.pattern == "yyyyMMdd" && profile.timeUnit == .unit(.hours))
    #expect(profile.statedColumns == [.lotNo])
  }

  @Test func `codes of units are taken without their case`() throws {
    let profile = try #require(
      profiles("timeUnit: {column: U, values: {h: hours, Min: minutes}}").profiles.first)
    guard case .fields(let fields, let units) = profile.timeUnit else {
      Issue.record("no units by code")
      return
    }
    #expect(units == ["H": .hours, "MIN": .minutes])
    #expect(fields == [.setupTime: ["U"], .runTime: ["U"], .stopTime: ["U"]])
  }

  @Test func `a profile leaves unsaid what it does not state`() throws {
    let text = """
      profiles:
        - {files: a.csv, base: odoo, encoding: cp850, delimiter: tab, headerRow: 2, decimal: ","}
        - {files: "*.csv", dateFormat: dd.MM.yyyy}
      """
    let (settings, _) = SiteSettings.resolve(
      file: SettingsFile(name: "site.yml", bytes: Array(text.utf8)))
    let profile = ReadingOptions(profiles: FileProfiles(settings).profiles)
      .profile(for: InputFile(file: "a.csv", bytes: []))
    #expect(profile.base == .odoo && profile.encoding == .codePage850)
    #expect(profile.delimiter == UInt8(ascii: "\t") && profile.headerRow == 2)
    #expect(profile.decimal == .comma && profile.dateFormat?.pattern == "dd.MM.yyyy")
  }

  @Test(arguments: [
    ("columns: {Oder No.: x}", "1:37 S-KEY", "did you mean 'Order No.'?"),
    ("columns: {Zzzz: x}", "1:37 S-KEY", "named as in Business Central, such as 'Order No.'"),
    ("values: {Entry Typ: {A: Output}}", "1:36 S-KEY", "did you mean 'Entry Type'?"),
    ("values: {Entry Type: {A: Ouput}}", "1:52 S-VALUE", "did you mean 'Output'?"),
    ("values: {Open: {A: maybe}}", "1:46 S-VALUE", "it is one of Yes, No"),
    ("dateFormat: dd.MM.jjjj", "1:39 S-VALUE", "a form such as dd.MM.yyyy"),
    ("dateFormat: yyyy-dd-MM", "1:39 S-VALUE", "not 'yyyy-dd-MM'"),
  ])
  func `what is no column, value or form is named at its place`(
    yaml: String, place: String, says: String
  ) throws {
    let problem = try #require(profiles(yaml).diagnostics.first)
    let found = problem.location.map { "\($0.line):\($0.column) \(problem.code.rawValue)" }
    #expect(found == place)
    #expect(problem.message.contains(says), "\(problem.message)")
  }
}
