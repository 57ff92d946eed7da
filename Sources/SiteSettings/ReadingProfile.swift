/// How files are read whose form cannot be seen, for the files that match a pattern.
///
/// The names of its keys are checked; their values are kept as written for the reader of ledgers.
/// - Source: inputs.md section 3.
package struct ReadingProfile: Hashable, Sendable {
  /// The keys that a profile may have besides `files` and `base`.
  package static let keys = [
    "columns", "dateFormat", "decimal", "delimiter", "encoding", "headerRow", "quoteEscape",
    "reversal", "sign", "timeUnit", "values",
  ]
  /// The built-in profiles, which `base` can name.
  package static let builtIn = [
    "bc2adls", "business-central", "erpnext", "odoo", "sap-afru", "sap-matdoc",
  ]

  /// `files`: the patterns of the files it holds for; never empty.
  package var files: [String]
  /// `base`: the built-in profile that it changes; default `business-central`.
  package var base: String
  /// The other keys with their values, in the order written.
  package var entries: [SettingsNode.Entry]

  /// Creates a profile.
  package init(
    files: [String], base: String = "business-central", entries: [SettingsNode.Entry] = []
  ) {
    self.files = files
    self.base = base
    self.entries = entries
  }
}
