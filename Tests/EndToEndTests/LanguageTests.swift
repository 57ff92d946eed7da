import Foundation
import Testing

@Suite("The example site in German")
struct LanguageTests {
  /// A text of a language: no tags, no markup, and long enough to mean nothing by chance.
  private static func texts(_ language: String) throws -> [String: String] {
    let url = ProjectFolder.root.appendingPathComponent("Templates/\(language).strings")
    let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n")
    let pairs = lines.filter { !$0.hasPrefix("#") }.compactMap { line -> (String, String)? in
      let parts = line.split(separator: "=", maxSplits: 1).map {
        $0.trimmingCharacters(in: .whitespaces)
      }
      return parts.count == 2 ? (parts[0], parts[1]) : nil
    }
    return Dictionary(uniqueKeysWithValues: pairs)
  }

  /// The words of a page but for those that it marks as English, and names in code.
  private static func words(of page: HTMLPage) -> String {
    var words = ""
    var english: [String] = []
    for token in page.tokens {
      switch token {
      case .start(let name, let attributes):
        let isEnglish =
          name == "code" || attributes.contains { $0.name == "lang" && $0.value == "en" }
        if name == english.first || (english.isEmpty && isEnglish) { english.append(name) }
        words += attributes.filter { $0.name == "aria-label" }.map { "\n\($0.value)\n" }.joined()
      case .end(let name): if name == english.first { english.removeLast() }
      case .text(let text): if english.isEmpty { words += text }
      case .comment: continue
      }
    }
    return words
  }

  @Test func `no English text is left on a page, and JSON and CSV are the same as in English`()
    throws
  {
    let folder = try TemporaryFolder()
    try folder.copy(ProjectFolder.root.appendingPathComponent("Site"), to: "Site")
    // The pages that the owner wrote are in the language of the owner.
    try FileManager.default.removeItem(atPath: "\(folder.path)/Site/pages")
    let build = try Program(
      in: folder.path, environment: ["STORNO_LANGUAGE": "de", "STORNO_TITLE": "Werk 2"]
    )
    .run("build -o de")
    #expect(build.status == 2 && !build.error.contains("T-PHRASE"), "\(build.error)")
    #expect(try Program(in: folder.path).run("build -o en").status == 2)
    let (english, german) = (try Self.texts("en"), try Self.texts("de"))
    let forbidden = english.filter { key, text in
      text.utf8.count > 8 && !text.contains("{{") && !text.contains("<") && german[key] != text
        && !key.hasPrefix("format.")
    }
    #expect(forbidden.count > 150)
    let files = folder.files(in: "de")
    for path in files where path.hasSuffix(".html") {
      let words = Self.words(of: HTMLPage(try folder.text(of: "de/\(path)")))
      let left = forbidden.filter { words.contains($0.value) }.keys.sorted()
      #expect(left.isEmpty, "\(path)")
    }
    let documents = files.filter {
      $0.hasPrefix("orders/") && ($0.hasSuffix(".json") || $0.hasSuffix(".csv"))
    }
    #expect(documents.count > 80)
    for path in documents {
      #expect(try folder.bytes(of: "de/\(path)") == folder.bytes(of: "en/\(path)"), "\(path)")
    }
  }
}
