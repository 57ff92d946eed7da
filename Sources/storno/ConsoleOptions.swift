import ArgumentParser
import Diagnostics

/// How a command speaks.
struct ConsoleOptions: ParsableArguments {
  @Flag(name: .shortAndLong, help: "Print errors only.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Print what is read, too.")
  var verbose = false

  @Option(name: .long, help: "When to colour messages: auto, always or never.")
  var color = ColorChoice.auto

  @Option(name: .long, help: "The form of messages: text, json or github.")
  var messageFormat = DiagnosticFormat.text
}
