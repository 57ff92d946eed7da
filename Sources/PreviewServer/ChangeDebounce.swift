/// Gathers changes until nothing has changed for a while, so that 50 files saved at once are one.
package struct ChangeDebounce: Sendable {
  private let quiet: Duration
  private var paths: Set<String> = []
  private var lastChange: ContinuousClock.Instant?

  /// Makes a debounce that waits for `quiet` without change.
  package init(quiet: Duration) { self.quiet = quiet }

  /// Takes what changed since the last call, possibly nothing.
  ///
  /// Returns all gathered paths once nothing has changed for the quiet time, and then begins anew.
  package mutating func observe(
    _ changed: Set<String>, at now: ContinuousClock.Instant
  ) -> Set<String>? {
    if !changed.isEmpty {
      paths.formUnion(changed)
      lastChange = now
    }
    guard let lastChange, lastChange.duration(to: now) >= quiet else { return nil }
    defer {
      paths = []
      self.lastChange = nil
    }
    return paths
  }
}
