import Diagnostics
import Synchronization

/// Draws how far a run has come, on a terminal only.
final class ConsoleProgress: Sendable {
  private let bar: Mutex<ProgressBar>?

  /// Creates the progress of a run.
  init(_ console: Console) {
    bar = console.showsProgress ? Mutex(ProgressBar(width: StandardStream.error.width)) : nil
  }

  /// A function that draws the progress of a stage.
  func callback(stage: String) -> @Sendable (Int, Int) -> Void {
    { done, total in self.show(Progress(stage, done: done, of: total)) }
  }

  /// Takes the bar away.
  func clear() {
    bar?.withLock { bar in
      if let bytes = bar.clear() { StandardStream.error.tell(bytes) }
    }
  }

  private func show(_ progress: Progress) {
    bar?.withLock { bar in
      if let bytes = bar.update(progress) { StandardStream.error.tell(bytes) }
    }
  }
}
