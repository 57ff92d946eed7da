import FileAccess

/// What stands in the output folder before a build: the files of the last build, and others.
struct PublishedSite: Sendable {
  /// The folder, or nil when there is none yet.
  let folder: OpenFolder?
  /// The files that the last build wrote, as its `SHA256SUMS` lists them.
  let sums: SHA256Sums
  /// The digest of `SHA256SUMS`, or nil when there is none that can be read as such.
  let sumsDigest: ContentDigest?
  /// Whether the file at an index of `sums` is still there as a regular file.
  let isPresent: [Bool]
  /// What no build wrote, in C order; what a foreign folder holds is listed after it.
  let foreign: [FolderWalk.Entry]
  /// What the last build noted of its files, or nil when that is not to be had.
  let note: PublicationNote?

  /// The files by which a site, or a share of one, is known as ours where the note of the last
  /// build is lost.
  private static let manifestPaths = ["audit/manifest.json", ShardManifest.path]

  /// Looks at a folder; `sumsDigest` tells a site from a folder of something else.
  ///
  /// `isLocked` says that no build is under way: what a killed one left is put in order then.
  /// - Throws: an error of the system, also when the name stands for something but a folder.
  init(
    at place: OutputPlace, _ fileSystem: FileSystem, isLocked: Bool
  ) async throws(FileSystemError) {
    var sums = SHA256Sums(paths: PathTable(), digests: [])
    guard try fileSystem.stamp(of: place.name, in: place.parent) != nil else {
      self.init(folder: nil, sums: sums, digest: nil, isPresent: [], foreign: [], note: nil)
      return
    }
    let folder = try fileSystem.openFolder(place.name, in: place.parent)
    var digest: ContentDigest?
    if try fileSystem.stamp(of: SitePlan.sumsPath, in: folder)?.kind == .file {
      (sums, digest) = try Self.sums(in: folder, fileSystem) ?? (sums, nil)
    }
    let note = Self.note(of: place, sums, digest, fileSystem, isLocked: isLocked)
    if note == nil, !Self.manifestPaths.contains(where: { sums.paths.index(of: $0) != nil }) {
      // Other tools write lists of this name too: what they list is not ours to remove.
      (sums, digest) = (SHA256Sums(paths: PathTable(), digests: []), nil)
    }
    let walk = FolderWalk(root: folder, fileSystem: fileSystem)
    let (isPresent, foreign) = try await Self.sort(walk, by: sums, isSite: digest != nil)
    self.init(
      folder: folder, sums: sums, digest: digest, isPresent: isPresent, foreign: foreign,
      note: note)
  }

  private init(
    folder: OpenFolder?, sums: SHA256Sums, digest: ContentDigest?, isPresent: [Bool],
    foreign: [FolderWalk.Entry], note: PublicationNote?
  ) {
    self.folder = folder
    self.sums = sums
    self.sumsDigest = digest
    self.isPresent = isPresent
    self.foreign = foreign
    self.note = note
  }

  /// Walks the folder and parts what the list names from everything else.
  private static func sort(
    _ walk: FolderWalk, by sums: SHA256Sums, isSite: Bool
  ) async throws(FileSystemError) -> (isPresent: [Bool], foreign: [FolderWalk.Entry]) {
    let folders = sums.paths.folders()
    let (_, results) = try await walk.visitFolders { entries in
      var present: [Int] = []
      var foreign: [FolderWalk.Entry] = []
      for entry in entries {
        switch entry.kind {
        case .file:
          if let index = sums.paths.index(of: entry.path) {
            present.append(index)
          } else if !isSite || entry.path != SitePlan.sumsPath {
            foreign.append(entry)
          }
        case .folder: if folders.index(of: entry.path) == nil { foreign.append(entry) }
        case .link, .other: foreign.append(entry)
        }
      }
      return (present, foreign)
    }
    var isPresent = [Bool](repeating: false, count: sums.paths.count)
    for index in results.lazy.flatMap(\.0) { isPresent[index] = true }
    let foreign = results.flatMap(\.1).sorted {
      $0.path.utf8.lexicographicallyPrecedes($1.path.utf8)
    }
    return (isPresent, foreign)
  }

  /// Reads the list of checksums of a site and its digest; nil if it is no such list.
  static func sums(
    in folder: OpenFolder, _ fileSystem: FileSystem
  ) throws(FileSystemError) -> (SHA256Sums, ContentDigest)? {
    var reader = SHA256SumsReader()
    var hash = IncrementalDigest()
    try fileSystem.read(SitePlan.sumsPath, in: folder) { piece in
      reader.read(piece)
      hash.update(piece)
    }
    return reader.finish().map { ($0, hash.finish()) }
  }

  private static func note(
    of place: OutputPlace, _ sums: SHA256Sums, _ digest: ContentDigest?,
    _ fileSystem: FileSystem, isLocked: Bool
  ) -> PublicationNote? {
    guard let digest, sums.isCanonical else { return nil }
    func note(_ name: String) -> PublicationNote? {
      guard let bytes = try? fileSystem.bytes(of: name, in: place.parent) else { return nil }
      return PublicationNote(bytes, of: digest, fileCount: sums.paths.count)
    }
    if !isLocked { return note(place.noteName) }
    // A build killed just after the exchange leaves its note under the second name.
    if let note = note(place.newNoteName) {
      try? PublicationNote.settle(place, fileSystem)
      return note
    }
    try? fileSystem.remove(place.newNoteName, in: place.parent)
    return note(place.noteName)
  }
}
