import Foundation
import Testing

@Suite("Preview")
struct PreviewTests {
  private static let itemFile = "Site/ledger/item-ledger-entries.csv"

  private func project() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try #require(Program(in: folder.path).run("init -q .").status == 0)
    return folder
  }

  /// A page as it was built, for the server adds what reloads it: a style sheet and a script.
  private func withoutScript(_ page: WebClient.Answer) -> String {
    var text = page.text[...]
    var plain = ""
    while let place = text.firstRange(of: "\"/.storno/") {
      let start = text[..<place.lowerBound].lastIndex(of: "<") ?? place.lowerBound
      let isScript = text[start...].hasPrefix("<script")
      let end = text[place.upperBound...].firstRange(of: isScript ? "</script>" : ">")
      plain += text[..<start]
      text = text[(end?.upperBound ?? text.endIndex)...]
    }
    return plain + text
  }

  @Test func `Ctrl-C at once after the address ends it well`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "Entry No.,Posting Date,Order No.,Item No.,Quantity\n1,2025-03-01,RPO1,X,10\n",
      to: "ledger.csv")
    for number in 1...10 {
      #expect(try Preview(folder, ["ledger.csv"]).stop().status == 0, "\(number)")
    }
  }

  @Test func `every page is served as it would be built`() throws {
    let folder = try project()
    #expect(try Program(in: folder.path).run("build -q -o site").status == 0)
    let built = try FileTree(folder, "site")
    try folder.remove("site")
    let before = folder.files()
    let preview = try Preview(folder)
    for path in built.paths where path != "SHA256SUMS" {
      let answer = try preview.get("/\(path)")
      #expect(answer.status == 200, "\(path)")
      if path.hasSuffix(".html") {
        #expect(answer.text.contains("<script src=\"/.storno/"), "\(path)")
        #expect(try withoutScript(answer) == built.text(path), "\(path)")
      } else {
        #expect(answer.body == built.files[path], "\(path)")
      }
    }
    #expect(try preview.get("/").status == 200)
    #expect(try preview.get("/orders/").status == 404)
    let missing = try preview.get("/orders/5f/rpo2.html")
    #expect(missing.status == 404)
    #expect(missing.text.contains("rpo1.html"), "the nearest order is named")
    #expect(try WebClient.get("/", port: preview.port, method: "POST").status == 405)
    let end = preview.stop()
    #expect(end.status == 0)
    #expect(folder.files() == before, "serve writes nothing")
  }

  @Test func `a change of the ledger changes the page and is told`() throws {
    let folder = try project()
    let preview = try Preview(folder)
    let path = "/orders/5f/rpo1.html"
    #expect(try !preview.get(path).text.contains("I-2"))
    let events = try preview.events()
    let ledger = try folder.text(of: Self.itemFile)
    try folder.replace(
      Self.itemFile,
      with: ledger + "2,2026-01-14,Output,RPO1,Production,RPO1,10000,1000,7,7,,ANNA\n")
    let event = try #require(events.receive(text: "event: change"), "no event")
    #expect(try preview.get(path).text.contains("I-2"))
    let rest = event.contains("rpo1.html") ? event : events.receive(text: "rpo1.html") ?? event
    #expect(rest.contains("orders/5f/rpo1.html"), "\(rest)")
    #expect(preview.stop().status == 0)
  }

  @Test func `fifty files saved at once are one rebuild, and a file saved by renaming is one`()
    throws
  {
    let folder = try project()
    let ledger = try folder.text(of: Self.itemFile)
    let line = ledger.split(separator: "\n")[0] + "\n"
    for (place, quantity) in [("Site/ledger", 7), ("next", 8)] {
      for number in 1...50 {
        try folder.write(
          line + "\(number + 1),2026-01-14,Output,RPO1,Production,RPO1,10000,1000,\(quantity),"
            + "\(quantity),,ANNA\n", to: "\(place)/more-\(number).csv")
      }
    }
    for file in folder.files(in: "Site/ledger") where !file.hasPrefix("more") {
      try folder.write(folder.bytes(of: "Site/ledger/\(file)"), to: "next/\(file)")
    }
    let preview = try Preview(folder)
    let path = "/orders/5f/rpo1.html"
    #expect(try preview.get(path).text.contains("net 400"))
    let events = try preview.events()
    // Two calls change all of them, so that no slow machine can make two changes of it.
    try folder.move("Site/ledger", to: "former")
    try folder.move("next", to: "Site/ledger")
    let first = try #require(events.receive(text: "event: change"), "no event")
    #expect(try preview.get(path).text.contains("net 450"))
    try folder.replace(Self.itemFile, with: ledger.replacing(",50,50,", with: ",60,60,"))
    let second = try #require(events.receive(text: "event: change"), "no second event")
    #expect(try preview.get(path).text.contains("net 460"))
    #expect((first + second).split(separator: "event: change").count == 3, "\(first + second)")
    #expect(preview.stop().status == 0)
  }

  @Test func `a broken ledger is told over the old page, and clears when it is mended`() throws {
    let folder = try project()
    let preview = try Preview(folder)
    let path = "/orders/5f/rpo1.html"
    let old = try preview.get(path)
    let events = try preview.events()
    let ledger = try folder.text(of: Self.itemFile)
    try folder.replace(Self.itemFile, with: ledger.replacing(",50,", with: ",5O,"))
    let event = try #require(events.receive(text: "E-NUMBER"), "no event")
    #expect(event.contains("event: diagnostics"))
    #expect(event.contains("item-ledger-entries.csv:2:"))
    #expect(try withoutScript(preview.get(path)) == withoutScript(old))
    try folder.replace(Self.itemFile, with: ledger.replacing("ANNA", with: "BERTA"))
    #expect(events.receive(text: "event: change") != nil)
    #expect(try preview.get(path).text.contains("BERTA"))
    #expect(preview.stop().status == 0)
  }

  @Test func `a bad ledger at the start is explained until it is mended`() throws {
    let folder = try project()
    let ledger = try folder.text(of: Self.itemFile)
    try folder.write(ledger.replacing(",50,", with: ",5O,"), to: Self.itemFile)
    let preview = try Preview(folder)
    let page = try preview.get("/")
    #expect(page.text.contains("E-NUMBER") && page.text.contains("item-ledger-entries.csv:2:"))
    let events = try preview.events()
    try folder.replace(Self.itemFile, with: ledger)
    #expect(events.receive(text: "event: change") != nil)
    #expect(try preview.get("/orders/5f/rpo1.html").status == 200)
    #expect(preview.stop().status == 0)
  }

  @Test func `a finished site is served as it is`() throws {
    let folder = try project()
    #expect(try Program(in: folder.path).run("build -q -o site").status == 0)
    try folder.write("secret\n", to: "site/.hidden")
    let preview = try Preview(folder, ["--published", "site"])
    for path in try FileTree(folder, "site").paths where path != ".hidden" {
      let answer = try preview.get("/\(path)")
      #expect(try answer.body == folder.bytes(of: "site/\(path)"), "\(path)")
    }
    #expect(try preview.get("/.hidden").status == 404)
    #expect(try preview.get("/%2e%2e/Site/site.yml").status != 200)
    #expect(preview.stop().status == 0)
  }

  @Test func `a port in use is said so`() throws {
    let folder = try project()
    let preview = try Preview(folder)
    let second = try Program(in: folder.path).run(
      ["serve", "-q", "--host", "127.0.0.1", "-p", "\(preview.port)"])
    #expect(second.status == 74)
    #expect(second.codes == ["F-PORT"], "\(second.error)")
    #expect(second.error.contains("\(preview.port)"))
    #expect(preview.stop().status == 0)
  }
}
