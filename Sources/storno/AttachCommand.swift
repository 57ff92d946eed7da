import ArgumentParser
import Diagnostics
import OutputReversal
import ProductionLedger
import SitePublishing
import SiteSettings

/// `storno attach`: orders as files for a ticket.
struct AttachCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "attach",
    abstract: "Write orders as self-contained files for a ticket.",
    discussion: """
      Prints the paths of the files, one a line. A file that is there already with the same \
      content is left alone. The name holds the order, the date of its last posting and seven \
      digits of its content: RPO1_corrections_2026-01-26_3f9a1c2.html.

      EXAMPLE: storno attach RPO1 RPO2 --format html,pdf --output tickets
      """)

  @OptionGroup var options: LedgerOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The forms, parted by commas or repeated: html, md, txt, csv or pdf. (default: html)",
      valueName: "forms"))
  var format: [AttachmentForms] = []

  @Option(name: .shortAndLong, help: ArgumentHelp("Where to write.", valueName: "dir"))
  var output = "."

  @Option(
    name: .long,
    help: ArgumentHelp("The browser that prints a PDF; else one on PATH.", valueName: "path"))
  var chromium: String?

  @Argument(help: ArgumentHelp("The numbers of the orders.", valueName: "order"))
  var orders: [String]

  func run() async throws {
    let console = Console(options.console)
    try await Run.reporting(console) {
      let project = Project(options)
      let reading = try project.read()
      console.print(reading)
      let positions = try OrderLookup(reading.posted.ledger).positions(of: orders)
      let printer = forms.contains(.pdf) ? try ChromiumPrinter(named: chromium) : nil
      let site = try await project.site(
        reading, templates: try project.templates(reading.settings).0)
      // Nothing is written before all of it is made.
      let files = try positions.flatMap { position in
        let attachment = OrderAttachment(position, of: site, logs: site.logs)
        return try forms.map { try file(attachment, $0, printer) }
      }
      for file in files {
        try file.replace()
        try StandardStream.output.write(file.path + "\n")
        if file.path.hasSuffix(".html"), file.bytes.count > OrderAttachment.byteLimit {
          console.say(
            "\(VisibleText.of(file.path)) tells a long story and has \(file.bytes.count) bytes")
        }
      }
      if reading.posted.hasRejection { throw ExitStatus.doneWithRejections }
    }
  }

  /// The forms asked for, each once.
  private var forms: [AttachmentForm] {
    let named = format.flatMap(\.forms)
    return named.isEmpty ? [.html] : AttachmentForm.allCases.filter(named.contains)
  }

  private func file(
    _ attachment: OrderAttachment, _ form: AttachmentForm, _ printer: ChromiumPrinter?
  ) throws -> NewFile {
    let bytes = attachment.bytes(form)
    let name = attachment.name(form)
    return NewFile(
      path: output == "." ? name : output.hasSuffix("/") ? output + name : "\(output)/\(name)",
      bytes: try printer.map {
        form == .pdf ? try $0.print(bytes, dated: attachment.lastPosting) : bytes
      } ?? bytes)
  }
}
