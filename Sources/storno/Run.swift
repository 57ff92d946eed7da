import ArgumentParser
import Diagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Runs a command and turns what went wrong into messages and an exit status.
enum Run {
  /// Runs `body` and prints the problems it throws.
  static func reporting(_ console: Console, _ body: () async throws -> Void) async throws {
    // A closed pipe is then a failed write, which ends the program without a message.
    signal(SIGPIPE, SIG_IGN)
    do {
      try await body()
    } catch let failure as Failure {
      console.print(failure.problems)
      throw failure.isInputOutput ? ExitStatus.inputOutput : ExitStatus.failed
    }
  }
}

extension Console {
  /// Prints what was odd in a reading, the queue's rejections among it.
  func print(_ reading: Project.Reading) {
    for file in reading.problems.files { detail("read \(VisibleText.of(file))") }
    print(reading.problems)
  }
}
