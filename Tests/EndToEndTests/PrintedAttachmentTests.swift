import Foundation
import Testing

@Suite("Printed attachments")
struct PrintedAttachmentTests {
  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(
      "Entry No.,Posting Date,Order No.,Item No.,Quantity,Applies-to Entry,User ID,Reason Code\n"
        + "1,2025-01-10,RPO1,Käse-„ß“,100,,ANNA,\n2,2025-01-11,RPO1,Käse-„ß“,-100,1,BERT,WRONG\n"
        + "3,2025-01-12,RPO1,Käse-„ß“,96,,ANNA,\n", to: "ledger.csv")
    return folder
  }

  @Test func `a PDF is tagged, its text is right, and its bytes are the same each time`() throws {
    let folder = try folder()
    let program = Program(in: folder.path)
    var files: [[UInt8]] = []
    for name in ["first", "second"] {
      let run = try program.run(
        ["attach", "RPO1", "--ledger", "ledger.csv", "-q", "-f", "pdf", "-o", name])
      try #require(run.status == 0, "\(run.error)")
      let path = run.output.trimmingCharacters(in: .newlines)
      #expect(path.hasSuffix(".pdf") && !path.contains("\n"))
      files.append(try folder.bytes(of: path))
      try expectText(folder(path))
    }
    #expect(files[0] == files[1])
    let source = String(decoding: files[0], as: UTF8.self)
    #expect(source.hasPrefix("%PDF-"))
    for part in ["/StructTreeRoot", "/Marked true", "/Lang (en)", "(D:20250112000000"] {
      #expect(source.contains(part), "\(part)")
    }
  }

  /// What a reader of the PDF finds in it, by the text that poppler takes out.
  private func expectText(_ path: String) throws {
    let text = try Tool.output(["pdftotext", "-layout", path, "-"])
    for part in [
      "RPO1", "Käse-„ß“", "−100", "100 posted", "net 96", "reverses I-1", "WRONG", "BERT",
      "96 = 100 (I-1", "storno/proof/1", "Where these figures come from",
    ] {
      #expect(text.contains(part), "\(part)")
    }
    let structure = try Tool.output(["pdfinfo", "-struct", path])
    for tag in ["Table", "TH", "TD", "H1", "H2", "Caption"] {
      #expect(structure.contains(tag), "\(tag)")
    }
  }

  @Test(arguments: ["<b>x</b>", "=1+1", "</style><script>x", "**a** |b|", "{{net}} &amp;"])
  func `a hostile value is text in a PDF`(value: String) throws {
    let folder = try TemporaryFolder()
    var table = CSVTable("Entry No.,Posting Date,Order No.,Item No.,Quantity,Applies-to Entry")
    table.rows = [["1", "2025-01-10", "RPO1", value, "5", ""]]
    try folder.write(table.text(), to: "ledger.csv")
    let run = try Program(in: folder.path).run("attach RPO1 --ledger ledger.csv -q -f pdf")
    try #require(run.status == 0, "\(run.error)")
    let path = run.output.trimmingCharacters(in: .newlines)
    let text = try Tool.output(["pdftotext", "-layout", folder(path), "-"])
    #expect(text.contains("RPO1 · \(value): 5 posted"))
    #expect(!String(decoding: try folder.bytes(of: path), as: UTF8.self).contains("/JavaScript"))
  }

  @Test func `without a Chromium the names looked for are told and nothing is written`() throws {
    let folder = try folder()
    let program = Program(in: folder.path, environment: ["PATH": folder.path])
    let run = try program.run("attach RPO1 --ledger ledger.csv -q -f html,pdf")
    #expect(run.status == 74)
    #expect(run.codes == ["F-MISSING"])
    #expect(run.error.contains("chromium-headless-shell, ") && run.error.contains("--chromium"))
    #expect(run.output.isEmpty && folder.files() == ["ledger.csv"])
  }

  @Test func `a browser that prints nothing is an error and nothing is written`() throws {
    let folder = try folder()
    let run = try Program(in: folder.path).run(
      "attach RPO1 --ledger ledger.csv -q -f html,pdf --chromium /bin/false")
    #expect(run.status == 74)
    #expect(run.codes == ["F-WRITE"])
    #expect(run.error.contains("'/bin/false' printed no PDF; it ended with status 1"))
    #expect(run.output.isEmpty && folder.files() == ["ledger.csv"])
  }
}
