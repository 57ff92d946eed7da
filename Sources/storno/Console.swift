import Diagnostics
import FoundationEssentials

/// What a run says to the person who started it: all on standard error, data apart.
struct Console {
  private let options: ConsoleOptions
  private let isColored: Bool
  private let printer: DiagnosticPrinter

  /// Creates the console of a run.
  init(_ options: ConsoleOptions) {
    self.options = options
    isColored = Self.isColored(options.color)
    printer = DiagnosticPrinter(format: options.messageFormat, isColored: isColored)
  }

  /// Prints the problems of a run in the order the files were given.
  func print(_ problems: Problems) { StandardStream.error.tell(bytes(of: problems)) }

  /// What is printed of the problems of a run; with `--quiet` warnings are left out.
  func bytes(of problems: Problems) -> [UInt8] {
    let all = problems.diagnostics
    let shown = options.quiet ? all.filter { $0.severity == .error } : all
    return printer.bytes(for: shown, files: problems.files, excerpt: problems.text(at:))
  }

  /// What decides how problems are told.
  var manner: String {
    "\(options.messageFormat) \(isColored ? "coloured" : "plain") "
      + (options.quiet ? "quiet" : options.verbose ? "verbose" : "usual")
  }

  /// Prints problems that belong to no line of a file.
  func print(_ diagnostics: [Diagnostic]) { print(Problems(diagnostics)) }

  /// Prints one line of progress or result, unless the run is quiet.
  func say(_ line: String) {
    guard !options.quiet else { return }
    StandardStream.error.tell(line + "\n")
  }

  /// Prints a detail that only a verbose run shows.
  func detail(_ line: String) { StandardStream.error.tell(detailBytes(line)) }

  /// What is printed of a detail: nothing unless the run is verbose.
  func detailBytes(_ line: String) -> [UInt8] {
    options.verbose ? Array("\(line)\n".utf8) : []
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
