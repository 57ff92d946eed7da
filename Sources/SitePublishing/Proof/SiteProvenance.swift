/// What a site is proved by beyond its ledger: a key, earlier checkpoints, the settings file.
package struct SiteProvenance: Sendable {
  /// The key that signs checkpoints, or nil.
  package var signer: NoteSigner?
  /// The checkpoints of earlier publications, in C order of their names.
  package var checkpoints: [PastCheckpoint] = []
  /// The SHA-256 of the settings file in lower-case hexadecimal, or nil where there is none.
  package var settingsSHA256: String?
  /// The SHA-256 of the list of checksums of the site that this one is compared with, or nil.
  package var changesSince: String?

  /// Creates the provenance of a site of which nothing more is known.
  package init() {}
}

extension SiteProvenance {
  /// The checkpoint of a log with what names a later change, signed where there is a key.
  func checkpoint(_ log: LedgerLog) -> SignedNote {
    let text = log.tellingCheckpoint.text
    return signer?.sign(text) ?? SignedNote(text, signatures: [])
  }

  /// The provenance with a checkpoint more for each log that has entries, where it is a new one.
  ///
  /// A name tells the log, its size and the beginning of its root.
  func adding(_ logs: LedgerLogs) -> SiteProvenance {
    var provenance = self
    for log in logs.all where log.tree.size > 0 {
      let root = String(decoding: log.tree.root.hexadecimal.prefix(8), as: UTF8.self)
      let name = "\(log.kind.rawValue)-\(log.tree.size)-\(root).txt"
      guard !checkpoints.contains(where: { $0.name == name }) else { continue }
      let past = PastCheckpoint(name: name, bytes: checkpoint(log).bytes)
      if let past { provenance.checkpoints.append(past) }
    }
    provenance.checkpoints.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    return provenance
  }
}
