/// The forms in which diagnostics are printed, named as `--message-format` names them.
/// - Source: contract.md section 5.
package enum DiagnosticFormat: String, Hashable, Sendable, CaseIterable {
  /// Lines for a person, as compilers write them, with the user's own line and a caret.
  case text
  /// One JSON object a line, for a program.
  case json
  /// Workflow commands, which GitHub shows beside the changed lines.
  case github
}
