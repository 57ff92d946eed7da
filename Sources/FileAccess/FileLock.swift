import CSystemShim

/// A lock on a file, held until the last reference goes.
package final class FileLock: Sendable {
  private let descriptor: CInt

  /// Takes over a locked descriptor.
  init(owning descriptor: CInt) { self.descriptor = descriptor }

  deinit {
    storno_unlock(descriptor)
    _ = storno_close(descriptor)
  }
}
