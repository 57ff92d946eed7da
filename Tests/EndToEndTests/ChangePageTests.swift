import Foundation
import Testing

/// `changes.html` and `changes.xml` in the language of the site.
@Suite("Page and feed of changes")
struct ChangePageTests {
  private static let header =
    "Entry No.,Posting Date,Order No.,Item No.,Quantity,Applies-to Entry\n"
  private static let old = """
    1,2025-01-10,RPO1,1000,50,
    3,2025-01-11,RPO1,1000,-8,1
    5,2025-01-12,RPO2,1000,1020.5,
    6,2025-01-12,RPO3,1000,4,

    """
  private static let new = """
    1,2025-01-10,RPO1,1000,50,
    2,2025-01-10,RPO4,1000,2,
    3,2025-01-11,RPO1,1000,-8,1
    5,2024-12-12,RPO2,1000,1021,
    7,2025-01-21,RPO1,1000,-5,1

    """
  private static let queueHeader =
    "Posting Date,Order No.,Item No.,Output Quantity,Applies-to Entry\n"
  private static let oldQueue = "2025-01-20,RPO1,1000,-5,1\n"
  private static let newQueue = "2025-01-20,RPO2,1000,-1,5\n"

  /// Builds the older site and the newer one that tells what changed, `old` and `new`.
  private static func build(_ folder: TemporaryFolder, language: String) throws {
    try folder.write(
      "baseURL: https://audit.example/\nlanguage: \(language)\n", to: "Site/site.yml")
    for (site, rows, queue) in [("old", old, oldQueue), ("new", new, newQueue)] {
      try folder.write(header + rows, to: "Site/ledger/ledger.csv")
      try folder.write(queueHeader + queue, to: "Site/queue/queue.csv")
      let since = site == "new" ? " --changes-since old" : ""
      let run = try Program(in: folder.path).run("build -q -o \(site)\(since)")
      try #require(run.status == 0, "\(run.error)")
    }
  }

  /// The texts of the paragraphs and headings in the main part of a page, and of labels in them.
  private static func texts(of page: HTMLPage) -> (paragraphs: [String], labels: Set<String>) {
    var (paragraphs, labels): ([String], Set<String>) = ([], [])
    var isLabel = false
    for token in page.tokens {
      switch token {
      case .start("p", _), .start("h1", _), .start("h2", _): paragraphs.append("")
      case .start("span", let attributes):
        isLabel = attributes.contains { $0.name == "class" && $0.value.hasPrefix("level ") }
      case .text(let text):
        if isLabel { labels.insert(text) }
        if !paragraphs.isEmpty { paragraphs[paragraphs.count - 1] += text }
        isLabel = false
      default: continue
      }
    }
    return (paragraphs.map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }, labels)
  }

  /// What is wrong with the feed by an XML parser and RFC 4287.
  private static func problems(
    of folder: TemporaryFolder, holding texts: [String]
  ) throws -> String {
    try folder.write(Array(try JSONEncoder().encode(texts)), to: "texts.json")
    let script = ProjectFolder.root.appendingPathComponent("Tests/EndToEndTests/check_feed.py").path
    let check = try ChildProcess(
      ["/usr/bin/env", "python3", script, folder("new/changes.xml"), folder("texts.json")],
      environment: ["PATH=\(ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin")"]
    ).finish(limit: .seconds(60))
    return check.status == 0 ? check.output : check.error
  }

  private static let german = [
    "von Auftrag RPO2 wurde geändert: Buchungsdatum war 12.01.2025 und ist jetzt 12.12.2024, "
      + "rückdatiert; Menge war 1.020,5 und ist jetzt 1.021",
    "von Auftrag RPO3 ist nicht mehr da",
    "von Auftrag RPO4 wurde spät eingefügt: Die Nummer liegt unter der letzten, die da war",
    "Zahl Artikel 1000: bisher 50 − 8 = netto 42, jetzt 50 − 13 = netto 37",
    "nun gebucht Q-1, bisher vorgemerkt, ist als I-7 gebucht",
    "getroffen Feststellung A17: Viele Stornos (I-3 und I-7)",
    "Zahl Artikel 1000: bisher 1.020,5 − 0 = netto 1.020,5, jetzt 1.021 − 0 = netto 1.021",
    "vorgemerkt Q-1 wurde vorgemerkt: −1 am 20.01.2025, nimmt I-5 zurück",
    "entfallen der Auftrag ist entfallen", "neu der Auftrag ist neu",
  ]

  @Test func `page and feed of a German site are German, and none of it is marked as English`()
    throws
  {
    let folder = try TemporaryFolder()
    try Self.build(folder, language: "de")
    let page = try folder.text(of: "new/changes.html")
    let (paragraphs, labels) = Self.texts(of: HTMLPage(page))
    #expect(paragraphs.filter(Self.german.contains) == Self.german)
    #expect(
      labels == [
        "geändert", "entfallen", "spät", "Zahl", "nun gebucht", "vorgemerkt", "neu", "getroffen",
      ])
    #expect(!page.contains("lang=\"en\"") && page.contains("<html lang=\"de\">"))
    let told = [
      "ALARM: I-5 von Auftrag RPO2 wurde geändert: Buchungsdatum war 12.01.2025",
      "ALARM: I-6 von Auftrag RPO3 ist nicht mehr da; der Auftrag ist entfallen",
      "; Q-1, bisher vorgemerkt, ist als I-7 gebucht",
    ]
    #expect(try Self.problems(of: folder, holding: told) == "")
  }

  @Test func `an English page writes figures and days as the site does`() throws {
    let folder = try TemporaryFolder()
    try Self.build(folder, language: "en\nlocale: en-GB")
    let (paragraphs, labels) = Self.texts(of: HTMLPage(try folder.text(of: "new/changes.html")))
    let english = [
      "of order RPO2 was altered: postingDate 12/01/2025 is now 12/12/2024, backdated; "
        + "quantity 1,020.5 is now 1,021",
      "now posted Q-1, which was queued, is posted as I-7",
      "queued Q-1 was queued: −1 on 20/01/2025 taking back I-5",
    ]
    #expect(paragraphs.filter(english.contains) == english)
    #expect(labels.isSuperset(of: ["altered", "gone", "late", "figure", "now posted", "new"]))
    #expect(try Self.problems(of: folder, holding: ["ALARM: I-6 of order RPO3 is gone"]) == "")
  }

  /// The whole of what `diff` says: worked out by hand, so that no byte of it moves.
  private static let difference = """
    ALARM: I-5: of order RPO2 was altered: postingDate 2025-01-12 is now 2024-12-12, backdated; \
    quantity 1020.5 is now 1021
    ALARM: I-6: of order RPO3 is gone
    late: I-2: of order RPO4 was inserted late: its number is below the last that was there
    order RPO1
      figure: item 1000: 50 − 8 = net 42 is now 50 − 13 = net 37
      now-posted: Q-1, which was queued, is posted as I-7
      finding: finding A17: 26.0 % of the output was reversed, 13 of 50; the threshold is 20 %
    order RPO2
      figure: item 1000: 1020.5 − 0 = net 1020.5 is now 1021 − 0 = net 1021
      figure: item 1000 after the queue: 1020.5 − 0 = net 1020.5 is now 1021 − 1 = net 1020
      queued: Q-1 was queued: -1 on 2025-01-20 taking back I-5
    order RPO3
      gone: the order is gone
    order RPO4
      appeared: the order is new
    2 alarms, 4 orders differ, 1 entry posted since, 1 inserted late

    """

  @Test func `the terminal and JSON are English to the byte, whatever the language of the sites`()
    throws
  {
    let (german, english) = (try TemporaryFolder(), try TemporaryFolder())
    try Self.build(german, language: "de")
    try Self.build(english, language: "en")
    #expect(try Program(in: german.path).run("diff old new").output == Self.difference)
    #expect(try Program(in: english.path).run("diff old new").output == Self.difference)
    let json = try Program(in: german.path).run("diff old new --format json").output
    #expect(json == (try Program(in: english.path).run("diff old new --format json").output))
    let member =
      "{\"ref\": \"I-6\", \"order\": \"RPO3\", \"kind\": \"deleted\", \"message\": "
      + "\"of order RPO3 is gone\"}"
    #expect(json.contains(member))
    #expect(
      json.contains("\"kind\": \"queued\", \"subject\": \"Q-1\", \"before\": null, ")
        && json.contains("\"after\": \"-1 on 2025-01-20 taking back I-5\"}"))
  }

  @Test func `what a language of a project lacks is English and marked as such`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "changes.title = Changements\nchange.gone = la commande a disparu\n",
      to: "Templates/fr.strings")
    try Self.build(folder, language: "fr")
    let page = try folder.text(of: "new/changes.html")
    #expect(page.contains("la commande a disparu</p>"))
    #expect(page.contains("<span lang=\"en\">the order is new</span>"))
  }
}
