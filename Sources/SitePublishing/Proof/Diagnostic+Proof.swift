package import Diagnostics

extension Diagnostic {
  /// A log is not what an older checkpoint says, or more than that.
  package static func changed(
    _ kind: LedgerLog.Kind, _ change: LogChange, since checkpoint: String
  ) -> Diagnostic {
    Diagnostic(
      change.isHarmless ? .warning : .error, .pEntry, at: nil,
      "\(change.sentence(kind)), says checkpoint '\(VisibleText.of(checkpoint))'")
  }

  static func otherLog(_ past: PastCheckpoint, _ logs: LedgerLogs) -> Diagnostic {
    let known = logs.all.map { "'\(VisibleText.of($0.origin))'" }.joined(separator: " and ")
    return Diagnostic(
      .error, .pLog, at: nil,
      "checkpoint '\(VisibleText.of(past.name))' is of the log "
        + "'\(VisibleText.of(past.checkpoint.origin))', and this site has \(known); "
        + "set audit.origin as it was, or move the checkpoint away")
  }

  /// A signature is not that of the text.
  package static func signature(_ name: String) -> Diagnostic {
    Diagnostic(
      .error, .pKey, at: nil,
      "the signature of '\(VisibleText.of(name))' is not that of its text; it was altered")
  }

  /// A file is no checkpoint.
  package static func noCheckpoint(_ name: String) -> Diagnostic {
    Diagnostic(
      .error, .pLog, at: nil,
      "'\(VisibleText.of(name))' is no checkpoint; `storno build --checkpoint` writes one")
  }

  /// A file holds no key that can be read.
  package static func noKey(_ name: String, _ form: String) -> Diagnostic {
    Diagnostic(
      .error, .pKey, at: nil,
      "'\(VisibleText.of(name))' is not \(form); `storno keygen` makes a pair of keys")
  }
}

extension LogChange {
  /// What happened, as one phrase.
  package func sentence(_ kind: LedgerLog.Kind) -> String {
    let letter = kind == .item ? "I" : "C"
    func names(_ numbers: NumberRanges) -> String {
      let shown = numbers.ranges.prefix(12).map { range in
        range.count == 1
          ? "\(letter)-\(range.lowerBound)"
          : "\(letter)-\(range.lowerBound) to \(letter)-\(range.upperBound)"
      }
      let rest = numbers.ranges.dropFirst(12).reduce(0) { $0 + $1.count }
      return shown.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
    }
    switch self {
    case .otherLog(let origin): return "the log is not '\(VisibleText.of(origin))'"
    case .shrunk(let old, let new):
      return "the \(kind.rawValue) log had \(old) entries and has \(new)"
    case .missing(let numbers):
      return "\(names(numbers)) \(numbers.count == 1 ? "is" : "are") gone from the ledger"
    case .altered(let numbers):
      return numbers.count == 1
        ? "\(names(numbers)) is not what it was" : "one or more of \(names(numbers)) were altered"
    case .beginsOtherwise(let size):
      return "the first \(size) entries of the \(kind.rawValue) log are not what they were"
    case .late(let numbers):
      return "\(names(numbers)) \(numbers.count == 1 ? "was" : "were") inserted late"
    }
  }
}
