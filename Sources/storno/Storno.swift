import ArgumentParser

/// The command line of storno.
@main
struct Storno: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "storno",
    abstract: "Publish what was produced, what was taken back, and what remains.",
    discussion: """
      Reads the production ledger that an ERP exports, applies the output reversals that are \
      queued, and publishes one page for each production order.

      EXAMPLE: storno build ledger.csv --output public
      """,
    version: Version.text,
    subcommands: [
      InitCommand.self, BuildCommand.self, ServeCommand.self, CheckCommand.self,
      ShowCommand.self, AttachCommand.self, ImportCommand.self, ReverseCommand.self,
      PostCommand.self, VerifyCommand.self, DiffCommand.self, KeygenCommand.self,
      DoctorCommand.self, MergeCommand.self, TemplatesCommand.self,
    ])

  /// Runs the command that the arguments name.
  static func main() async {
    if let mistyped = MistypedCommand(in: CommandLine.arguments.dropFirst(), of: Self.self) {
      exit(withError: ValidationError(mistyped.message))
    }
    await main(nil)
  }
}
