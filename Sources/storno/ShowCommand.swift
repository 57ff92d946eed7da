import ArgumentParser
import Diagnostics
import OrderReport
import OutputReversal
import ProductionLedger
import SitePublishing

/// `storno show`: one order in one of five forms.
struct ShowCommand: AsyncParsableCommand {
  /// The forms of an order.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, markdown, csv, html
  }

  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Print one order.",
    discussion: "EXAMPLE: storno show RPO1 --format json --ledger ledger.csv")

  @OptionGroup var options: LedgerOptions

  @Option(name: .shortAndLong, help: "The form: text, json, markdown, csv or html.")
  var format = Format.text

  @Flag(help: "Tell each figure as the sum of its entries, with file and line.")
  var explain = false

  @Argument(help: "The number of the order.")
  var order: String

  @Argument(help: "Ledger files, folders or patterns.")
  var ledgers: [String] = []

  func validate() throws {
    guard !explain || format == .text || format == .markdown else {
      throw ValidationError("--explain goes with --format text or markdown")
    }
  }

  func run() async throws {
    let console = Console(options.console)
    try await Run.reporting(console) {
      let project = Project(options, ledgers: ledgers)
      let reading = try project.read()
      console.print(reading)
      let position = try OrderLookup(reading.posted.ledger).position(of: order)
      try StandardStream.output.write(try await bytes(project, reading, position))
      if reading.posted.hasRejection { throw ExitStatus.doneWithRejections }
    }
  }

  private func bytes(
    _ project: Project, _ reading: Project.Reading, _ position: Int
  ) async throws -> [UInt8] {
    if format == .html {
      let site = try await project.site(
        reading, templates: try project.templates(reading.settings).0)
      return site.orderPage(position)
    }
    let posted = reading.posted
    let context = ReportContext(
      posted.ledger, rules: posted.rules, options: ReportOptions(reading.settings))
    let report = OrderReport(posted.history(of: position), context)
    switch format {
    case .json: return OrderJSON.bytes(of: report, context)
    case .csv: return OrderCSV.bytes(of: report, context)
    case .markdown, .text, .html: break
    }
    let wording = try project.wording(reading.settings)
    return format == .markdown
      ? OrderMarkdown.bytes(of: report, context, wording, explained: explain)
      : OrderText.bytes(of: report, context, wording, explained: explain)
  }
}
