import ArgumentParser
import Diagnostics
import FoundationEssentials

/// `storno init`: a new project folder with a small example.
struct InitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Make a new project folder with a small example; never overwrites.",
    discussion: "EXAMPLE: storno init audit && storno serve -C audit")

  @OptionGroup var options: ConsoleOptions

  @Argument(help: "The folder; the current one when none is named.")
  var folder = "."

  func run() async throws {
    let console = Console(options)
    try await Run.reporting(console) {
      let files = ExampleProject.files
      let present = files.map { "\(folder)/\($0.path)" }
        .filter { FileManager.default.fileExists(atPath: $0) }
      guard present.isEmpty else {
        throw Project.Failure(diagnostics: present.map(Diagnostic.isThere))
      }
      for file in files {
        let path = "\(folder)/\(file.path)"
        try NewFile.write(Array(file.text.utf8), to: path)
        console.say(path)
      }
    }
  }
}
