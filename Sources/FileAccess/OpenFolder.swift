import CSystemShim

/// A folder held open: what happens in it does not depend on names above it.
package final class OpenFolder: Sendable {
  let descriptor: CInt

  /// Takes over an open descriptor and closes it at the end.
  init(owning descriptor: CInt) { self.descriptor = descriptor }

  deinit { if descriptor >= 0 { _ = storno_close(descriptor) } }

  /// The folder that paths of the command line are relative to.
  package static var current: OpenFolder { OpenFolder(owning: storno_current_folder()) }
}
