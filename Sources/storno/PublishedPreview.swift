import Diagnostics
import PreviewServer

/// A finished site, served as it is and listed again when it changes.
struct PublishedPreview: Preview {
  private let folder: String
  private let console: Console
  let listing: any SiteListing
  let injectsReload = false

  /// Lists the folder for the first time.
  init(_ folder: String, _ console: Console) throws {
    self.folder = folder
    self.console = console
    do {
      listing = try PublishedFolder(folder)
    } catch {
      throw Project.Failure(diagnostics: [error.diagnostic])
    }
  }

  var watchedPaths: [WatchedPath] { [WatchedPath(folder, depth: .folders)] }

  func begin(_ server: PreviewServer) {}

  func update(_ server: PreviewServer) {
    do {
      server.replace(listing: try PublishedFolder(folder))
      server.notify(changed: ["index.html"])
    } catch {
      console.print([error.diagnostic])
    }
  }
}
