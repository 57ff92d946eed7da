import PreviewServer

/// What `serve` shows, and how it is brought up to date.
protocol Preview: Sendable {
  /// What the server answers from at first.
  var listing: any SiteListing { get }
  /// The files and folders whose change makes an update necessary.
  var watchedPaths: [WatchedPath] { get }
  /// Whether pages get the reload script.
  var injectsReload: Bool { get }
  /// Reads what is shown for the first time; called when the watch has looked at the files.
  func load() async
  /// Called once when the server runs.
  func begin(_ server: PreviewServer)
  /// Called after something changed.
  func update(_ server: PreviewServer)
}
