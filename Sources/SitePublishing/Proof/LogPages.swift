import OutputReversal

/// The logs of a site with their checkpoints, and those of earlier publications.
///
/// A unit is a log, or a checkpoint that is copied; beside that stands, where the log has not
/// shrunk, the proof that it is the beginning of today's.
/// - Source: reliability.md section 4.
struct LogPages: SitePart {
  let site: AuditSite

  private var logs: [LedgerLog] { site.logs.all }
  private var past: [PastCheckpoint] { site.provenance.checkpoints }

  var unitCount: Int { logs.count + past.count }

  func paths(of unit: Int) -> [String] {
    guard unit < logs.count else {
      let past = past[unit - logs.count]
      let proof = log(of: past).map { _ in "\(PagePath.consistency)/\(past.name)" }
      return ["\(PagePath.checkpoints)/\(past.name)"] + (proof.map { [$0] } ?? [])
    }
    return [PagePath.entries(logs[unit].kind), PagePath.checkpoint(logs[unit].kind)]
  }

  func dependencies(of unit: Int) -> ContentDigest? {
    unit < logs.count ? ContentDigest(of: site.checkpoint(logs[unit].kind).bytes) : nil
  }

  func render(unit: Int, into files: inout RenderedFiles) {
    guard unit < logs.count else {
      let past = past[unit - logs.count]
      files.add(past.bytes)
      if let log = log(of: past) { files.add(Self.consistency(of: log, past.checkpoint)) }
      return
    }
    files.add(logs[unit].pieces(of: site.posted.ledger))
    files.add(site.checkpoint(logs[unit].kind).bytes)
  }

  /// The log of a checkpoint, which may be its beginning.
  private func log(of past: PastCheckpoint) -> LedgerLog? {
    logs.first {
      $0.origin == past.checkpoint.origin && past.checkpoint.size > 0
        && past.checkpoint.size <= $0.tree.size
    }
  }

  /// Shows without any entry that a log is the beginning of another.
  ///
  /// A first line, both sizes, then a line for each hash of the proof in base64.
  /// - Source: RFC 6962 section 2.1.2.
  private static func consistency(of log: LedgerLog, _ older: Checkpoint) -> [UInt8] {
    let nodes = log.tree.consistencyProof(from: older.size).map(\.base64)
    let lines = ["storno/consistency/1", "\(older.size) \(log.tree.size)"] + nodes
    return Array(lines.map { "\($0)\n" }.joined().utf8)
  }
}
