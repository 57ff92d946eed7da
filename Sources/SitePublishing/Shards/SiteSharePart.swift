import FileAccess
import Diagnostics

/// The files of one share as a part of the whole site; a unit is a file.
struct SiteSharePart: SitePart {
  let share: SiteShare
  /// The files that go into the whole: all but the manifest of the share.
  private let files: [Int]

  /// Takes up a share.
  init(_ share: SiteShare) {
    self.share = share
    let paths = share.sums.paths
    let manifest = paths.index(of: ShardManifest.path)
    files = paths.sorted.map(Int.init).filter { $0 != manifest }
  }

  var unitCount: Int { files.count }

  func paths(of unit: Int) -> [String] { [share.sums.paths[files[unit]]] }

  func render(unit: Int, into rendered: inout RenderedFiles) {
    let file = files[unit]
    let path = share.sums.paths[file]
    do throws(FileSystemError) {
      let bytes = try share.fileSystem.bytes(of: path, in: share.root)
      rendered.add(bytes)
      guard ContentDigest(of: bytes) != share.sums.digests[file] else { return }
      rendered.report(.changedInShare(path, share))
    } catch {
      // The plan says that there is a file here; the error keeps the site from being published.
      rendered.add([])
      rendered.report(.notReadFromShare(error, share))
    }
  }
}

extension Diagnostic {
  fileprivate static func changedInShare(_ path: String, _ share: SiteShare) -> Diagnostic {
    Diagnostic(
      .error, .pShard, at: nil,
      "'\(VisibleText.of(path))' in \(share.name) is not what its build wrote; make the share "
        + "again")
  }

  fileprivate static func notReadFromShare(
    _ error: FileSystemError, _ share: SiteShare
  ) -> Diagnostic {
    Diagnostic(
      .error, .fRead, at: nil,
      "'\(VisibleText.of(error.path))' in \(share.name) cannot be read; \(error.reason)")
  }
}
