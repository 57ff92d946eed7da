import Dispatch

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Waits for the person to end the program.
///
/// From its creation on neither Ctrl-C nor a request to end is lost or ends the process by itself.
final class Interrupt {
  private let sources: [any DispatchSourceSignal]
  private let received: AsyncStream<Void>

  /// Takes over the signals; returns when it has them.
  init() async {
    let (stream, continuation) = AsyncStream.makeStream(of: Void.self)
    let (registered, registration) = AsyncStream.makeStream(of: Void.self)
    let signals = [SIGINT, SIGTERM]
    received = stream
    sources = signals.map { number in
      let source = DispatchSource.makeSignalSource(signal: number)
      source.setEventHandler { continuation.yield() }
      source.setRegistrationHandler { registration.yield() }
      source.activate()
      return source
    }
    // Until a source is registered a signal does what it does to any process. Were it ignored
    // meanwhile, it would be lost.
    var waiting = registered.makeAsyncIterator()
    for _ in signals { await waiting.next() }
    #if canImport(Darwin)
      // Here a source sees what is ignored; elsewhere Dispatch has its own handler in place.
      for number in signals { signal(number, SIG_IGN) }
    #endif
  }

  deinit { for source in sources { source.cancel() } }

  /// Returns when Ctrl-C was pressed or the program was asked to end, if before, at once.
  func wait() async {
    for await _ in received { return }
  }
}
