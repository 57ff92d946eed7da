import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

@Suite("Publishing")
struct PublishingTests {
  /// A ledger of many small orders, each with a reversal.
  private func ledger(orders: Int, quantity: Int) -> String {
    var table = CSVTable("Entry No.,Posting Date,Order No.,Item No.,Quantity,Applies-to Entry")
    for order in 1...orders {
      let number = "PO-\(1000 + order)"
      table.rows.append(["\(2 * order - 1)", "2025-01-10", number, "1000", "\(quantity)", ""])
      table.rows.append(["\(2 * order)", "2025-01-11", number, "1000", "-1", "\(2 * order - 1)"])
    }
    return table.text()
  }

  /// Checks a site as its readers do, and returns its list of checksums.
  private func verified(_ folder: TemporaryFolder, _ site: String) throws -> [UInt8] {
    let check = try ChildProcess(
      [
        "/bin/sh", "-c", "cd \"$1\" && sha256sum -c --strict --quiet SHA256SUMS", "sh",
        folder(site),
      ],
      environment: ["PATH=/usr/bin:/bin"]
    ).finish(limit: .seconds(60))
    #expect(check.status == 0, "\(check.error)")
    let sums = try folder.bytes(of: "\(site)/SHA256SUMS")
    let listed = String(decoding: sums, as: UTF8.self).split(separator: "\n").map {
      String($0.dropFirst(66))
    }
    let files = folder.files(in: site).filter { $0 != "SHA256SUMS" }
    #expect(Set(listed) == Set(files))
    return sums
  }

  private func lines(_ bytes: [UInt8]) -> [Substring] {
    String(decoding: bytes, as: UTF8.self).split(separator: "\n")
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/usr/bin/sha256sum")))
  func `a build killed at any moment leaves the old site or the new one, whole`() throws {
    let folder = try TemporaryFolder()
    let program = Program(in: folder.path)
    for (name, quantity) in [("old", 50), ("new", 60)] {
      try folder.write(ledger(orders: 300, quantity: quantity), to: "\(name).csv")
      #expect(try program.run("build -q \(name).csv --sources none -o \(name)").status == 0)
    }
    let sums = [try verified(folder, "old"), try verified(folder, "new")]
    #expect(sums[0] != sums[1])
    #expect(try program.run("build -q old.csv --sources none -o site").status == 0)
    let start = ContinuousClock.now
    #expect(try program.run("build -q new.csv --sources none -o site").status == 0)
    let time = ContinuousClock.now - start
    var random = SeededGenerator(2)
    var published = 1
    var killed = 0
    for round in 1...50 {
      let next = 1 - published
      let delay = time * Double.random(in: 0...1.1, using: &random)
      let arguments = ["build", "-q", ["old.csv", "new.csv"][next], "--sources", "none"]
      let child = try program.start(arguments + ["-o", "site"])
      if child.finish(limit: delay).status == ProgramOutput.timeLimit { killed += 1 }
      let found = try verified(folder, "site")
      let comment = "round \(round), killed after \(delay), seed \(SeededGenerator.seed)"
      let other = Set(lines(found)).subtracting(lines(sums[0])).subtracting(lines(sums[1]))
      #expect(other.sorted() == [], "\(comment): of neither site")
      published = try #require(found == sums[0] ? 0 : found == sums[1] ? 1 : nil, "\(comment)")
    }
    #expect(killed > 10, "the delays were too long: \(killed) of 50 builds were killed")
    #expect(try program.run("build -q new.csv --sources none -o site").status == 0)
    #expect(try verified(folder, "site") == sums[1])
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(
      !left.contains { $0.hasPrefix(".site.storno-") && $0 != ".site.storno-state" }, "\(left)")
  }

  @Test func `a file of ours that was changed by hand is not lost silently`() throws {
    let folder = try TemporaryFolder()
    let program = Program(in: folder.path)
    try folder.write(ledger(orders: 1, quantity: 5), to: "ledger.csv")
    #expect(try program.run("build -q ledger.csv -o site").status == 0)
    let whole = try FileTree(folder, "site")
    try folder.write("changed\n", to: "site/index.html")
    let again = try program.run("build -q ledger.csv -o site")
    if again.status == 0 {
      try FileTree(folder, "site").expectSame(as: whole, "made anew")
    } else {
      #expect(try folder.text(of: "site/index.html") == "changed\n")
      #expect(again.error.contains("index.html"))
    }
  }

  @Test func `a bad ledger leaves the site as it was`() throws {
    let folder = try TemporaryFolder()
    let program = Program(in: folder.path)
    try folder.write(ledger(orders: 3, quantity: 5), to: "ledger.csv")
    #expect(try program.run("build -q ledger.csv -o site").status == 0)
    let before = try FileTree(folder, "site")
    try folder.write(
      ledger(orders: 3, quantity: 5).replacing(",5,", with: ",\"5,0\","), to: "ledger.csv")
    #expect(try program.run("build -q ledger.csv -o site").status == 1)
    try FileTree(folder, "site").expectSame(as: before, "after a bad ledger")
  }

  @Test func `an order that is gone from the ledger is gone from the site`() throws {
    let folder = try TemporaryFolder()
    let program = Program(in: folder.path)
    try folder.write(ledger(orders: 3, quantity: 5), to: "three.csv")
    try folder.write(ledger(orders: 1, quantity: 5), to: "one.csv")
    #expect(try program.run("build -q three.csv -o site --sources none").status == 0)
    #expect(try program.run("build -q one.csv -o site --sources none").status == 0)
    #expect(try program.run("build -q one.csv -o fresh --sources none").status == 0)
    try FileTree(folder, "site").expectSame(as: FileTree(folder, "fresh"), "over the old site")
  }
}
