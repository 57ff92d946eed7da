import Foundation
import Testing

@Suite("Attachments for a ticket")
struct AttachTests {
  /// A folder with the example's `Site`, and the numbers of its orders.
  private func example() throws -> (TemporaryFolder, [String]) {
    let folder = try TemporaryFolder()
    try folder.copy(ProjectFolder.root.appendingPathComponent("Site"), to: "Site")
    return (folder, try ExampleSiteTests.Oracle().orders.keys.sorted())
  }

  private static let ledger =
    "Entry No.,Posting Date,Order No.,Item No.,Quantity,Applies-to Entry,User ID\n"
    + "1,2025-01-10,RPO1,1000,50,,ANNA\n2,2025-01-11,RPO1,1000,-8,1,BERT\n"
    + "3,2025-01-10,RPO2,1000,20,,ANNA\n"

  /// A folder with a ledger of two orders.
  private func small() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(Self.ledger, to: "ledger.csv")
    return folder
  }

  @Test func `every order of the example is one small page that needs nothing else`() throws {
    let (folder, orders) = try example()
    let run = try Program(in: folder.path).run(["attach", "-q", "-o", "out"] + orders)
    #expect(run.status == 2, "\(run.error)")
    let paths = run.output.split(separator: "\n").map(String.init)
    #expect(paths.count == orders.count && paths == folder.files(in: "out").map { "out/\($0)" })
    for (order, path) in zip(orders, paths) {
      let bytes = try folder.bytes(of: path)
      #expect(bytes.count <= 60_000, "\(path): \(bytes.count)")
      let page = HTMLPage(String(decoding: bytes, as: UTF8.self))
      let active = page.structure.filter { tag in
        ["<script", "<form", "<link", "<img", "<iframe", "<object", "<input"]
          .contains(where: tag.hasPrefix)
      }
      #expect(active == [], "\(path)")
      let ids = Set(page.attributes.filter { $0.name == "id" }.map(\.value))
      for attribute in page.attributes {
        #expect(!attribute.name.hasPrefix("on") && attribute.name != "style", "\(path)")
        #expect(!attribute.value.contains("data:") && !attribute.value.contains("//"), "\(path)")
        guard attribute.name == "href" || attribute.name == "src" else { continue }
        let target = attribute.value.dropFirst().removingPercentEncodingOrSelf
        #expect(attribute.value.hasPrefix("#") && ids.contains(target), "\(path): \(attribute)")
      }
      try expectReadable(page, order)
    }
  }

  /// What is left when styles are stripped tells all in an order in which it can be read.
  private func expectReadable(_ page: HTMLPage, _ order: String) throws {
    let text = page.bodyText
    let marks = [
      order, "net ", "What happened", "Where these figures come from", "Tie-out", "Canonical rows",
      "Made by", "Item log", "Seal", "Proof", "storno/proof/1",
    ]
    var rest = text[...]
    for mark in marks {
      let place = try #require(rest.range(of: mark), "\(order): no '\(mark)' in its place")
      rest = rest[place.upperBound...]
    }
    let tables = Dictionary(grouping: page.rows, by: \.table)
    for rows in tables.values {
      #expect(Set(rows.map(\.cells.count)).count == 1, "\(order): \(rows.map(\.cells.count))")
    }
    let captions = page.structure.filter { $0 == "<caption>" }.count
    #expect(captions == tables.count, "\(order)")
  }

  @Test func `all forms of an order tell the same`() throws {
    let folder = try small()
    let run = try Program(in: folder.path).run(
      "attach RPO1 --ledger ledger.csv -f html,txt -f md --format csv -q")
    #expect(run.status == 0, "\(run.error)")
    let paths = run.output.split(separator: "\n").map(String.init)
    #expect(paths.map { $0.components(separatedBy: ".").last } == ["html", "md", "txt", "csv"])
    #expect(Set(paths.map { $0.components(separatedBy: ".").first }).count == 1)
    #expect(paths[0].wholeMatch(of: /RPO1_corrections_2025-01-11_[0-9a-f]{7}\.html/) != nil)
    let page = HTMLPage(try folder.text(of: paths[0])).text
    for text in [page, try folder.text(of: paths[1]), try folder.text(of: paths[2])] {
      for part in ["RPO1", "50 posted", "8 reversed", "net 42", "I-1", "2025-01-11", "BERT"] {
        #expect(text.contains(part), "\(part)")
      }
      #expect(text.contains("entry 1 {\"ledger\": \"item\", \"entryNo\": 2"))
    }
    let json = try Program(in: folder.path).run("show RPO1 ledger.csv -f csv -q")
    #expect(try folder.bytes(of: paths[3]) == json.standardOutput)
  }

  @Test func `an unknown order is told with all others, and nothing is written`() throws {
    let folder = try small()
    let run = try Program(in: folder.path).run(
      "attach RPO1 RPO3 XYZ -o out --ledger ledger.csv -q")
    #expect(run.status == 1)
    #expect(run.codes == ["P-ORDER", "P-ORDER"])
    #expect(run.error.contains("no order 'RPO3' in the ledger; did you mean 'RPO"))
    #expect(run.error.contains("no order 'XYZ' in the ledger"))
    #expect(run.output.isEmpty && folder.files() == ["ledger.csv"])
  }

  @Test func `an equal file is left alone and another one of the name is replaced`() throws {
    let folder = try small()
    let program = Program(in: folder.path)
    let arguments = "attach RPO1 RPO2 RPO1 -o a/b --ledger ledger.csv -q"
    let paths = try program.run(arguments).output.split(separator: "\n").map(String.init)
    #expect(paths.count == 2)
    let bytes = try folder.bytes(of: paths[0])
    let old = Date(timeIntervalSince1970: 1_000_000_000)
    for path in paths {
      try FileManager.default.setAttributes([.modificationDate: old], ofItemAtPath: folder(path))
    }
    try folder.write("other", to: paths[1])
    #expect(try program.run(arguments).output.split(separator: "\n").map(String.init) == paths)
    let attributes = try FileManager.default.attributesOfItem(atPath: folder(paths[0]))
    #expect(attributes[.modificationDate] as? Date == old)
    #expect(try folder.bytes(of: paths[0]) == bytes)
    #expect(try folder.text(of: paths[1]).contains("<!DOCTYPE html>"))
    #expect(folder.files(in: "a").count == 2)
  }

  @Test func `a folder that cannot be written is an error of writing`() throws {
    let folder = try small()
    try folder.write("a file", to: "out")
    let run = try Program(in: folder.path).run("attach RPO1 -o out --ledger ledger.csv -q")
    #expect(run.status == 74)
    #expect(run.codes == ["F-WRITE"])
    #expect(run.output.isEmpty && folder.files() == ["ledger.csv", "out"])
  }

  @Test func `an unknown form is wrong usage`() throws {
    let folder = try small()
    let run = try Program(in: folder.path).run("attach RPO1 --ledger ledger.csv -f html,doc")
    #expect(run.status == 64)
    #expect(folder.files() == ["ledger.csv"])
  }

  @Test func `Quarto leaks between reports of one run: here 500 are the same 500 one by one`()
    throws
  {
    let folder = try TemporaryFolder()
    var table = CSVTable(
      "Entry No.,Posting Date,Order No.,Item No.,Quantity,Applies-to Entry,User ID")
    for number in 1...500 {
      let order = "PO-\(number)"
      table.rows.append(["\(2 * number)", "2025-03-01", order, "X", "10", "", "ANNA"])
      table.rows.append(
        ["\(2 * number + 1)", "2025-03-02", order, "X", "-\(number % 9 + 1)", "\(2 * number)", ""])
    }
    try folder.write(table.text(), to: "ledger.csv")
    let program = Program(in: folder.path)
    let arguments = ["attach", "-q", "--ledger", "ledger.csv", "-f", "html,md,txt,csv", "-o"]
    let orders = (1...500).map { "PO-\($0)" }
    #expect(try program.run(arguments + ["all"] + orders).status == 0)
    #expect(folder.files(in: "all").count == 2000)
    // A process an order takes minutes: without the long tests it is every tenth of them.
    let isLong = ProcessInfo.processInfo.environment["STORNO_LONG_TESTS"] != nil
    var names: Set<String> = []
    for order in orders.enumerated().filter({ isLong || $0.offset % 10 == 0 }).map(\.element) {
      let run = try program.run(arguments + ["single", order])
      try #require(run.status == 0, "\(order): \(run.error)")
      for path in run.output.split(separator: "\n") {
        let name = String(path.dropFirst("single/".count))
        names.insert(name)
        #expect(
          try folder.bytes(of: "single/\(name)") == folder.bytes(of: "all/\(name)"), "\(name)")
      }
    }
    #expect(names.count == (isLong ? 2000 : 200))
    #expect(names.isSubset(of: folder.files(in: "all")))
  }
}

extension Substring {
  /// The text with its percent escapes read.
  fileprivate var removingPercentEncodingOrSelf: String {
    String(self).removingPercentEncoding ?? String(self)
  }
}
