package import Diagnostics

extension SiteSettings {
  /// Returns the settings by precedence: flag, then environment, then file, then default.
  ///
  /// A value that is not valid is an error even where a stronger one replaces it. An empty variable
  /// counts as not set.
  ///
  /// - Parameters:
  ///   - file: `site.yml`, or nil where there is none.
  ///   - environment: all variables of the process; only those named `STORNO_…` are looked at.
  ///   - flags: what the command line says.
  /// - Returns: the settings, with defaults in place of what is not valid, and the problems: those
  ///   of the file by line and column, then those of the environment by name.
  /// - Source: contract.md section 7.
  package static func resolve(
    file: SettingsFile? = nil, environment: [String: String] = [:],
    flags: SettingsFlags = SettingsFlags()
  ) -> (settings: SiteSettings, diagnostics: [Diagnostic]) {
    var reader = SettingsReader()
    if let file { reader.read(file) }
    let found = reader.diagnostics.inFileOrder([])
    reader.diagnostics = []
    reader.read(environment: environment)
    reader.checkPostingRange()
    var settings = reader.settings
    settings.apply(flags)
    return (settings, found + reader.diagnostics)
  }

  private mutating func apply(_ flags: SettingsFlags) {
    if let output = flags.output { replace(.output) { $0.output = output } }
    if !flags.ledger.isEmpty { replace(.ledger) { $0.ledger = flags.ledger } }
    if !flags.queue.isEmpty { replace(.queue) { $0.queue = flags.queue } }
    if let key = flags.auditKey { replace(.auditKey) { $0.auditKey = key } }
    if let sources = flags.sources { replace(.sources) { $0.sources = sources } }
  }

  /// Sets the value of `key` from a flag, which has no place in a file.
  private mutating func replace(_ key: SettingsKey, by set: (inout SiteSettings) -> Void) {
    set(&self)
    locations[key] = nil
  }
}
