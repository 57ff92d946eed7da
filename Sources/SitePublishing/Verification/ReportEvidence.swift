/// What a report is checked against besides itself.
package struct ReportEvidence: Sendable {
  /// The folder of the site it should be of, or nil.
  package var site: String?
  /// Checkpoints that were kept elsewhere.
  package var checkpoints: [PastCheckpoint] = []
  /// The key that should have signed the checkpoints of the site, or nil.
  package var key: NoteVerifier?
  /// The site made again from its inputs, or nil.
  package var again: AuditSite?

  /// No further evidence.
  package init() {}
}
