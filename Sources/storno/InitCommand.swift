import ArgumentParser
import Diagnostics

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
      let files = ExampleProject.files.map {
        NewFile(path: "\(folder)/\($0.path)", bytes: Array($0.text.utf8))
      }
      try NewFile.write(files)
      for file in files { console.say(file.path) }
    }
  }
}
