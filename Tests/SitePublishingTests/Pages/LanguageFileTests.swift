import BuiltInTemplates
import Diagnostics
import Foundation
import OrderReport
import OutputReversal
import PageRendering
import ProductionLedger
import Testing

@testable import SitePublishing

/// Holds the files of the built-in languages against each other and against what asks for them.
@Suite("Files of languages")
struct LanguageFileTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static func source(_ language: String) throws -> TemplateSource {
    let file = try #require(BuiltInTemplates.files.first { $0.name == "\(language).strings" })
    return TemplateSource(name: file.name, file: file.name, bytes: file.bytes)
  }

  private static func book(_ language: String) throws -> PhraseBook {
    let (book, problems) = PhraseBook.read(
      [try source(language)], catalog: language == "en" ? [:] : SiteLanguages.catalog)
    #expect(problems.isEmpty)
    return try #require(book)
  }

  /// The keys of a file but for those of its locales.
  private static func keys(_ language: String) throws -> Set<String> {
    Set(
      try book(language).keys.filter {
        $0.split(separator: ".").count < 3 || !$0.hasPrefix("format.")
      })
  }

  @Test func `German has every text of English and of the program, and no other`() throws {
    let (_, problems) = PhraseBook.read(
      [try Self.source("de")], fallback: try Self.source("en"), catalog: SiteLanguages.catalog)
    #expect(problems.map(\.message) == [])
    let wanted = try Self.keys("en").union(SiteLanguages.catalog.keys)
    #expect(try Self.keys("de").subtracting(wanted).sorted() == [])
  }

  @Test func `no text stands both in the program and in the English file`() throws {
    #expect(try Self.keys("en").intersection(SiteLanguages.catalog.keys).sorted() == [])
  }

  @Test func `each sentence of the program has a key of its own`() {
    let patterns =
      FindingText.allCases.map(\.rawValue) + NameText.allCases.map(\.rawValue)
      + QueueText.allCases.map(\.rawValue) + LedgerText.allCases.map(\.rawValue)
      + ReportText.allCases.map(\.rawValue) + ChangeText.allCases.map(\.rawValue)
      + FieldText.allCases.map(\.rawValue) + Code.allCases.map(\.explanation.title)
    let repeated = Dictionary(grouping: patterns, by: \.self).filter { $0.value.count > 1 }
    // Two rules may say the same in the same words; a language then says it once for both.
    #expect(repeated.keys.sorted() == ["{{measure}} {{figure}}"])
  }

  @Test func `a German text has the names of the English one`() throws {
    let (english, german) = (try Self.book("en"), try Self.book("de"))
    for key in try Self.keys("en") {
      #expect(Set(german.names(in: key)) == Set(english.names(in: key)), "\(key)")
    }
    for (key, text) in SiteLanguages.catalog where !key.hasPrefix("code.") {
      // English tells a flaw of a line in the words of its reader, and the change of a finding in
      // those that were published; German tells both by the title of the code.
      let isTitled = ["decision.unreadable", "change.finding", "change.settled"].contains(key)
      let known = Set(MessagePattern(text).names + (isTitled ? ["title"] : []))
      #expect(known.isSuperset(of: german.names(in: key)), "\(key)")
    }
  }

  @Test func `every key that the program makes of a case has a text`() throws {
    let keys =
      ProductionOrderStatus.allCases.map { "status.\($0)" }
      + RoutingStatus.allCases.filter { $0 != .blank }.map { "routing.\($0)" }
      + Measure.allCases.map { "measure.\($0)" } + Finding.Level.allCases.map { "level.\($0)" }
      + LinkMethod.allCases.map { "link.\($0)" } + TableKind.allCases.map { "table.\($0)" }
      + OrderList.Group.allCases.map(\.key)
      + CodeFamily.allCases.map { "codes.family.\($0)" }
      + ItemEntryKind.allCases.map { "audit.items.\($0)" }
      + CapacityEntryKind.allCases.map { "audit.capacities.\($0)" }
      + ["text", "flag", "markup", "list", "record"].map { "templates.kind.\($0)" }
      + OrderChange.Kind.allCases.map { "changes.kind.\($0)" }
      + [EntryChange.altered([]), .deleted, .renumbered(to: "I-1"), .late].map {
        "changes.kind.\($0.kind)"
      }
    let english = try Self.book("en")
    #expect(keys.filter { !english.has($0) } == [])
  }

  /// The Swift of the modules that make pages, and the templates.
  private static func askers() throws -> (swift: String, templates: String) {
    func text(_ folder: String, _ endings: [String]) throws -> String {
      let base = root.appendingPathComponent(folder)
      let names = try FileManager.default.subpathsOfDirectory(atPath: base.path)
      return try names.filter { name in endings.contains { name.hasSuffix($0) } }.sorted()
        .map { try String(contentsOf: base.appendingPathComponent($0), encoding: .utf8) }.joined()
    }
    return (
      try text("Sources/SitePublishing", [".swift"]) + text("Sources/storno", [".swift"]),
      try text("Templates", [".md", ".strings"])
    )
  }

  @Test func `every text that Swift asks for by name is there`() throws {
    let swift = try Self.askers().swift
    let english = try Self.book("en")
    var asked = 0
    for match in swift.matches(of: /\.text\(\s*"([a-z][A-Za-z.-]*)"(, count:)?/) {
      let key = String(match.1)
      asked += 1
      #expect(
        english.has(key) || (english.has("\(key).one") && english.has("\(key).many")), "\(key)")
    }
    #expect(asked > 50)
  }

  @Test func `no text is there that nobody asks for`() throws {
    let (swift, templates) = try Self.askers()
    let unused = try Self.keys("en").filter { key in
      if key.hasPrefix("format.") || templates.contains("{{:\(key)}}") { return false }
      var stem = key
      for ending in [".one", ".many", ".heading"] where stem.hasSuffix(ending) {
        stem = String(stem.dropLast(ending.count))
      }
      if swift.contains("\"\(key)\"") || swift.contains("\"\(stem)\"")
        || templates.contains("{{:\(stem)}}")
      {
        return false
      }
      // A key that is made of a case: `"status.\(status)"`, `"audit.\(ledger).\(kind)"`.
      let parts = stem.split(separator: ".")
      return !(1..<parts.count).contains { count in
        swift.contains("\"\(parts[..<count].joined(separator: ".")).\\(")
      }
    }
    #expect(unused.sorted() == [])
  }
}
