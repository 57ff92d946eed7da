import ArgumentParser

/// The options of the commands that keep the native ledger.
struct NativeOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "The native ledger, instead of Site/ledger/ledger.jsonl.", valueName: "file"))
  var ledger: String?

  @Option(
    name: [.customShort("C"), .long],
    help: ArgumentHelp("The project folder.", valueName: "dir"))
  var root: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The settings file, instead of Site/site.yml.", valueName: "file"))
  var config: String?

  @Option(name: .long, help: ArgumentHelp("Who does it, instead of the system's user."))
  var user: String?

  @Flag(name: .long, help: "Say what would be written, and write nothing.")
  var dryRun = false

  @OptionGroup var console: ConsoleOptions
}
