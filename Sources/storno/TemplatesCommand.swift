import ArgumentParser
import BuiltInTemplates
import Diagnostics
import FoundationEssentials
import OutputReversal
import PageRendering
import SitePublishing

/// `storno templates`: what a template author needs.
struct TemplatesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "templates",
    abstract: "List, eject and explain the templates.",
    discussion: """
      A file in Templates/ replaces the built-in one of the same name.

      EXAMPLE: storno templates eject order.md
      """,
    subcommands: [List.self, Eject.self, Context.self])

  /// `storno templates list`: the built-in templates and which of them are replaced.
  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the templates and say which are replaced.",
      discussion: "EXAMPLE: storno templates list")

    @OptionGroup var options: LedgerOptions

    func run() async throws {
      try await Run.reporting(Console(options.console)) {
        let project = Project(options)
        let (sources, overrides) = try project.templateSources()
        for source in sources {
          let state = overrides.contains(source.name) ? source.file : "built in"
          try StandardStream.output.write("\(source.name)\t\(state)\n")
        }
      }
    }
  }

  /// `storno templates eject`: copies built-in templates to `Templates/` to be changed.
  struct Eject: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Copy built-in templates to Templates/; never overwrites.",
      discussion: "EXAMPLE: storno templates eject order.md storno.css")

    @OptionGroup var options: LedgerOptions

    @Argument(help: "The names of the templates; all of them when none is named.")
    var names: [String] = []

    func run() async throws {
      let console = Console(options.console)
      try await Run.reporting(console) {
        let folder = Project(options).path("Templates")
        let files = try chosen().map { NewFile(path: "\(folder)/\($0.name)", bytes: $0.bytes) }
        try NewFile.write(files)
        for file in files { console.say(file.path) }
      }
    }

    private func chosen() throws -> [BuiltInTemplates.File] {
      guard !names.isEmpty else { return BuiltInTemplates.files }
      return try names.map { name in
        if let file = BuiltInTemplates.files.first(where: { $0.name == name }) { return file }
        let nearest = NearestName.of(name, in: BuiltInTemplates.files.map(\.name))
        throw Failure(.unknownTemplate(name, nearest: nearest))
      }
    }
  }

  /// `storno templates context`: every name a template may use, with its value.
  struct Context: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print every name that order.md may use, with its value for one order.",
      discussion: "EXAMPLE: storno templates context RPO1 --ledger ledger.csv")

    @OptionGroup var options: LedgerOptions

    @Argument(help: "The number of the order.")
    var order: String

    @Argument(help: "Ledger files, folders or patterns.")
    var ledgers: [String] = []

    func run() async throws {
      let console = Console(options.console)
      try await Run.reporting(console) {
        let project = Project(options, ledgers: ledgers)
        let reading = try project.read()
        console.print(reading)
        let position = try OrderLookup(reading.posted.ledger).position(of: order)
        let site = try await project.site(
          reading, templates: try project.templates(reading.settings).0)
        try StandardStream.output.write(site.orderContext(position))
      }
    }
  }
}

extension Diagnostic {
  static func unknownTemplate(_ name: String, nearest: String?) -> Diagnostic {
    let hint = nearest.map { "; did you mean '\($0)'?" } ?? ""
    return Diagnostic(
      .error, .tName, at: nil, "no built-in template '\(VisibleText.of(name))'\(hint)")
  }
}
