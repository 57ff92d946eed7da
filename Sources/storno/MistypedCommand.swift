import ArgumentParser
import Diagnostics

/// A word on the command line that stands where a command belongs, and is none.
struct MistypedCommand {
  /// The word as typed.
  let word: String
  /// The command that was most likely meant, or nil.
  let nearest: String?

  /// Looks for such a word; nil where there is none.
  init?(in arguments: some Sequence<String>, of root: any ParsableCommand.Type) {
    var command = root
    for word in arguments {
      let names = command.configuration.subcommands.map(Self.name)
      // An option is told of by the parser, which knows them all.
      guard !names.isEmpty, !word.hasPrefix("-") else { return nil }
      if let index = names.firstIndex(of: word) {
        command = command.configuration.subcommands[index]
      } else if word != "help" {
        self.word = word
        nearest = NearestName.of(word, in: names)
        return
      }
    }
    return nil
  }

  /// What is to be said.
  var message: String {
    let hint = nearest.map { "did you mean '\($0)'?" } ?? "storno --help lists the commands"
    return "there is no command '\(VisibleText.of(word))'; \(hint)"
  }

  private static func name(of command: any ParsableCommand.Type) -> String {
    command.configuration.commandName ?? "\(command)".lowercased()
  }
}
