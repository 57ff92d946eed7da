import ArgumentParser
import Diagnostics
import LedgerReading
import OutputReversal

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
    } catch let failure as Project.Failure {
      console.print(failure.diagnostics)
      throw failure.isInputOutput ? ExitStatus.inputOutput : ExitStatus.failed
    } catch let failure as ReadingFailure {
      console.print(
        failure.diagnostics, files: failure.files, excerpt: { failure.lines.text(at: $0) })
      throw ExitStatus.failed
    }
  }
}

extension Console {
  /// Prints what was odd in a reading, the queue's rejections among it.
  func print(_ reading: Project.Reading) {
    for file in reading.files { detail("read \(VisibleText.of(file))") }
    print(reading.diagnostics, files: reading.files) { reading.lines.text(at: $0) }
  }
}
