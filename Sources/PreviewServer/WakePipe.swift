#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A pipe by which one thread ends another's waiting.
final class WakePipe: Sendable {
  /// The end that becomes readable.
  let readEnd: CInt
  private let writeEnd: CInt

  /// Makes a pipe whose ends never wait.
  ///
  /// - Throws: if no descriptor is left.
  init() throws(StartError) {
    var ends: [CInt] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else { throw .system(call: "pipe", code: errno) }
    ends.forEach(SystemSockets.configure)
    (readEnd, writeEnd) = (ends[0], ends[1])
  }

  deinit {
    _ = close(readEnd)
    _ = close(writeEnd)
  }

  /// Wakes the thread that waits, or the next that will; a full pipe does so already.
  func wake() {
    var byte: UInt8 = 1
    while unsafe write(writeEnd, &byte, 1) < 0, errno == EINTR {}
  }

  /// Takes all wakings so far.
  func drain() {
    var buffer = [UInt8](repeating: 0, count: 256)
    while true {
      let count = unsafe read(readEnd, &buffer, buffer.count)
      guard count > 0 || count < 0 && errno == EINTR else { return }
    }
  }

  /// Waits until somebody wakes, or until the time has passed; returns whether somebody did.
  func wait(atMost duration: Duration) -> Bool {
    var polled = pollfd(fd: readEnd, events: Int16(POLLIN), revents: 0)
    return unsafe poll(&polled, 1, duration.pollMilliseconds) > 0
  }
}

extension Duration {
  /// The duration for `poll`: whole milliseconds, rounded up, between 0 and a minute.
  var pollMilliseconds: CInt {
    let bounded = min(max(self, .zero), .seconds(60))
    let (seconds, attoseconds) = bounded.components
    return CInt(seconds * 1000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000)
  }
}
