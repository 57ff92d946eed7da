import Foundation
import Synchronization

/// Notices changes of files and folders by looking at them again and again.
///
/// What inotify and FSEvents report differs from system to system and is nothing on network file
/// systems and in shared folders of virtual machines; what `stat` says is the same everywhere, and
/// sees an editor that saves by renaming and a file that comes back under its name.
package final class InputWatch: Sendable {
  /// The time between two looks; a watch of so many files that a look takes long looks less often,
  /// so that it never takes more than a tenth of one core.
  private static let interval = Duration.milliseconds(50)
  /// The time without change after which a change is told.
  private static let quiet = Duration.milliseconds(50)

  private struct Shared {
    var paths: [WatchedPath]
    var snapshot: WatchSnapshot
    /// What changed before the last look.
    var untold: Set<String> = []
    var isStopped = false
  }

  private let shared: Mutex<Shared>
  private let stopPipe: WakePipe

  /// Looks at `paths` for the first time; to be made before they are read, or a change is missed.
  ///
  /// - Throws: if no file descriptor is left.
  /// - Complexity: O(*n*) system calls in the number of files.
  package init(_ paths: [WatchedPath]) throws(StartError) {
    shared = Mutex(Shared(paths: paths, snapshot: WatchSnapshot(of: paths)))
    stopPipe = try WakePipe()
  }

  /// Calls `onChange` with all changed paths, on a thread of the watch, until `stop`.
  ///
  /// The paths are the watched ones and, below folders, those joined to them. While `onChange` runs
  /// nothing is told; what changes meanwhile is told after it.
  package func start(onChange: @escaping @Sendable (Set<String>) -> Void) {
    let thread = Thread { [self] in
      var debounce = ChangeDebounce(quiet: Self.quiet)
      var pause = Self.interval
      while !stopPipe.wait(atMost: pause) {
        let begin = ContinuousClock.now
        guard let changed = look() else { return }
        let end = ContinuousClock.now
        pause = max(Self.interval, begin.duration(to: end) * 9)
        if let paths = debounce.observe(changed, at: end) { onChange(paths) }
      }
    }
    // A build may run in `onChange`; Darwin's default of 512 KB is small for that.
    thread.stackSize = 8 << 20
    thread.name = "input watch"
    thread.start()
  }

  /// Watches other paths from now on; what changed in the former ones so far is still told.
  package func watch(_ paths: [WatchedPath]) {
    let former = shared.withLock { $0.paths }
    guard paths != former else { return }
    // In this order a change between both looks is told twice rather than not at all.
    let fresh = WatchSnapshot(of: paths)
    let last = WatchSnapshot(of: former)
    shared.withLock { shared in
      shared.untold.formUnion(last.changes(since: shared.snapshot))
      shared.snapshot = fresh
      shared.paths = paths
    }
  }

  /// Ends the watch; a call of `onChange` that runs is finished.
  package func stop() {
    shared.withLock { $0.isStopped = true }
    stopPipe.wake()
  }

  /// Looks once; nil when the watch was stopped.
  private func look() -> Set<String>? {
    let (paths, isStopped) = shared.withLock { ($0.paths, $0.isStopped) }
    guard !isStopped else { return nil }
    let fresh = WatchSnapshot(of: paths)
    return shared.withLock { shared in
      // Other paths were given during the look: it says nothing about them.
      guard shared.paths == paths else { return [] }
      defer {
        shared.snapshot = fresh
        shared.untold = []
      }
      return fresh.changes(since: shared.snapshot).union(shared.untold)
    }
  }
}
