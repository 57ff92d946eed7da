import ArgumentParser
import Diagnostics
import ProductionLedger
import SiteSettings

/// The options of every command that reads a ledger.
struct LedgerOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "A ledger file, folder or pattern; - is standard input. May be repeated.",
      valueName: "path"))
  var ledger: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp("A file of queued reversals. May be repeated.", valueName: "path"))
  var queue: [String] = []

  @Option(
    name: [.customShort("C"), .long],
    help: ArgumentHelp("The project folder.", valueName: "dir"))
  var root: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The settings file, instead of Site/site.yml.", valueName: "file"))
  var config: String?

  @Option(
    name: .long,
    help: ArgumentHelp("Tell the figures of that date (yyyy-mm-dd).", valueName: "date"))
  var asOf: PostingDate?

  @Flag(name: .long, help: "One rejected queue line rejects the whole queue.")
  var strict = false

  @Flag(name: .long, help: "Leave the queue out: posted entries only.")
  var noQueue = false

  @Option(
    name: .long,
    help: "How much of where a row was read the site shows: lines, files or none.")
  var sources: SourceDisclosure?

  @OptionGroup var console: ConsoleOptions
}
