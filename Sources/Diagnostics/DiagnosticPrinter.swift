/// Turns the diagnostics of a run into the bytes that standard error gets.
///
/// Pure: what is printed depends on the diagnostics and the excerpts alone.
/// - Source: contract.md section 5.
package struct DiagnosticPrinter: Hashable, Sendable {
  /// How many errors, and how many warnings, are printed before the rest is only counted.
  ///
  /// A file in the wrong format has an error a row; more than this helps nobody.
  package static let limit = 100

  /// The form of the output.
  package var format: DiagnosticFormat
  /// Whether text carries ANSI colours; the other forms never do.
  package var isColored: Bool

  /// Creates a printer.
  package init(format: DiagnosticFormat = .text, isColored: Bool = false) {
    self.format = format
    self.isColored = isColored
  }

  /// Returns the diagnostics in file order, at most `limit` of each severity, then the exact rest.
  ///
  /// Errors and warnings are counted apart, so that no number of warnings hides an error.
  ///
  /// - Parameters:
  ///   - diagnostics: the problems of one run, in any order.
  ///   - files: the files in the order in which they were read.
  ///   - excerpt: the line at a place, or the text of the cell in a workbook; nil when it is not
  ///     known.
  /// - Returns: UTF-8 lines, each ended by LF, without a raw control character; empty for none.
  /// - Complexity: O(*n* log *n*) in the number of diagnostics.
  package func bytes(
    for diagnostics: [Diagnostic], files: [String] = [],
    excerpt: (InputLocation) -> SourceLine? = { _ in nil }
  ) -> [UInt8] {
    let printed = Self.printed(diagnostics, files: files)
    var output: [UInt8] = []
    for diagnostic in printed { append(diagnostic, excerpt, to: &output) }
    func unshownCount(_ severity: Severity) -> Int {
      diagnostics.count { $0.severity == severity } - printed.count { $0.severity == severity }
    }
    let unshown = (unshownCount(.error), unshownCount(.warning))
    if unshown != (0, 0) {
      append(rest: .unshown(errors: unshown.0, warnings: unshown.1), to: &output)
    }
    return output
  }

  /// Returns those of the diagnostics that are printed, in file order: `limit` of each severity.
  ///
  /// - Complexity: O(*n* log *n*).
  package static func printed(_ diagnostics: [Diagnostic], files: [String]) -> [Diagnostic] {
    var left: [Severity: Int] = [.error: limit, .warning: limit]
    return diagnostics.inFileOrder(files).filter { diagnostic in
      let seats = left[diagnostic.severity, default: 0]
      left[diagnostic.severity] = seats - 1
      return seats > 0
    }
  }

  private func append(
    _ diagnostic: Diagnostic, _ excerpt: (InputLocation) -> SourceLine?, to output: inout [UInt8]
  ) {
    switch format {
    case .text: appendText(diagnostic, excerpt, to: &output)
    case .json: appendJSON(diagnostic, to: &output)
    case .github: appendWorkflowCommand(diagnostic, to: &output)
    }
  }

  private func append(rest note: Diagnostic.Note, to output: inout [UInt8]) {
    switch format {
    case .text: appendText(note, to: &output)
    case .json: appendJSON(rest: note, to: &output)
    case .github: appendWorkflowCommand(rest: note, to: &output)
    }
  }
}

extension Diagnostic.Note {
  static func unshown(errors: Int, warnings: Int) -> Self {
    let parts = [count(errors, "error"), count(warnings, "warning")].compactMap(\.self)
    let verb = errors + warnings == 1 ? "is" : "are"
    return Self("\(parts.joined(separator: " and ")) \(verb) not shown")
  }

  private static func count(_ number: Int, _ noun: String) -> String? {
    number == 0 ? nil : "\(number) more \(noun)\(number == 1 ? "" : "s")"
  }
}
