import Foundation
import Testing

@Suite("Hostile values")
struct PayloadTests {
  /// Values that are refused when they are read, with the code of the refusal.
  private static let refused = [
    "xss-nul-split": "E-CONTROL", "path-empty": "E-REQUIRED", "path-utf8-bad": "E-UTF8",
  ]

  /// Builds the site of a ledger; the run must end with success.
  private func site(_ ledger: PayloadLedger) throws -> BuiltSite {
    let folder = try TemporaryFolder()
    let arguments = try ledger.write(to: folder)
    let build = try Program(in: folder.path).run(["build", "-q", "-o", "site"] + arguments)
    try #require(build.status == 0, "\(build.error.prefix(2000))")
    #expect(!build.standardError.contains { $0 < 0x20 && $0 != 0x0A })
    return try BuiltSite(folder, "site")
  }

  @Test func `hostile values are shown as text and change no page`() throws {
    let payloads = try Payload.all().filter {
      Self.refused[$0.id] == nil && $0.group == nil && $0.id != "size-field-1m"
    }
    #expect(payloads.count > 70)
    let ledger = PayloadLedger(payloads)
    let hostile = try site(ledger)
    let calm = PayloadLedger(payloads, isHostile: false)
    let harmless = try site(calm)
    for (slot, calmSlot) in zip(ledger.slots, calm.slots) {
      let name = "\(slot.payload.id) as \(slot.field)"
      let page = try hostile.page(of: slot.orderNo)
      let calmPage = try harmless.page(of: calmSlot.orderNo)
      #expect(page.structure == calmPage.structure, "\(name): structure")
      let isShown = slot.payload.shown.contains { Self.holds(page.text, $0) }
      #expect(isShown, "\(name): text")
      try expectDocuments(slot, in: hostile, name)
    }
    // Of long values a page of a list has fewer orders, and one value may name two items.
    let index = Set(HTMLPage(try hostile.tree.text("index.html")).structure)
    let calmIndex = Set(HTMLPage(try harmless.tree.text("index.html")).structure)
    #expect(index.isSubset(of: calmIndex))
    for page in ["corrections.html", "queue.html", "audit/index.html"] {
      let found = HTMLPage(try hostile.tree.text(page)).structure.sorted()
      #expect(found == HTMLPage(try harmless.tree.text(page)).structure.sorted(), "\(page)")
    }
    let broken = try hostile.brokenLinks()
    #expect(broken == [])
    let active = try hostile.activeContent()
    #expect(active == [])
    expectSafeNames(hostile.tree.paths)
  }

  /// Scalars are compared, for a combining character must not join what stands before it.
  private static func holds(_ text: String, _ part: String) -> Bool {
    let text = Array(text.utf8)
    let part = Array(part.utf8)
    return text.firstRange(of: part) != nil
  }

  /// The JSON holds the value itself, the CSV nothing that a spreadsheet acts on.
  private func expectDocuments(
    _ slot: PayloadLedger.Slot, in site: BuiltSite, _ name: String
  ) throws {
    guard slot.field != "description" else { return }
    let path = try #require(site.orders[slot.orderNo])
    try slot.expectHarmless(csv: try site.tree.text(path + ".csv"), name)
    let json = try JSONDecoder().decode(
      Texts.self, from: Data(try #require(site.tree.files[path + ".json"])))
    #expect(json.holds(slot.payload.value), "\(name): JSON")
  }

  /// The texts of a document that a value may come to.
  private struct Texts: Decodable {
    struct Entry: Decodable {
      var item: String
      var user: String?
      var reason: String?
    }

    var order: String
    var entries: [Entry]

    func holds(_ value: String) -> Bool {
      let texts = [order] + entries.flatMap { [$0.item, $0.user ?? "", $0.reason ?? ""] }
      return texts.contains { $0.unicodeScalars.elementsEqual(value.unicodeScalars) }
    }
  }

  private func expectSafeNames(_ paths: [String]) {
    for path in paths where path.hasPrefix("orders/") {
      let slug = path.split(separator: "/")[2].split(separator: ".").dropLast().joined(
        separator: ".")
      let letters = "abcdefghijklmnopqrstuvwxyz0123456789"
      let isSafe = slug.allSatisfy { (letters + "._~=-").contains($0) }
      #expect(isSafe && (1...100).contains(slug.count), "\(path)")
      #expect(slug.first.map(letters.contains) == true && slug.last != ".", "\(path)")
    }
    #expect(Set(paths.map { $0.lowercased() }).count == paths.count)
  }

  @Test func `values that cannot be read are refused at their place`() throws {
    for payload in try Payload.all() {
      guard let code = Self.refused[payload.id] else { continue }
      for field in payload.fields {
        var single = payload
        single.fields = [field]
        let folder = try TemporaryFolder()
        let arguments = try PayloadLedger([single]).write(to: folder)
        if payload.rawBytes != nil {
          let mark = Array(payload.value.utf8)
          for file in folder.files() {
            var bytes = try folder.bytes(of: file)
            while let place = bytes.firstRange(of: mark) { bytes[place] = [0xFF, 0xFE] }
            try folder.write(bytes, to: file)
          }
        }
        let build = try Program(in: folder.path).run(["build", "-q", "-o", "site"] + arguments)
        // A blank or impossible cell of the queue rejects its line; the file's own fault is fatal.
        #expect(build.status == 1, "\(payload.id) as \(field)")
        #expect(build.codes.contains(code), "\(payload.id) as \(field): \(build.error)")
        #expect(!folder.holds("site"))
      }
    }
  }

  /// Order numbers that meet in one ledger.
  struct Meeting: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var numbers: [String]
    var code: String?
  }

  @Test(arguments: [
    Meeting(
      testDescription: "confusable", numbers: ["\u{420}\u{41E}-1001", "PO-1001"],
      code: "W-CONFUSABLE"),
    Meeting(testDescription: "names of the site", numbers: ["SHA256SUMS", "assets", "index"]),
  ])
  func `order numbers that meet in one ledger`(meeting: Meeting) throws {
    let folder = try TemporaryFolder()
    var table = CSVTable("Entry No.,Posting Date,Order No.,Item No.,Quantity,Applies-to Entry")
    for (index, number) in meeting.numbers.enumerated() {
      table.rows.append(["\(index + 1)", "2025-01-10", number, "1000", "5", ""])
    }
    try folder.write(table.text(), to: "ledger.csv")
    let program = Program(in: folder.path)
    let build = try program.run("build ledger.csv -o site")
    if let code = meeting.code { #expect(build.codes.contains(code), "\(build.error)") }
    #expect(build.status == 0)
    let site = try BuiltSite(folder, "site")
    #expect(Set(site.orders.keys) == Set(meeting.numbers))
    let broken = try site.brokenLinks()
    #expect(broken == [])
    for number in meeting.numbers {
      try folder.write(
        CSVTable(
          "Entry No.,Posting Date,Order No.,Item No.,Quantity,Applies-to Entry",
          rows: [["1", "2025-01-10", number, "1000", "5", ""]]
        ).text(), to: "alone.csv")
      #expect(try program.run("check -q alone.csv").status == 0)
    }
  }

  @Test func `a value at the limit is shown and one beyond it is refused`() throws {
    let payload = try #require(try Payload.all().first { $0.id == "size-field-1m" })
    for field in payload.fields {
      var single = payload
      single.fields = [field]
      let folder = try TemporaryFolder()
      let arguments = try PayloadLedger([single]).write(to: folder)
      let build = try Program(in: folder.path).run(["build", "-q", "-o", "site"] + arguments)
      #expect([0, 1].contains(build.status), "\(field)")
      if build.status == 1 { #expect(build.codes.contains("E-LIMIT"), "\(field)") }
      single.value += "x"
      _ = try PayloadLedger([single]).write(to: folder)
      let beyond = try Program(in: folder.path).run(["check", "-q"] + arguments)
      #expect(beyond.status == 1 && beyond.codes.contains("E-LIMIT"), "\(field)")
    }
  }
}
