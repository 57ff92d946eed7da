import ArgumentParser
import Diagnostics
import SitePublishing

/// `storno keygen`: makes the pair of keys by which checkpoints are signed and verified.
struct KeygenCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keygen",
    abstract: "Make a pair of keys that signs checkpoints.",
    discussion: """
      The private key goes into a file that only its owner can read; it must never lie in the \
      site. The public key is printed: hand it to whoever verifies. The name is that of who signs, \
      such as example.com/plant-1.

      EXAMPLE: storno keygen example.com/plant-1 --output plant-1.key
      """)

  @Option(
    name: .shortAndLong, help: ArgumentHelp("Where the private key goes.", valueName: "file"))
  var output: String

  @OptionGroup var console: ConsoleOptions

  @Argument(help: "The name of the key, without blanks and plus signs.")
  var name: String

  func run() async throws {
    let console = Console(console)
    try await Run.reporting(console) {
      guard let signer = NoteSigner(newNamed: name) else {
        throw Failure(.keyName(name))
      }
      let file = NewFile(path: output, bytes: Array(signer.privateText.utf8), mode: 0o600)
      try NewFile.write([file])
      try StandardStream.output.write(signer.verifier.text + "\n")
    }
  }
}

extension Diagnostic {
  static func keyName(_ name: String) -> Diagnostic {
    Diagnostic(
      .error, .pKey, at: nil,
      "'\(VisibleText.of(name))' cannot be the name of a key; it has no blanks and no plus signs")
  }
}
