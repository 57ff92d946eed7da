import Diagnostics
import PreviewServer
import Synchronization

/// A finished site, served as it is and listed again when it changes.
final class PublishedPreview: Preview {
  private let folder: String
  private let console: Console
  private let site: Mutex<PublishedFolder>
  let injectsReload = false

  /// Lists the folder for the first time.
  init(_ folder: String, _ console: Console) throws {
    self.folder = folder
    self.console = console
    do throws(PublishedFolderError) {
      site = Mutex(try PublishedFolder(folder))
    } catch {
      throw Failure(error.diagnostic)
    }
  }

  var listing: any SiteListing { site.withLock { $0 } }

  var watchedPaths: [WatchedPath] { [WatchedPath(folder, depth: .folders)] }

  func load() async {}

  func begin(_ server: PreviewServer) {}

  func update(_ server: PreviewServer) {
    do throws(PublishedFolderError) {
      let fresh = try PublishedFolder(folder)
      let changed = site.withLock { site in
        defer { site = fresh }
        return fresh.changes(since: site)
      }
      server.replace(listing: fresh)
      server.notify(changed: changed)
    } catch {
      console.print([error.diagnostic])
    }
  }
}
