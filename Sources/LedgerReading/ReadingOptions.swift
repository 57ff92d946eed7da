package import ProductionLedger

/// What a run asks of reading besides the files.
package struct ReadingOptions: Sendable {
  /// Whether a file whose last line has no line end is refused.
  package var isStrict: Bool
  /// Names the bytes of a file by their SHA-256 in lower-case hexadecimal.
  ///
  /// Nil when it is not asked for.
  package var sha256: (@Sendable ([UInt8]) -> String)?
  /// Names a queue line that has no Reversal Id by its fields, for a native ledger, or nil.
  package var reversalID: (@Sendable ([UInt8]) -> String)?
  /// The last day that is no surprise as a posting date, or nil; never taken from the clock.
  package var lastExpectedDate: PostingDate?
  /// How files are read whose form cannot be seen; of several that hold for a file the last one.
  package var profiles: [FileProfile]

  /// Creates options.
  package init(
    isStrict: Bool = false, sha256: (@Sendable ([UInt8]) -> String)? = nil,
    lastExpectedDate: PostingDate? = nil, profiles: [FileProfile] = []
  ) {
    self.isStrict = isStrict
    self.sha256 = sha256
    self.lastExpectedDate = lastExpectedDate
    self.profiles = profiles
  }
}
