package import FileAccess
import OrderReport
import OutputReversal
import ProductionLedger

extension SiteVerification {
  /// Checks a report that was attached to a ticket.
  ///
  /// - Throws: `FileSystemError` if the site cannot be read.
  /// - Source: pages.md section 4.
  package init(
    ofReport bytes: [UInt8], _ evidence: ReportEvidence, fileSystem: FileSystem = FileSystem()
  ) async throws(FileSystemError) {
    self.init()
    let report = ReportFile(bytes)
    switch report.isSealed {
    case nil: add(.report, "the seal", "the file carries none; it is no report, or not all of it")
    case false: add(.report, "the seal", "the file was altered after it was made")
    case true: proved.append("the file is as it was sealed, byte for byte")
    }
    guard let proof = report.proof else {
      add(.report, "the proof", "the file carries none that can be read")
      return
    }
    for log in proof.logs {
      if log.isSound {
        proved.append(
          "\(log.leaves.count) of its entries stand in the log \(log.checkpoint.origin) of "
            + "\(log.checkpoint.size) entries, if its checkpoint is genuine")
      } else {
        add(.report, log.checkpoint.origin, "its entries do not lead to the root that it states")
      }
    }
    for past in evidence.checkpoints { compare(proof, past, evidence.key) }
    if let folder = evidence.site {
      try await compare(report, proof, try SiteFolder(folder, fileSystem), evidence.key)
    }
    if let again = evidence.again { compare(report, proof, bytes, again) }
    tellWhatIsNotProved(of: evidence)
  }

  private mutating func tellWhatIsNotProved(of evidence: ReportEvidence) {
    if evidence.key == nil {
      unproved.append(
        "who made it: anyone can seal a file; --public-key tells whether a key signed")
    }
    if evidence.site == nil, evidence.checkpoints.isEmpty {
      unproved.append("that it is of the published site; --site or --checkpoint compares it")
    }
    if evidence.again == nil {
      unproved.append("that its text tells what its entries say; --rerender makes it again")
    }
    unproved.append("that the ERP told the truth")
  }

  /// Compares the report's checkpoints with one that was kept elsewhere.
  private mutating func compare(
    _ proof: ReportProof, _ past: PastCheckpoint, _ key: NoteVerifier?
  ) {
    if let key {
      switch key.outcome(of: past.note) {
      case .valid: proved.append("\(past.name) is signed by \(key.name)")
      case .invalid:
        add(.signature, past.name, "the signature of \(key.name) is not that of its text")
      case .absent: add(.signature, past.name, "it does not bear the signature of \(key.name)")
      }
    }
    let own = proof.logs.first { $0.checkpoint.origin == past.checkpoint.origin }
    guard let own = own?.checkpoint else {
      return add(.report, past.name, "the report has no proof in its log \(past.checkpoint.origin)")
    }
    if own.size != past.checkpoint.size {
      unproved.append(
        "that it is of \(past.name): the report is of \(own.size) entries and that of "
          + "\(past.checkpoint.size); --site compares logs of different length")
    } else if own.root == past.checkpoint.root {
      proved.append("its log \(own.origin) is that of \(past.name)")
    } else {
      add(.report, past.name, "its log \(own.origin) is another one of the same length")
    }
  }

  /// Compares the report with a site, which may be a later one.
  private mutating func compare(
    _ report: ReportFile, _ proof: ReportProof, _ site: SiteFolder, _ key: NoteVerifier?
  ) async throws(FileSystemError) {
    for kind in LedgerLog.Kind.allCases {
      let own = proof.logs.first { $0.checkpoint.origin.hasSuffix("/\(kind.rawValue)") }
      guard let own, let bytes = try site.bytes(PagePath.entries(kind)),
        let noteBytes = try site.bytes(PagePath.checkpoint(kind)),
        let past = PastCheckpoint(name: PagePath.checkpoint(kind), bytes: noteBytes)
      else {
        add(.report, PagePath.entries(kind), "the report or the site has no such log")
        continue
      }
      if let key, key.outcome(of: past.note) != .valid {
        add(.signature, past.name, "it does not bear a valid signature of \(key.name)")
      } else if let key {
        proved.append("\(past.name) of the site is signed by \(key.name)")
      }
      let log = await LogFile(kind, bytes)
      guard past.checkpoint.size == log.count, past.checkpoint.root == log.tree.root else {
        add(.root, past.name, "the entries of the site do not give its root")
        continue
      }
      compare(own, past.checkpoint.origin, log)
    }
    try tellWhetherCurrent(report, proof, site)
  }

  private mutating func compare(_ own: ReportProof.Log, _ origin: String, _ log: LogFile) {
    let changes = LogChange.since(own.checkpoint, origin: origin, log.tree, log.numbers)
    if changes.isEmpty {
      proved.append("genuine: its \(log.kind.rawValue) log is the beginning of the site's")
      return
    }
    // A late entry moves those behind it; the entries themselves must be there all the same.
    let all = Set(log.tree.nodes(0))
    let isThere = !own.leaves.isEmpty && own.leaves.values.allSatisfy(all.contains)
    if isThere, own.checkpoint.origin == origin {
      proved.append(
        "its \(own.leaves.count) \(log.kind.rawValue) entries are in the site, whose log has "
          + "changed since; `storno verify --previous` tells how")
    } else {
      add(
        .report, own.checkpoint.origin,
        "its entries are not those of the site: "
          + changes.map { $0.sentence(log.kind) }.joined(separator: "; "))
    }
  }

  /// Tells whether the site says the same of the order today.
  private mutating func tellWhetherCurrent(
    _ report: ReportFile, _ proof: ReportProof, _ site: SiteFolder
  ) throws(FileSystemError) {
    guard let order = proof.order,
      let json = try site.bytes(PagePath.order(Slug(order)) + ".json")
    else {
      unproved.append("whether it is the latest: the site has no JSON of its order")
      return
    }
    proved.append(
      report.holds(ContentDigest(of: json).hexadecimal)
        ? "current: the site tells the same content of order \(order)"
        : "superseded: the site tells something newer of order \(order)")
  }

  /// Compares the report with the one that the inputs give.
  private mutating func compare(
    _ report: ReportFile, _ proof: ReportProof, _ bytes: [UInt8], _ site: AuditSite
  ) {
    guard let order = proof.order,
      let symbol = site.context.symbols.symbol(of: order),
      let position = site.posted.ledger.orders.position(of: symbol)
    else {
      return add(.rerender, "the report", "the project has no order of its entries")
    }
    let again = OrderAttachment(position, of: site, logs: site.logs).bytes(report.form)
    if again == bytes {
      proved.append("the project gives the same file again, byte for byte")
    } else {
      add(.rerender, "the report", "the project gives another file for order \(order)")
    }
  }
}

extension ReportProof {
  /// The order of the entries that stand in the report, or nil where none does.
  var order: String? {
    logs.lazy.flatMap(\.rows).compactMap { CanonicalFields($0)?.string("orderNo") }.first
  }
}
