import Foundation
import Testing

@Suite("Proof and verification")
struct VerifyTests {
  private static let header =
    "Entry No.,Posting Date,Order No.,Item No.,Quantity,Applies-to Entry\n"
  private static let rows = [
    "1,2025-01-10,RPO1,1000,50,", "3,2025-01-11,RPO1,1000,-8,1", "5,2025-01-12,RPO2,1000,20,",
    "7,2025-01-13,RPO2,1000,-4,5",
  ]

  /// A folder with a ledger and the site of it.
  private func published(_ arguments: String = "") throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(Self.header + Self.rows.joined(separator: "\n") + "\n", to: "ledger.csv")
    let run = try Program(in: folder.path).run("build ledger.csv -q \(arguments)")
    try #require(run.status == 0, "\(run.error)")
    return folder
  }

  /// A later export of the ledger, and what is to be said of it.
  struct Export: CustomTestStringConvertible, Sendable {
    var name: String
    var edit: @Sendable (inout [String]) -> Void
    var lines: [String]
    var status: Int32 = 1
    var testDescription: String { name }
  }

  private static let exports: [Export] = [
    Export(name: "rows in another order", edit: { $0.reverse() }, lines: [], status: 0),
    Export(
      name: "altered", edit: { $0[2] = "5,2025-01-12,RPO2,1000,21," },
      lines: ["altered: I-5: of order RPO2 was altered: quantity 20 is now 21 [P-ENTRY]"]),
    Export(
      name: "backdated", edit: { $0[2] = "5,2025-01-02,RPO2,1000,20," },
      lines: [
        "altered: I-5: of order RPO2 was altered: postingDate 2025-01-12 is now 2025-01-02, "
          + "backdated [P-ENTRY]"
      ]),
    Export(
      name: "inserted", edit: { $0.append("4,2025-01-11,RPO1,1000,2,") },
      lines: [
        "late: I-4: of order RPO1 was inserted late: its number is below the last that was there "
          + "[P-ENTRY]"
      ], status: 0),
    Export(
      name: "deleted", edit: { $0.removeLast() },
      lines: ["deleted: I-7: of order RPO2 is gone [P-ENTRY]"]),
    Export(
      name: "renumbered", edit: { $0[3] = "9,2025-01-13,RPO2,1000,-4,5" },
      lines: ["renumbered: I-7: of order RPO2 has the number of I-9 now [P-ENTRY]"]),
    Export(
      name: "posted since", edit: { $0.append("9,2025-02-11,RPO1,1000,2,") },
      lines: ["added: I-9: of order RPO1 was posted since [P-ENTRY]"], status: 0),
  ]

  @Test(arguments: exports)
  func `verify names what a later export changed`(export: Export) throws {
    let folder = try published()
    var rows = Self.rows
    export.edit(&rows)
    try folder.write(Self.header + rows.joined(separator: "\n") + "\n", to: "later.csv")
    let run = try Program(in: folder.path).run("verify public --ledger later.csv -q")
    #expect(run.status == export.status, "\(run.output)\(run.error)")
    let found = run.output.split(separator: "\n").map(String.init)
    #expect(
      found.filter { $0.hasSuffix("[P-ENTRY]") } == export.lines, "\(run.output)\(run.error)")
  }

  @Test func `another format of the same rows raises nothing`() throws {
    let folder = try published()
    let rows = Self.rows.map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    let objects = rows.map { row in
      "{\"Entry No.\": \(row[0]), \"Posting Date\": \"\(row[1])\", \"Order No.\": \"\(row[2])\", "
        + "\"Item No.\": \"\(row[3])\", \"Quantity\": \(row[4]), "
        + "\"Applies-to Entry\": \(row[5].isEmpty ? "null" : row[5])}"
    }
    try folder.write("[\(objects.joined(separator: ","))]", to: "later.json")
    let run = try Program(in: folder.path).run("verify public --ledger later.json -q")
    #expect(run.status == 0 && !run.output.contains("[P-"), "\(run.output)\(run.error)")
  }

  @Test func `a key signs, a checkpoint is kept, and an altered ledger is refused`() throws {
    let folder = try published()
    let program = Program(in: folder.path, umask: "000")
    let keygen = try program.run("keygen example.com/plant --output plant.key")
    #expect(keygen.status == 0)
    let mode = try FileManager.default.attributesOfItem(atPath: folder("plant.key"))
    #expect(mode[.posixPermissions] as? Int == 0o600)
    let secret = try folder.text(of: "plant.key").split(separator: "+")[4]
    #expect(try program.run("keygen example.com/plant --output plant.key").status == 74)
    let publicKey = keygen.output.trimmingCharacters(in: .newlines)
    let build = try program.run("build ledger.csv --key plant.key --checkpoint -v")
    #expect(build.status == 0, "\(build.error)")
    #expect(try program.run("build ledger.csv --key plant.key").error.contains(" 0 files written"))
    let verify = try program.run(
      ["verify", "public", "--public-key", publicKey, "--rerender", "--ledger", "ledger.csv"])
    #expect(verify.status == 0, "\(verify.output)")
    #expect(verify.output.contains("audit/item/checkpoint is signed by example.com/plant"))
    #expect(verify.output.contains("byte for byte"))
    for file in folder.files() where file != "plant.key" {
      #expect(!(try folder.text(of: file).contains(secret)), "\(file)")
    }
    #expect(!(build.error + verify.output).contains(secret))
    let read = try check(folder("public"), publicKey)
    #expect(read.hasPrefix("item-4-") && read.hasSuffix(" 4 of 4\n"))
    try expectRefusal(folder, program)
  }

  private func check(_ site: String, _ key: String...) throws -> String {
    let script = ProjectFolder.root.appendingPathComponent("Tests/EndToEndTests/check_proof.py")
    return try Tool.output(["python3", script.path, site] + key)
  }

  private func expectRefusal(_ folder: TemporaryFolder, _ program: Program) throws {
    var rows = Self.rows
    rows[1] = "3,2025-01-11,RPO1,1000,-9,1"
    try folder.write(Self.header + rows.joined(separator: "\n") + "\n", to: "altered.csv")
    let files = folder.files()
    let run = try program.run("build altered.csv")
    #expect(run.status == 1 && run.codes.contains("P-ENTRY"), "\(run.error)")
    #expect(run.error.contains("I-3 is not what it was"))
    #expect(folder.files() == files)
    rows[1] = Self.rows[1]
    rows.insert("2,2025-01-11,RPO1,1000,2,", at: 1)
    try folder.write(Self.header + rows.joined(separator: "\n") + "\n", to: "late.csv")
    let late = try program.run("build late.csv -o late")
    #expect(late.status == 0 && late.codes.contains("P-ENTRY"), "\(late.error)")
    #expect(late.error.contains("I-2 was inserted late"))
  }

  @Test func `a log that grew is shown by Python to begin with the older one`() throws {
    let folder = try published("--checkpoint")
    let program = Program(in: folder.path)
    var rows = Self.rows
    for number in [8, 9, 12] { rows.append("\(number),2025-02-01,RPO3,1000,\(number),") }
    try folder.write(Self.header + rows.joined(separator: "\n") + "\n", to: "ledger.csv")
    #expect(try program.run("build ledger.csv -q --checkpoint").status == 0)
    let read = try check(folder("public"))
    let sizes = read.split(separator: "\n").map { $0.split(separator: " ").dropFirst() }
    #expect(sizes.map(Array.init) == [["4", "of", "7"], ["7", "of", "7"]])
    let tool = try Tool.output(
      ["sh", "-c", "cd \"$0\" && sha256sum -c --strict --quiet SHA256SUMS", folder("public")])
    #expect(tool == "")
    #expect(try program.run("verify public --rerender --ledger ledger.csv -q").status == 0)
  }

  @Test(arguments: ["", "--as-of 2026-02-15", "--strict", "--no-queue", "--sources none"])
  func `an archive of the inputs gives the same bytes, also as of a date`(options: String) throws {
    let folder = try TemporaryFolder()
    for name in ["Site", "Templates"] {
      try folder.copy(ProjectFolder.root.appendingPathComponent(name), to: "project/\(name)")
    }
    let build = try Program(in: folder("project")).run("build -q -o ../site \(options)")
    #expect([0, 2].contains(build.status), "\(build.error)")
    try folder.copy(URL(fileURLWithPath: folder("project")), to: "archive")
    try folder.remove("project")
    let program = Program(in: folder.path)
    let run = try program.run("verify site --rerender -C archive -q")
    #expect(run.status == 0, "\(options): \(run.output)\(run.error)")
    #expect(run.output.contains("byte for byte"))
    try folder.write("title: Another\n", to: "archive/Site/site.yml")
    let other = try program.run("verify site --rerender -C archive -q")
    #expect(other.status == 1)
    #expect(
      other.output.contains(
        options.contains("none") ? "is not what the inputs give" : "cannot be made again: settings")
    )
  }

  @Test func `a report is intact, genuine, superseded or altered`() throws {
    let folder = try published()
    let program = Program(in: folder.path)
    let attach = try program.run("attach RPO1 --ledger ledger.csv -q -f html,md,txt,csv")
    let reports = attach.output.split(separator: "\n").map(String.init)
    for report in reports where !report.hasSuffix(".csv") {
      let run = try program.run(
        "verify \(report) --site public --checkpoint public --rerender --ledger ledger.csv -q")
      #expect(run.status == 0, "\(report): \(run.output)\(run.error)")
      for part in ["as it was sealed", "genuine", "current", "byte for byte"] {
        #expect(run.output.contains(part), "\(report): \(part)")
      }
      let altered = try folder.text(of: report).replacing("50 posted", with: "60 posted")
      try folder.write(altered, to: "altered.\(report)")
      let refused = try program.run("verify altered.\(report)")
      #expect(refused.status == 1 && refused.output.contains("[P-REPORT]"), "\(report)")
    }
    #expect(try program.run("verify \(reports.last ?? "")").status == 1)
    let more = Self.rows + ["8,2025-02-01,RPO1,1000,9,"]
    try folder.write(Self.header + more.joined(separator: "\n") + "\n", to: "ledger.csv")
    #expect(try program.run("build ledger.csv -q").status == 0)
    let later = try program.run("verify \(reports[0]) --site public")
    #expect(later.status == 0 && later.output.contains("superseded"), "\(later.output)")
    try folder.write(Self.header + "1,2025-01-10,RPO1,1000,51,\n", to: "ledger.csv")
    #expect(try program.run("build ledger.csv -q").status == 0)
    #expect(try program.run("verify \(reports[0]) --site public").status == 1)
  }

  @Test func `what is not there or not readable has its own status`() throws {
    let folder = try published()
    let program = Program(in: folder.path)
    #expect(try program.run("verify nowhere").status == 74)
    #expect(try program.run("verify public --previous nowhere.txt").status == 74)
    #expect(try program.run("verify public --previous ledger.csv").codes == ["P-LOG"])
    #expect(try program.run("verify public --public-key a+b").codes == ["P-KEY"])
    #expect(try program.run("verify").status == 64)
  }
}
