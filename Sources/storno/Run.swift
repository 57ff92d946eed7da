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
    StandardStream.error.tell(bytes(of: reading))
  }

  /// What is printed of a reading.
  func bytes(of reading: Project.Reading) -> [UInt8] {
    reading.problems.files.flatMap { detailBytes("read \(VisibleText.of($0))") }
      + bytes(of: reading.problems)
  }
}
