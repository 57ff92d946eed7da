import Foundation
import ProductionLedger
import SitePublishing
import Testing

@Suite("Search index")
struct SearchIndexTests {
  /// Rows in the sequence of the folded numbers: a1, RPO1, rpo2.
  private static var small: SiteSample {
    var sample = SiteSample()
    sample.items = [
      "1,2025-01-10,RPO1,10000,1000,50,,LOT-7,ANNA", "2,2025-01-11,RPO1,10000,1000,-20,1,LOT-7,",
      "3,2025-01-11,rpo2,10000,1001,2.5,,,", "7,2025-02-01,a1,10000,1000,4,,lot-7b,",
    ]
    sample.capacities = ["5,2025-01-10,RPO1,10000,10,50,1", "6,2025-01-10,rpo2,10000,10,3,1"]
    sample.queue = ["2025-01-12,RPO1,1000,10,-1,-5,1,COUNT"]
    return sample
  }

  @Test func `the rows of a small ledger are these`() async throws {
    let files = try SearchFiles(try await Self.small.site().plan)
    #expect(
      files.names == [
        "capacity-entries-0", "directory", "item-entries-0", "keys-0", "orders-0", "queue-lines-0",
      ])
    let file = "orders-0"
    #expect(try files.texts("numbers", in: file) == ["a1", "RPO1", "rpo2"])
    let shards = ["a1", "RPO1", "rpo2"].map { Slug($0).shard }.joined()
    #expect(try files.file(file)["shards"] as? String == shards)
    // The slug of a word in small letters is another than the word; 'RPO1' is 'rpo1'.
    #expect(try files.numbers("slugRows", in: file) == [0, 2])
    #expect(try files.texts("slugs", in: file) == ["a=l1", "rpo=l2"])
    #expect(try files.texts("items", in: file) == ["1000", "1001"])
    #expect(try files.numbers("item", in: file) == [1, 1, 2])
    // In tenths: 4, 50 and 2.5 were put out.
    #expect(try files.file(file)["scale"] as? Int == 10_000)
    #expect(try files.numbers("original", in: file).map(SearchFiles.signed) == [40, 500, 25])
    #expect(
      try files.sparse("reversed", in: file, count: 3).map(SearchFiles.signed) == [0, 200, 0])
    #expect(try files.sparse("queue", in: file, count: 3).map(SearchFiles.signed) == [0, -50, 0])
    #expect(try files.sparse("queued", in: file, count: 3) == [0, 1, 0])
    #expect(try files.sparse("corrections", in: file, count: 3) == [0, 1, 0])
    #expect(try files.sparse("isUnordered", in: file, count: 3) == [1, 1, 1])
    // The first of the last days is 2025-01-11; a month has 31 days here.
    #expect(try files.numbers("date", in: file) == [22, 1, 1])
    #expect(try files.texts("months", in: "directory") == ["2025-02", "2025-01"])
    #expect(try files.numbers("months", in: file) == [1, 2, 2])
    #expect(try files.lists("monthSets", in: "directory") == [[0], [1]])
  }

  @Test func `keys are in their folded sequence with their kind and orders`() async throws {
    let files = try SearchFiles(try await Self.small.site().plan)
    #expect(try files.texts("texts", in: "keys-0") == ["1000", "1001", "LOT-7", "lot-7b"])
    #expect(try files.numbers("kinds", in: "keys-0") == [0, 0, 1, 1])
    #expect(try files.lists("orders", in: "keys-0") == [[0, 1], [2], [1], [0]])
    // Numbers left out before a run, its length, the way from the row before: 1-2, 3 and 7.
    #expect(try files.numbers("runs", in: "item-entries-0") == [0, 2, 2, 0, 1, 2, 3, 1, 3])
    #expect(try files.order(ofEntry: 7, in: "item-entries", firsts: "itemEntries") == "a1")
    #expect(try files.order(ofEntry: 4, in: "item-entries", firsts: "itemEntries") == nil)
    #expect(
      try files.order(ofEntry: 6, in: "capacity-entries", firsts: "capacityEntries") == "rpo2")
    #expect(try files.order(ofEntry: 1, in: "queue-lines", firsts: "queueLines") == "RPO1")
  }

  @Test func `every file has one stamp, another one when the orders are others`() async throws {
    func stamps(_ sample: SiteSample) async throws -> Set<String> {
      let files = try SearchFiles(try await sample.site().plan)
      return Set(try files.names.map { try #require(try files.file($0)["stamp"] as? String) })
    }
    let before = try await stamps(Self.small)
    var sample = Self.small
    sample.items.append("8,2025-02-01,a0,10000,1000,4,,,")
    let after = try await stamps(sample)
    #expect(before.count == 1 && after.count == 1 && before != after)
  }

  @Test func `figures that a script cannot hold are given as digits`() async throws {
    var sample = SiteSample()
    sample.items = [
      "1,2025-01-10,BIG,10000,1000,90000000000000,,,",
      "2,2025-01-10,BIG,10000,1000,90000000000000,,,",
      "3,2025-01-10,SMALL,10000,1000,7,,,",
    ]
    let files = try SearchFiles(try await sample.site().plan)
    #expect(try files.numbers("largeRows", in: "orders-0") == [0])
    // 180,000,000,000,000 in hundred-thousandths is beyond 64 bits.
    #expect(
      try files.texts("large", in: "orders-0") == ["18000000000000000000", "0", "0", "0", ""])
    #expect(try files.numbers("original", in: "orders-0").map(SearchFiles.signed) == [0, 7])
  }

  @Test func `entries after the as-of date are not found`() async throws {
    var sample = Self.small
    sample.asOf = PostingDate("2025-01-31")
    let files = try SearchFiles(try await sample.site().plan)
    #expect(try files.order(ofEntry: 7, in: "item-entries", firsts: "itemEntries") == nil)
    #expect(try files.orders(called: "lot-7b") == [])
    #expect(try files.orders(called: "lot-7") == ["RPO1"])
  }

  @Test(arguments: [false, true])
  func `an entry of a long story is found on its page`(isText: Bool) async throws {
    var sample = SiteSample()
    sample.numbersEntriesByText = isText
    // A text is ranked by its bytes: M-1001 is before M-1401.
    let numbers = (1001...1401).map { isText ? "M-\($0)" : "\($0)" }
    sample.items = numbers.map { "\($0),2025-01-10,RPO1,10000,1000,5,,," }
    sample.items.append("\(isText ? "M-1402" : "1402"),2025-01-10,RPO2,10000,1000,5,,,")
    let site = try await sample.rendered()
    let files = try SearchFiles(try await sample.site().plan)
    let slug = Slug("RPO1")
    for (number, page) in [(1001, 0), (1150, 0), (1151, 1), (1300, 1), (1301, 2), (1401, 2)] {
      let (name, path) = (isText ? "M-\(number)" : "\(number)", page == 0 ? "" : "=p\(page + 1)")
      let text = try site.text("orders/\(slug.shard)/rpo1\(path).html")
      #expect(text.contains("id=\"I-\(name)\""), "\(name)")
      if isText {
        let keys = try files.texts("texts", in: "keys-0")
        let pages = try files.sparse("pages", in: "keys-0", count: keys.count)
        #expect(pages[try #require(keys.firstIndex(of: name))] == page, "\(name)")
      } else {
        let found = try files.place(ofEntry: number, in: "item-entries", firsts: "itemEntries")
        #expect(found?.order == "RPO1" && found?.page == page, "\(name)")
      }
    }
  }

  @Test func `entry numbers that are texts are found as the pages name them`() async throws {
    var sample = SiteSample()
    sample.numbersEntriesByText = true
    sample.items = [
      "MAT/49 1,2025-01-10,RPO1,10000,1000,5,,,", "MAT-50,2025-01-10,RPO2,10000,1000,5,,,",
    ]
    let files = try SearchFiles(try await sample.site().plan)
    #expect(try files.orders(called: "MAT=2f49=201") == ["RPO1"])
    #expect(try files.orders(called: "mat-50") == ["RPO2"])
    #expect(!files.names.contains("item-entries-0"))
  }

  @Test(arguments: [UInt64(20_261_122), 7])
  func `every order of a random ledger is found by each of its keys`(seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    var sample = SiteSample()
    var expected: [String: Set<String>] = [:]
    var entries: [Int: String] = [:]
    var entry = Int.random(in: 1...50, using: &random)
    for _ in 0..<3500 {
      let order =
        "\(["P", "rp", "X-"].randomElement(using: &random) ?? "")"
        + "\(Int.random(in: 100...1500, using: &random))"
      // Numbers that are equal but for case would be refused.
      let item = "IT\(Int.random(in: 1...2000, using: &random))"
      let lot =
        Int.random(in: 0..<10, using: &random) > 0
        ? "L\(Int.random(in: 1...90_000, using: &random))" : ""
      sample.items.append("\(entry),2025-01-10,\(order),1,\(item),5,,\(lot),")
      for key in [order, item, lot] where !key.isEmpty { expected[key, default: []].insert(order) }
      entries[entry] = order
      entry += Int.random(in: 1...3, using: &random)
    }
    let files = try SearchFiles(try await sample.site().plan)
    for (key, orders) in expected where Int.random(in: 0..<60, using: &random) == 0 {
      #expect(try files.orders(called: key) == orders, "\(key), seed \(seed)")
    }
    for number in 1..<entry where Int.random(in: 0..<200, using: &random) == 0 {
      let found = try files.order(ofEntry: number, in: "item-entries", firsts: "itemEntries")
      #expect(found == entries[number], "I-\(number), seed \(seed)")
    }
  }

  @Test func `no value of the ledger is code in the index`() async throws {
    let listed = try Payload.all().map(\.payload).filter { value in
      !value.isEmpty && value.utf8.count < 500 && value.utf8.allSatisfy { $0 >= 0x20 }
    }
    let values = listed + ["</script><script>x</script>", "__proto__", "constructor", "a\u{2028}b"]
    var sample = SiteSample()
    for (number, value) in values.enumerated() {
      let cell = "\"\(value.replacing("\"", with: "\"\""))\""
      sample.items.append("\(number + 1),2025-01-10,R\(number),1,\(cell),5,,,")
    }
    let files = try SearchFiles(try await sample.site().plan)
    let keys = try files.texts("texts", in: "keys-0")
    let rows = try files.lists("orders", in: "keys-0")
    for (number, value) in values.enumerated() {
      let places = keys.indices.filter { Self.isSame(keys[$0], value) }
      let orders = try places.flatMap { try rows[$0].map(files.order) }
      #expect(orders.contains("R\(number)"), "\(value.debugDescription)")
    }
    for (path, text) in files.scripts {
      #expect(!text.contains("<") && !text.dropLast().contains("\n"), "\(path)")
      #expect(!text.unicodeScalars.contains("\u{2028}"), "\(path)")
    }
  }

  /// Spaces around a cell are no part of its value.
  private static func isSame(_ text: String, _ value: String) -> Bool {
    func scalars(_ text: String) -> [Unicode.Scalar] {
      Array(text.trimmingCharacters(in: .whitespaces).unicodeScalars)
    }
    return scalars(text) == scalars(value)
  }
}
