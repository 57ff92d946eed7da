import Dispatch

/// Runs asynchronous work on a thread that is not one of the runtime's.
enum Blocking {
  /// Waits until `work` is done; only for threads of our own, never inside a task.
  static func run(_ work: @escaping @Sendable () async -> Void) {
    let done = DispatchSemaphore(value: 0)
    Task.detached {
      await work()
      done.signal()
    }
    done.wait()
  }
}
