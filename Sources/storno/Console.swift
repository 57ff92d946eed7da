import Diagnostics
import FoundationEssentials

/// What a run says to the person who started it: all on standard error, data apart.
struct Console {
  private let options: ConsoleOptions
  private let printer: DiagnosticPrinter

  /// Creates the console of a run.
  init(_ options: ConsoleOptions) {
    self.options = options
    printer = DiagnosticPrinter(
      format: options.messageFormat, isColored: Self.isColored(options.color))
  }

  /// Prints the problems of a run in the order the files were given.
  ///
  /// With `--quiet` warnings are left out.
  func print(_ problems: Problems) {
    let all = problems.diagnostics
    let shown = options.quiet ? all.filter { $0.severity == .error } : all
    StandardStream.error.tell(
      printer.bytes(for: shown, files: problems.files, excerpt: problems.text(at:)))
  }

  /// Prints problems that belong to no line of a file.
  func print(_ diagnostics: [Diagnostic]) { print(Problems(diagnostics)) }

  /// Prints one line of progress or result, unless the run is quiet.
  func say(_ line: String) {
    guard !options.quiet else { return }
    StandardStream.error.tell(line + "\n")
  }

  /// Prints a detail that only a verbose run shows.
  func detail(_ line: String) {
    guard options.verbose else { return }
    StandardStream.error.tell(line + "\n")
  }

  /// Whether a progress bar is wanted: a terminal, text, and not quiet.
  var showsProgress: Bool {
    StandardStream.error.isTerminal && options.messageFormat == .text && !options.quiet
  }

  /// Whether messages carry colours: asked for, or a terminal without `NO_COLOR`.
  private static func isColored(_ choice: ColorChoice) -> Bool {
    switch choice {
    case .always: true
    case .never: false
    case .auto:
      StandardStream.error.isTerminal
        && (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
        && ProcessInfo.processInfo.environment["TERM"] != "dumb"
    }
  }
}
