package import Diagnostics
import FileAccess

extension SiteVerification {
  /// Reads the manifest, which must have the form in which a build writes it.
  mutating func readManifest(of site: SiteFolder) throws(FileSystemError) -> ManifestFile? {
    guard let bytes = try site.bytes(PagePath.manifest) else {
      add(.missing, PagePath.manifest, "the manifest is not there")
      return nil
    }
    let manifest = ManifestFile(bytes)
    if manifest == nil {
      add(.malformed, PagePath.manifest, "the manifest is not as a build writes it")
    }
    return manifest
  }

  /// Checks a log against its checkpoint, the manifest and all evidence.
  mutating func checkLog(
    _ kind: LedgerLog.Kind, of site: SiteFolder, _ manifest: ManifestFile?, _ evidence: Evidence
  ) async throws(FileSystemError) {
    let path = PagePath.entries(kind)
    guard let bytes = try site.bytes(path) else {
      return add(.missing, path, "the entries of the \(kind.rawValue) log are not there")
    }
    let log = await LogFile(kind, bytes)
    for line in log.flaws { add(.malformed, "\(path):\(line)", "the line is no canonical entry") }
    guard let past = try readCheckpoint(PagePath.checkpoint(kind), of: site) else { return }
    checkRoot(of: log, past.checkpoint, manifest)
    if let key = evidence.key { checkSignature(of: past, PagePath.checkpoint(kind), key) }
    let kept = try pastCheckpoints(of: site, for: kind)
    for older in kept + evidence.checkpoints {
      checkHistory(of: log, past.checkpoint.origin, older, evidence.key)
    }
    for older in evidence.checkpoints
    where !LedgerLog.Kind.allCases.contains(where: { kind in
      older.checkpoint.origin.hasSuffix("/\(kind.rawValue)")
    }) && kind == .item {
      add(.history, older.name, "it is of no log of this site: \(older.checkpoint.origin)")
    }
    if let ledger = evidence.ledger {
      let own = await LedgerLog(kind, of: ledger, origin: nil)
      let comparison = EntryComparison(from: log, to: await LogFile(kind, own.text(of: ledger)))
      for change in comparison.changes {
        add(change.change.kind, change.reference, change.sentence.english)
      }
      if comparison.changes.allSatisfy({ $0.change.kind == .added }) {
        proved.append("the \(log.count) \(kind.rawValue) entries are those of the ledger")
      }
    }
  }

  private mutating func readCheckpoint(
    _ path: String, of site: SiteFolder
  ) throws(FileSystemError) -> PastCheckpoint? {
    guard let bytes = try site.bytes(path) else {
      add(.missing, path, "the checkpoint is not there")
      return nil
    }
    let past = PastCheckpoint(name: path, bytes: bytes)
    if past == nil { add(.malformed, path, "it is no checkpoint") }
    return past
  }

  private mutating func pastCheckpoints(
    of site: SiteFolder, for kind: LedgerLog.Kind
  ) throws(FileSystemError) -> [PastCheckpoint] {
    var past: [PastCheckpoint] = []
    for name in try site.files(in: PagePath.checkpoints) {
      let path = "\(PagePath.checkpoints)/\(name)"
      guard let bytes = try site.bytes(path) else { continue }
      if let read = PastCheckpoint(name: path, bytes: bytes) {
        past.append(read)
      } else if kind == .item {
        add(.malformed, path, "it is no checkpoint")
      }
    }
    return past
  }

  private mutating func checkRoot(
    of log: LogFile, _ checkpoint: Checkpoint, _ manifest: ManifestFile?
  ) {
    let path = PagePath.checkpoint(log.kind)
    let before = discrepancies.count
    if checkpoint.size != log.count {
      add(.root, path, "it says \(checkpoint.size) entries, and there are \(log.count)")
    } else if checkpoint.root != log.tree.root {
      add(
        .root, path,
        "it says root \(checkpoint.root.base64), and the entries give \(log.tree.root.base64)")
    }
    if let content = CheckpointContent(checkpoint.extensions),
      content != CheckpointContent(log.tree, log.numbers), checkpoint.root == log.tree.root
    {
      add(.root, path, "its further lines are not those of the entries")
    }
    if let manifest {
      let expected = AuditManifest.json(
        of: log.kind, Checkpoint(origin: checkpoint.origin, size: log.count, root: log.tree.root),
        log.totals)
      if !(manifest["logs"]?.contains(String(decoding: expected, as: UTF8.self)) ?? false) {
        add(
          .totals, PagePath.manifest,
          "what it states of the \(log.kind.rawValue) log is not what the entries give")
      }
      let name = log.kind == .item ? "itemEntries" : "capacityEntries"
      if !(manifest["counts"]?.contains("\"\(name)\": \(log.entryCount),") ?? false) {
        add(
          .totals, PagePath.manifest,
          "it does not state \(log.entryCount) \(log.kind.rawValue) entries")
      }
    }
    if before == discrepancies.count {
      proved.append(
        "\(log.count) \(log.kind.rawValue) entries give the root \(checkpoint.root.base64) and the "
          + "totals of the manifest")
    }
  }

  private mutating func checkSignature(
    of past: PastCheckpoint, _ path: String, _ key: NoteVerifier
  ) {
    switch key.outcome(of: past.note) {
    case .valid: proved.append("\(path) is signed by \(key.name)")
    case .invalid: add(.signature, path, "the signature of \(key.name) is not that of its text")
    case .absent: add(.signature, path, "it does not bear the signature of \(key.name)")
    }
  }

  private mutating func checkHistory(
    of log: LogFile, _ origin: String, _ older: PastCheckpoint, _ key: NoteVerifier?
  ) {
    // The other ledger has a log of its own; which of the two is told by the end of the name.
    guard older.checkpoint.origin.hasSuffix("/\(log.kind.rawValue)") else { return }
    if let key, key.outcome(of: older.note) == .invalid {
      add(.signature, older.name, "the signature of \(key.name) is not that of its text")
    }
    let changes = LogChange.since(older.checkpoint, origin: origin, log.tree, log.numbers)
    for change in changes {
      let sentence = change.sentence(log.kind)
      add(change.isHarmless ? .late : .history, older.name, "since this checkpoint: \(sentence)")
    }
    if changes.allSatisfy(\.isHarmless) {
      proved.append("no entry was altered since \(older.name)")
    }
  }
}

extension EntryComparison.Change {
  /// What became of the entry, with the order it is of.
  package var sentence: Message {
    guard let order else { return change.sentence }
    return Message(
      ChangeText.ofOrder, ["order": .text(order), "change": .message(change.sentence)])
  }
}
