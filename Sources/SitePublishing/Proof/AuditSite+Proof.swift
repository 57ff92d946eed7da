import Diagnostics

extension AuditSite {
  /// The checkpoint of a log, signed where there is a key.
  package func checkpoint(_ kind: LedgerLog.Kind) -> SignedNote {
    provenance.checkpoint(logs[kind])
  }

  /// What is wrong with the logs in the eyes of earlier checkpoints.
  ///
  /// - Complexity: O(*n*) in the entries, for each checkpoint.
  var proofDiagnostics: [Diagnostic] {
    provenance.checkpoints.flatMap { past -> [Diagnostic] in
      guard let log = logs.all.first(where: { $0.origin == past.checkpoint.origin }) else {
        return [.otherLog(past, logs)]
      }
      var problems = log.changes(since: past.checkpoint).map {
        Diagnostic.changed(log.kind, $0, since: past.name)
      }
      if provenance.signer?.verifier.outcome(of: past.note) == .invalid {
        problems.append(.signature(past.name))
      }
      return problems
    }
  }
}
