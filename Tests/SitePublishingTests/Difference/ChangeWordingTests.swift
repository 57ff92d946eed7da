import BuiltInTemplates
import Diagnostics
import Foundation
import PageRendering
import Testing

@testable import SitePublishing

/// What changed, as `storno diff` tells it and as a German site does.
@Suite("Wording of changes")
struct ChangeWordingTests {
  private static func german() throws -> PhraseBook {
    let file = try #require(BuiltInTemplates.files.first { $0.name == "de.strings" })
    let source = TemplateSource(name: file.name, file: file.name, bytes: file.bytes)
    return try #require(PhraseBook.read([source], catalog: SiteLanguages.catalog).0)
  }

  /// Members of an order before and after, and the sentences of the difference.
  struct Case: CustomTestStringConvertible, Sendable {
    var name: String
    var before = ""
    var after = ""
    var english: [String]
    var german: [String]
    var testDescription: String { name }
  }

  private static func order(_ members: String) throws -> PublishedOrder {
    let usual = ["lines", "operations", "entries", "queue", "findings"]
      .filter { !members.contains("\"\($0)\":") }.map { ",\"\($0)\":[]" }.joined()
    let text =
      "{\"schema\":\"storno/order/1\",\"order\":\"RPO1\"\(members.isEmpty ? "" : ",")\(members)\(usual)}"
    return try JSONDecoder().decode(PublishedOrder.self, from: Data(text.utf8))
  }

  /// A line of an order with a net that nothing is queued to change.
  private static func line(
    _ place: String, item: String = "A<1>", variant: String, net: String, unexplained: String = "0"
  ) -> String {
    let sum = "\"original\":\"\(net)\",\"reversed\":\"0\",\"net\":\"\(net)\""
    return "\"lines\":[{\(place)\"item\":\"\(item)\",\"variant\":\"\(variant)\",\(sum),"
      + "\"unexplained\":\"0\",\"posted\":{\(sum),\"unexplained\":\"\(unexplained)\"}}]"
  }

  /// Operations, each with one measure that has a net, or null.
  private static func operation(
    _ place: String, _ number: String, _ measure: String, _ net: String?
  ) -> String {
    let sum = net.map { "\"original\":\"\($0)\",\"reversed\":\"0\",\"net\":\"\($0)\"" }
    let figures = sum.map { "{\($0),\"posted\":{\($0)}}" } ?? "null"
    // What is not told here was not exported on either side.
    return "\"operations\":[{\(place)\"operation\":\"\(number)\",\"\(measure)\":\(figures)}]"
  }

  private static let figures: [Case] = [
    Case(
      name: "an item of an order line, without a link",
      before: line("\"orderLine\":10000,", variant: "", net: "1234.5"),
      after: line("\"orderLine\":10000,", variant: "", net: "1234.5", unexplained: "2.5"),
      english: [
        "line 10000 item A<1>: 1234.5 − 0 = net 1234.5 is now "
          + "1234.5 − 0 = net 1234.5, unexplained 2.5"
      ],
      german: [
        "Zeile 10000, Artikel A<1>: bisher 1.234,5 − 0 = netto 1.234,5, jetzt "
          + "1.234,5 − 0 = netto 1.234,5, ohne Bezug 2,5"
      ]),
    Case(
      name: "a variant, posted and after the queue",
      before: line("", variant: "RED", net: "5"), after: line("", variant: "RED", net: "-5"),
      english: [
        "item A<1> RED: 5 − 0 = net 5 is now -5 − 0 = net -5",
        "item A<1> RED after the queue: 5 − 0 = net 5 is now -5 − 0 = net -5",
      ],
      german: [
        "Artikel A<1> RED: bisher 5 − 0 = netto 5, jetzt −5 − 0 = netto −5",
        "Artikel A<1> RED nach den Vormerkungen: bisher 5 − 0 = netto 5, jetzt −5 − 0 = netto −5",
      ]),
    Case(
      name: "a variant of a line that was not there",
      after: line("\"orderLine\":20000,", variant: "RED", net: "5"),
      english: [
        "line 20000 item A<1> RED: nothing is now 5 − 0 = net 5",
        "line 20000 item A<1> RED after the queue: nothing is now 5 − 0 = net 5",
      ],
      german: [
        "Zeile 20000, Artikel A<1> RED: bisher nichts, jetzt 5 − 0 = netto 5",
        "Zeile 20000, Artikel A<1> RED nach den Vormerkungen: bisher nichts, jetzt 5 − 0 = netto 5",
      ]),
    Case(
      name: "a measure that was not exported before",
      before: operation("", "20", "setupTime", nil),
      after: operation("", "20", "setupTime", "7.5"),
      english: [
        "operation 20 setup time: not exported is now 7.5 − 0 = net 7.5",
        "operation 20 setup time after the queue: nothing is now 7.5 − 0 = net 7.5",
      ],
      german: [
        "Arbeitsgang 20, Rüstzeit: bisher nicht exportiert, jetzt 7,5 − 0 = netto 7,5",
        "Arbeitsgang 20, Rüstzeit nach den Vormerkungen: bisher nichts, jetzt 7,5 − 0 = netto 7,5",
      ]),
    Case(
      name: "a measure of an operation of a line",
      before: operation("\"orderLine\":10000,", "20", "scrap", "1"),
      after: operation("\"orderLine\":10000,", "20", "scrap", "2"),
      english: [
        "line 10000 operation 20 scrap: 1 − 0 = net 1 is now 2 − 0 = net 2",
        "line 10000 operation 20 scrap after the queue: 1 − 0 = net 1 is now 2 − 0 = net 2",
      ],
      german: [
        "Zeile 10000, Arbeitsgang 20, Ausschuss: bisher 1 − 0 = netto 1, jetzt 2 − 0 = netto 2",
        "Zeile 10000, Arbeitsgang 20, Ausschuss nach den Vormerkungen: "
          + "bisher 1 − 0 = netto 1, jetzt 2 − 0 = netto 2",
      ]),
    Case(
      name: "work without operation leaves the two spaces of its blank number",
      before: operation("", "", "output", "1"), after: operation("", "", "output", "2"),
      english: [
        "operation  output: 1 − 0 = net 1 is now 2 − 0 = net 2",
        "operation  output after the queue: 1 − 0 = net 1 is now 2 − 0 = net 2",
      ],
      german: [
        "ohne Arbeitsgang, Istmeldung: bisher 1 − 0 = netto 1, jetzt 2 − 0 = netto 2",
        "ohne Arbeitsgang, Istmeldung nach den Vormerkungen: "
          + "bisher 1 − 0 = netto 1, jetzt 2 − 0 = netto 2",
      ]),
    Case(
      name: "work of a line without operation",
      before: operation("\"orderLine\":10000,", "", "stopTime", "1"),
      after: operation("\"orderLine\":10000,", "", "stopTime", nil),
      english: [
        "line 10000 operation  stop time: 1 − 0 = net 1 is now not exported",
        "line 10000 operation  stop time after the queue: 1 − 0 = net 1 is now nothing",
      ],
      german: [
        "Zeile 10000 ohne Arbeitsgang, Stillstandzeit: bisher 1 − 0 = netto 1, "
          + "jetzt nicht exportiert",
        "Zeile 10000 ohne Arbeitsgang, Stillstandzeit nach den Vormerkungen: "
          + "bisher 1 − 0 = netto 1, jetzt nichts",
      ]),
  ]

  /// An entry as JSON has it; `further` are members with a comma before each.
  private static func entry(_ ref: String, _ state: String, _ further: String) -> String {
    "{\"ref\":\"\(ref)\",\"state\":\"\(state)\",\"postingDate\":\"2026-03-09\",\"kind\":\"output\""
      + "\(further)}"
  }

  private static let events: [Case] = [
    Case(
      name: "entries that were posted",
      after: "\"entries\":["
        + entry("I-4", "posted", ",\"quantity\":\"-1234.5\",\"reverses\":\"I-1\"") + ","
        + entry("C-4", "posted", ",\"quantity\":\"3\",\"operation\":\"20\"") + ","
        + entry("C-5", "posted", ",\"operation\":\"20\",\"reverses\":\"C-4\"") + "]",
      english: [
        "I-4 was posted: -1234.5 on 2026-03-09 taking back I-1",
        "C-4 was posted: 3 at operation 20 on 2026-03-09",
        "C-5 was posted: unknown at operation 20 on 2026-03-09 taking back C-4",
      ],
      german: [
        "I-4 wurde gebucht: −1.234,5 am 09.03.2026, nimmt I-1 zurück",
        "C-4 wurde gebucht: 3 bei Arbeitsgang 20 am 09.03.2026",
        "C-5 wurde gebucht: unbekannt bei Arbeitsgang 20 am 09.03.2026, nimmt C-4 zurück",
      ]),
    Case(
      name: "a queue line that was withdrawn, and one that was rejected",
      before: "\"queue\":[{\"ref\":\"Q-1\",\"decision\":\"accepted\",\"codes\":[]}],\"entries\":["
        + entry("Q-1", "queued", ",\"quantity\":\"-2\"") + "]",
      after: "\"queue\":[{\"ref\":\"Q-2\",\"decision\":\"rejected\","
        + "\"codes\":[\"Q-REMAINING\",\"A4\",\"Q-DATE\"]}]",
      english: [
        "Q-1 was withdrawn: -2 on 2026-03-09",
        "Q-2 was queued: rejected (Q-REMAINING Q-DATE)",
      ],
      german: [
        "Q-1 wurde zurückgezogen: −2 am 09.03.2026",
        "Q-2 wurde vorgemerkt: abgelehnt (Q-REMAINING Q-DATE)",
      ]),
    Case(
      name: "a queue line that is decided otherwise",
      before: "\"queue\":[{\"ref\":\"Q-1\",\"decision\":\"rejected\",\"codes\":[\"Q-DATE\"]}]",
      after: "\"queue\":[{\"ref\":\"Q-1\",\"decision\":\"accepted\",\"codes\":[]}]",
      english: ["Q-1 was rejected (Q-DATE) and is accepted"],
      german: ["Q-1 war abgelehnt (Q-DATE) und ist jetzt angenommen"]),
    Case(
      name: "a queue line that is posted now",
      before: "\"queue\":[{\"ref\":\"Q-1\",\"decision\":\"accepted\",\"codes\":[]}],\"entries\":["
        + entry("Q-1", "queued", ",\"quantity\":\"-2\",\"reverses\":\"I-1\"") + "]",
      after: "\"entries\":["
        + entry("I-9", "posted", ",\"quantity\":\"-2\",\"reverses\":\"I-1\"") + "]",
      english: ["Q-1, which was queued, is posted as I-9"],
      german: ["Q-1, bisher vorgemerkt, ist als I-9 gebucht"]),
    Case(
      name: "findings, of which German tells the title of the code",
      before: "\"findings\":[{\"code\":\"A5\",\"refs\":[],\"message\":\"net is below zero\"},"
        + "{\"code\":\"A99\",\"refs\":[],\"message\":\"of another version\"}]",
      after:
        "\"findings\":[{\"code\":\"A7\",\"refs\":[\"I-4\",\"I-1\"],\"message\":\"I-4 is old\"}]",
      english: [
        "finding A7: I-4 is old", "finding A5 no longer stands: net is below zero",
        "finding A99 no longer stands: of another version",
      ],
      german: [
        "Feststellung A7: Vor dem Original datiert (I-4 und I-1)",
        "Feststellung A5 besteht nicht mehr: Netto unter null",
        "Feststellung A99 besteht nicht mehr: of another version",
      ]),
  ]

  @Test(arguments: figures + events)
  func `a change of an order is told in English and in German`(change: Case) throws {
    let (before, after) = (try Self.order(change.before), try Self.order(change.after))
    let sentences = OrderComparison(before, after).changes.map(\.sentence)
    #expect(sentences.map(\.english) == change.english)
    let german = try Self.german()
    #expect(sentences.map(german.text) == change.german)
    #expect(!sentences.contains(where: german.isForeign))
  }

  @Test func `an order that is new or gone is told in both languages`() throws {
    let german = try Self.german()
    let (new, gone) = (OrderChange(.appeared, .text("RPO1")), OrderChange(.gone, .text("RPO1")))
    #expect([new, gone].map(\.sentence.english) == ["the order is new", "the order is gone"])
    #expect(
      [new, gone].map { german.text($0.sentence) }
        == ["der Auftrag ist neu", "der Auftrag ist entfallen"])
  }

  /// What became of an entry, and how that is told.
  struct Entry: CustomTestStringConvertible, Sendable {
    var change: EntryChange
    var english: String
    var german: String
    var testDescription: String { english }
  }

  private static func field(_ name: String, _ old: String?, _ new: String?) -> EntryChange.Field {
    EntryChange.Field(name: name, values: [old, new])
  }

  @Test(arguments: [
    Entry(
      change: .altered([field("quantity", "-1234.5", "20")]),
      english: "was altered: quantity -1234.5 is now 20",
      german: "wurde geändert: Menge war −1.234,5 und ist jetzt 20"),
    Entry(
      change: .altered([
        field("postingDate", "2026-03-09", "2026-03-10"), field("entryType", "Sale", "Output"),
        field("lotNo", nil, "L-1"), field("no", "SMT", nil),
      ]),
      english: "was altered: postingDate 2026-03-09 is now 2026-03-10; entryType Sale is now "
        + "Output; lotNo blank is now L-1; no SMT is now blank",
      german: "wurde geändert: Buchungsdatum war 09.03.2026 und ist jetzt 10.03.2026; Postenart "
        + "war Verkauf und ist jetzt Istmeldung; Chargennr. war leer und ist jetzt L-1; Nr. war "
        + "SMT und ist jetzt leer"),
    Entry(
      change: .altered([field("postingDate", "2026-03-09", "2026-02-28")]),
      english: "was altered: postingDate 2026-03-09 is now 2026-02-28, backdated",
      german: "wurde geändert: Buchungsdatum war 09.03.2026 und ist jetzt 28.02.2026, rückdatiert"),
    Entry(
      change: .altered([field("ofAnotherVersion", nil, "x")]),
      english: "was altered: ofAnotherVersion blank is now x",
      german: "wurde geändert: ofAnotherVersion war leer und ist jetzt x"),
    Entry(change: .deleted, english: "is gone", german: "ist nicht mehr da"),
    Entry(
      change: .renumbered(to: "I-6"), english: "has the number of I-6 now",
      german: "hat jetzt die Nummer von I-6"),
    Entry(
      change: .late, english: "was inserted late: its number is below the last that was there",
      german: "wurde spät eingefügt: Die Nummer liegt unter der letzten, die da war"),
    Entry(change: .added, english: "was posted since", german: "wurde seither gebucht"),
    Entry(
      change: .extended([field("runTime", nil, "7.5"), field("orderNo", nil, "RPO1")]),
      english: "tells more now: runTime 7.5; orderNo RPO1",
      german: "sagt jetzt mehr: Bearbeitungszeit 7,5; Auftragsnr. RPO1"),
  ])
  func `what became of an entry is told in English and in German`(entry: Entry) throws {
    #expect(entry.change.sentence.english == entry.english)
    #expect(try Self.german().text(entry.change.sentence) == entry.german)
  }
}
