import Diagnostics

/// The check that each path of a site is sound and has one owner on every kind of host.
struct PathClaims {
  private let paths: PathTable

  init(_ paths: PathTable) { self.paths = paths }

  /// Returns an error for each path that is unsound or claimed twice, in C order within each kind.
  ///
  /// Two paths are one if they are equal after folding of case and Unicode form, or if one is a
  /// folder of the other.
  /// - Complexity: O(*n* + *m* log *n*), *m* the paths that are not plain lower-case ASCII.
  func diagnostics() -> [Diagnostic] {
    unsound() + repeated() + equalAfterFolding() + filesAsFolders()
  }

  /// Whether a path stays inside the site: no empty, `.` or `..` segment and no NUL.
  static func isSound(_ path: ArraySlice<UInt8>) -> Bool {
    var segmentBytes = 0
    var isDots = true
    for byte in path {
      if byte == UInt8(ascii: "/") {
        if segmentBytes == 0 || isDots && segmentBytes <= 2 { return false }
        (segmentBytes, isDots) = (0, true)
      } else {
        if byte == 0 { return false }
        segmentBytes += 1
        isDots = isDots && byte == UInt8(ascii: ".")
      }
    }
    return segmentBytes > 2 || segmentBytes > 0 && !isDots
  }

  private func unsound() -> [Diagnostic] {
    paths.sorted.lazy.map(Int.init)
      .filter { !Self.isSound(paths.bytes(at: $0)) || isSums($0) }
      .map { .unsoundPath(paths[$0]) }
  }

  private func isSums(_ file: Int) -> Bool {
    paths.bytes(at: file).elementsEqual(SitePlan.sumsPath.utf8)
  }

  private func repeated() -> [Diagnostic] {
    zip(paths.sorted, paths.sorted.dropFirst())
      .filter { paths.bytes(at: Int($0)) == paths.bytes(at: Int($1)) }
      .map { file, _ in .claimedTwice(paths[Int(file)]) }
  }

  private func equalAfterFolding() -> [Diagnostic] {
    // Keyed by String on purpose: its equality is that of Unicode forms. Lower-case ASCII folds to
    // itself, so it is found by look-up and needs no key.
    var owners: [String: Int] = [:]
    if !paths.sorted.isEmpty { owners[Self.folded(SitePlan.sumsPath)] = -1 }
    var found: [Diagnostic] = []
    for file in paths.sorted.lazy.map(Int.init) where !isPlain(file) && !isSums(file) {
      let folded = Self.folded(paths[file])
      if let other = owners.updateValue(file, forKey: folded) ?? paths.index(of: folded),
        other < 0 || paths.bytes(at: other) != paths.bytes(at: file)
      {
        found.append(.equalPaths(other < 0 ? SitePlan.sumsPath : paths[other], paths[file]))
      }
    }
    if let file = paths.index(of: Self.folded(SitePlan.sumsPath)) {
      found.append(.equalPaths(SitePlan.sumsPath, paths[file]))
    }
    return found
  }

  private func isPlain(_ file: Int) -> Bool {
    paths.bytes(at: file).allSatisfy { $0 < 0x80 && !$0.isASCIICapital }
  }

  /// Upper case first: it also joins what has two small letters, such as ſ and s.
  private static func folded(_ path: String) -> String { path.uppercased().lowercased() }

  private func filesAsFolders() -> [Diagnostic] {
    let folders = paths.folders()
    return folders.sorted.compactMap { paths.index(of: folders.bytes(at: Int($0))) }
      .map { .fileAndFolder(paths[$0]) }
  }
}

extension Diagnostic {
  static func unsoundPath(_ path: String) -> Diagnostic {
    Diagnostic(.error, .pTieOut, at: nil, "'\(VisibleText.of(path))' is no path within a site")
  }

  static func claimedTwice(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, .pTieOut, at: nil,
      "two pages claim the path '\(VisibleText.of(path))'; nothing was written")
  }

  static func equalPaths(_ first: String, _ second: String) -> Diagnostic {
    Diagnostic(
      .error, .pTieOut, at: nil,
      "'\(VisibleText.of(first))' and '\(VisibleText.of(second))' are one file where letter case"
        + " or Unicode form do not count; rename one of them")
  }

  static func fileAndFolder(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, .pTieOut, at: nil,
      "'\(VisibleText.of(path))' is claimed as a file and as a folder; rename one of them")
  }
}
