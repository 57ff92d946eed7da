/// What flags of the command line say about settings.
package struct SettingsFlags: Hashable, Sendable {
  /// `--output`, or nil when not given.
  package var output: String?
  /// `--ledger` and positional ledgers in the order given; empty when none was.
  package var ledger: [String]
  /// `--queue` in the order given; empty when not given.
  package var queue: [String]
  /// `--sources`, or nil when not given.
  package var sources: SourceDisclosure?
  /// `--key`, or nil when not given.
  package var auditKey: String?

  /// Creates the flags of a command line.
  package init(
    output: String? = nil, ledger: [String] = [], queue: [String] = [],
    sources: SourceDisclosure? = nil
  ) {
    self.output = output
    self.ledger = ledger
    self.queue = queue
    self.sources = sources
  }
}
