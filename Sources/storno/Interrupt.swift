import Dispatch

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Waits for the person to end the program.
enum Interrupt {
  /// Returns when Ctrl-C was pressed or the program was asked to end.
  static func wait() async {
    let signals = [SIGINT, SIGTERM]
    for number in signals { signal(number, SIG_IGN) }
    await withTaskGroup(of: Void.self) { group in
      for number in signals { group.addTask { await received(number) } }
      await group.next()
      group.cancelAll()
    }
  }

  private static func received(_ number: Int32) async {
    let (stream, continuation) = AsyncStream.makeStream(of: Void.self)
    let source = DispatchSource.makeSignalSource(signal: number)
    source.setEventHandler { continuation.yield() }
    source.activate()
    for await _ in stream { break }
    source.cancel()
  }
}
