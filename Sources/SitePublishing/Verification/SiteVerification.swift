package import FileAccess
package import ProductionLedger

/// What comes out when a published site is checked against its own proof and what was kept of it.
///
/// - Source: reliability.md section 4.
package struct SiteVerification: Sendable {
  /// What a site is checked against besides itself.
  package struct Evidence: Sendable {
    /// The ledger of which it should be, or nil.
    package var ledger: Ledger?
    /// Checkpoints that were kept elsewhere.
    package var checkpoints: [PastCheckpoint] = []
    /// The key that should have signed, or nil.
    package var key: NoteVerifier?
    /// The site made again from its inputs, or nil.
    package var again: AuditSite?
    /// The files of that site where they are not its own plan, or nil.
    package var plan: SitePlan?

    /// No further evidence.
    package init() {}
  }

  /// The differences in the order in which they were looked for; none of a sound site.
  package internal(set) var discrepancies: [Discrepancy] = []
  /// What was shown, a phrase each.
  package internal(set) var proved: [String] = []
  /// What was not, a phrase each.
  package internal(set) var unproved: [String] = []

  /// Whether nothing speaks against the site.
  package var isSound: Bool { discrepancies.allSatisfy(\.isHarmless) }

  init() {}

  /// Checks the site in a folder.
  ///
  /// Files are opened below the folder, no link is followed.
  /// - Throws: `FileSystemError` if the folder or a file in it cannot be read.
  /// - Complexity: O(*n*) in the bytes of the site, on all cores.
  package init(
    of folder: String, _ evidence: Evidence, fileSystem: FileSystem = FileSystem()
  ) async throws(FileSystemError) {
    let site = try SiteFolder(folder, fileSystem)
    try await checkFiles(of: site, in: folder)
    let manifest = try readManifest(of: site)
    for kind in LedgerLog.Kind.allCases {
      try await checkLog(kind, of: site, manifest, evidence)
    }
    if let again = evidence.again {
      let plan = evidence.plan ?? again.plan
      try await checkRendering(of: site, manifest, again, plan)
    }
    tellWhatIsNotProved(evidence)
  }

  private mutating func tellWhatIsNotProved(_ evidence: Evidence) {
    if evidence.key == nil {
      unproved.append("who made the site; --public-key tells whether a key signed it")
    }
    if evidence.checkpoints.isEmpty {
      unproved.append(
        "that no entry was altered before it was published; --previous compares with a checkpoint "
          + "that was kept elsewhere")
    }
    if evidence.ledger == nil {
      unproved.append("that the entries are those of the ledger; --ledger compares them")
    }
    if evidence.again == nil {
      unproved.append("that the pages tell what the entries say; --rerender makes them again")
    }
    unproved.append("that the ERP told the truth")
  }

  mutating func add(_ kind: Discrepancy.Kind, _ subject: String, _ message: String) {
    discrepancies.append(Discrepancy(kind, subject, message))
  }
}
