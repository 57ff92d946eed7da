import FileAccess
import Synchronization

/// The folder beside the site in which a build prepares the new one, made when first needed.
///
/// It holds `owner`, which says that a build of ours made it, and a site under one of three names:
/// `new` while it is written; `site` once it is complete, which after the exchange is the old one;
/// where names cannot be exchanged, `old` for the old one. So the next build knows what was left.
final class StagingFolder: Sendable {
  static let ownerName = "owner"
  static let newName = "new"
  static let siteName = "site"
  static let oldName = "old"
  static let ownerText = Array("made by storno; the next build of the site removes it\n".utf8)

  /// The folder's name beside the site.
  let name: String
  private let place: OutputPlace
  private let folders: PathTable
  private let fileSystem: FileSystem
  private let opened = Mutex<Opened?>(nil)

  /// The open folders of a staging that has begun.
  struct Opened: Sendable {
    /// The staging folder.
    let container: OpenFolder
    /// The new site in it.
    let site: OpenFolder
  }

  /// Prepares a staging for a site with these folders; nothing is made yet.
  init(for place: OutputPlace, folders: PathTable, _ fileSystem: FileSystem) {
    self.place = place
    self.folders = folders
    self.fileSystem = fileSystem
    let digits = String(UInt64.random(in: .min ... .max), radix: 16)
    name = place.stagingPrefix + String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// Whether anything has been staged.
  var hasBegun: Bool { opened.withLock { $0 != nil } }

  /// Returns the open folders; the first call makes them with all folders of the site.
  func begin() throws(FileSystemError) -> Opened {
    // The lock's generic closure loses the error type, so the result carries it out.
    let result = opened.withLock { opened -> Result<Opened, FileSystemError> in
      if let opened { return .success(opened) }
      do throws(FileSystemError) {
        let made = try make()
        opened = made
        return .success(made)
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  private func make() throws(FileSystemError) -> Opened {
    try fileSystem.makeFolder(name, in: place.parent)
    let container = try fileSystem.openFolder(name, in: place.parent)
    try fileSystem.create(Self.ownerName, in: container, Self.ownerText)
    try fileSystem.makeFolder(Self.newName, in: container)
    let site = try fileSystem.openFolder(Self.newName, in: container)
    for index in folders.sorted { try fileSystem.makeFolder(folders[Int(index)], in: site) }
    return Opened(container: container, site: site)
  }

  /// Puts the complete new site into the place of the old one.
  ///
  /// One step where the file system can exchange two names, and where there is no old site. Else
  /// the old one is moved away first: a process killed between the two steps leaves no site, and
  /// the next build moves the old one back before it begins.
  func putInPlace(replacing: Bool) throws(FileSystemError) {
    let container = try begin().container
    try fileSystem.rename(
      Self.newName, in: container, to: Self.siteName, in: container, replacing: true)
    guard replacing else {
      do throws(FileSystemError) {
        try fileSystem.rename(Self.siteName, in: container, to: place.name, in: place.parent)
      } catch {
        guard error.isUnsupported else { throw error }
        try fileSystem.rename(
          Self.siteName, in: container, to: place.name, in: place.parent, replacing: true)
      }
      return
    }
    do throws(FileSystemError) {
      try fileSystem.exchange(Self.siteName, in: container, with: place.name, in: place.parent)
    } catch {
      guard error.isUnsupported else { throw error }
      try putInPlaceInTwoSteps(container)
    }
  }

  private func putInPlaceInTwoSteps(_ container: OpenFolder) throws(FileSystemError) {
    try fileSystem.rename(
      place.name, in: place.parent, to: Self.oldName, in: container, replacing: true)
    do throws(FileSystemError) {
      try fileSystem.rename(
        Self.siteName, in: container, to: place.name, in: place.parent, replacing: true)
    } catch {
      try? fileSystem.rename(
        Self.oldName, in: container, to: place.name, in: place.parent, replacing: true)
      throw error
    }
  }
}
