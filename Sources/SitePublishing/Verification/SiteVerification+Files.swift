import FileAccess
import Diagnostics

extension SiteVerification {
  /// Compares the files with the list of checksums, and the list with its form.
  mutating func checkFiles(
    of site: SiteFolder, in folder: String
  ) async throws(FileSystemError) {
    guard let text = try site.bytes(SitePlan.sumsPath) else {
      add(.missing, SitePlan.sumsPath, "the list of checksums is not there; no file can be checked")
      return
    }
    guard let sums = SHA256Sums(parsing: text) else {
      let line = SHA256Sums.firstFlaw(of: text).map { "line \($0)" } ?? "a path that stands twice"
      add(.changed, SitePlan.sumsPath, "the list of checksums is damaged at \(line)")
      return
    }
    if !sums.isCanonical {
      add(.changed, SitePlan.sumsPath, "the list of checksums is not as a build writes it")
    }
    let found = try await sums.differences(in: folder, fileSystem: site.fileSystem)
    for difference in found {
      let what = SiteFile(difference.path).description
      let message =
        switch difference.kind {
        case .missing: "\(what) is not there"
        case .extra: "\(what) is in no list of the site"
        case .changed:
          "\(what) \(try Self.change(of: difference.path, site)) since it was published"
        }
      let kind: Discrepancy.Kind =
        switch difference.kind {
        case .missing: .missing
        case .extra: .extra
        case .changed: .changed
        }
      add(kind, difference.path, message)
    }
    if found.isEmpty, sums.isCanonical {
      proved.append("\(sums.paths.count) files are as SHA256SUMS lists them, and no other is there")
    }
  }

  private static func change(
    of path: String, _ site: SiteFolder
  ) throws(FileSystemError) -> String {
    switch try site.fileSystem.stamp(of: path, in: site.root)?.kind {
    case .file: "was changed"
    case .folder: "became a folder"
    case .link: "became a link"
    case .other, nil: "became something else than a file"
    }
  }

  /// Compares every file with what the inputs give again.
  mutating func checkRendering(
    of site: SiteFolder, _ manifest: ManifestFile?, _ again: AuditSite,
    _ plan: SitePlan
  ) async throws(FileSystemError) {
    guard let manifest else { return }
    let own = ManifestFile(AuditManifest(site: again).bytes)
    let differing = own?.inputsThatDiffer(from: manifest) ?? []
    for key in differing {
      add(
        .rerender, PagePath.manifest,
        "the pages cannot be made again: \(key) is \(Self.shown(own?[key])) here and "
          + "\(Self.shown(manifest[key])) in the site")
    }
    guard differing.isEmpty else { return }
    guard let text = try site.bytes(SitePlan.sumsPath), let sums = SHA256Sums(parsing: text) else {
      return
    }
    let digests = await plan.digests()
    let before = discrepancies.count
    for file in plan.paths.sorted.lazy.map(Int.init) {
      let path = plan.paths[file]
      guard let listed = sums.paths.index(of: path) else {
        add(.rerender, path, "\(SiteFile(path).description) is made of the inputs and not listed")
        continue
      }
      if sums.digests[listed] != digests[file], try !isSameNote(path, site, plan) {
        add(.rerender, path, "\(SiteFile(path).description) is not what the inputs give")
      }
    }
    for index in sums.paths.sorted.lazy.map(Int.init)
    where plan.paths.index(of: sums.paths[index]) == nil {
      let path = sums.paths[index]
      add(.rerender, path, "\(SiteFile(path).description) does not come of the inputs")
    }
    if before == discrepancies.count {
      proved.append("the inputs give the same \(plan.paths.count) files again, byte for byte")
    }
  }

  private static func shown(_ value: String?) -> String {
    guard let value else { return "not told" }
    return VisibleText.of(value.count > 80 ? "\(value.prefix(77))…" : value)
  }

  /// Whether two checkpoints differ by their signatures alone: to verify needs no private key.
  private func isSameNote(
    _ path: String, _ site: SiteFolder, _ plan: SitePlan
  ) throws(FileSystemError) -> Bool {
    guard LedgerLog.Kind.allCases.map(PagePath.checkpoint).contains(path) else { return false }
    guard let bytes = try site.bytes(path), let note = SignedNote(bytes),
      let own = plan.bytes(at: path).flatMap({ SignedNote($0) })
    else { return false }
    return note.text == own.text && own.signatures.isEmpty
  }
}

extension SHA256Sums {
  /// The number of the first line that is none of a list, from 1; nil if each is one.
  static func firstFlaw(of text: [UInt8]) -> Int? {
    text.split(separator: 10, omittingEmptySubsequences: false).dropLast().enumerated()
      .first { SHA256Sums(parsing: Array($0.element) + [10]) == nil }.map { $0.offset + 1 }
  }
}
