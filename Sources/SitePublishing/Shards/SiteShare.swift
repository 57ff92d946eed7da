import FileAccess
import Diagnostics

/// The folder of one share of a site, with its manifest and its list of checksums.
struct SiteShare: Sendable {
  /// The folder as typed.
  let folder: String
  /// What it says of itself.
  let manifest: ShardManifest
  /// Its files, the manifest among them.
  let sums: SHA256Sums
  /// The folder, held open.
  let root: OpenFolder
  let fileSystem: FileSystem

  /// Why a folder is no share.
  struct Refusal: Error {
    let diagnostic: Diagnostic
  }

  /// Opens a folder.
  ///
  /// - Throws: `Refusal` when it cannot be read or is not the share of a site.
  init(_ folder: String, _ fileSystem: FileSystem) throws(Refusal) {
    self.folder = folder
    self.fileSystem = fileSystem
    let list: (SHA256Sums, ContentDigest)?
    var bytes: [UInt8] = []
    do throws(FileSystemError) {
      root = try fileSystem.openFolder(folder, in: .current, following: true)
      if try fileSystem.stamp(of: ShardManifest.path, in: root) != nil {
        bytes = try fileSystem.bytes(of: ShardManifest.path, in: root)
        list = try PublishedSite.sums(in: root, fileSystem)
      } else {
        list = nil
      }
    } catch {
      throw Refusal(diagnostic: .shareNotRead(error, folder))
    }
    guard let (sums, _) = list, let manifest = ShardManifest(reading: bytes),
      let place = sums.paths.index(of: ShardManifest.path),
      sums.digests[place] == ContentDigest(of: bytes)
    else { throw Refusal(diagnostic: .noShare(folder)) }
    self.sums = sums
    self.manifest = manifest
  }

  /// How messages name it.
  var name: String { "'\(VisibleText.of(folder))'" }
}

extension Diagnostic {
  fileprivate static func noShare(_ folder: String) -> Diagnostic {
    Diagnostic(
      .error, .pShard, at: nil,
      "'\(VisibleText.of(folder))' is no share of a site; `storno build --shard 1/8` makes one")
  }

  fileprivate static func shareNotRead(_ error: FileSystemError, _ folder: String) -> Diagnostic {
    Diagnostic(
      .error, error.isMissing ? .fMissing : .fRead, at: nil,
      "'\(VisibleText.of(error.path))' of the share '\(VisibleText.of(folder))' cannot be read; "
        + error.reason)
  }
}
