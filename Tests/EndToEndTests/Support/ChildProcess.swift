import Synchronization
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A process of ours with its three streams on pipes.
///
/// The thread that waits reads both streams at once, so that neither can fill up and stop the
/// child.
final class ChildProcess {
  /// Its number while it runs and until it is waited for.
  let processID: pid_t
  private var input: CInt
  private let output: CInt
  private let error: CInt
  private var outputBytes: [UInt8] = []
  private var errorBytes: [UInt8] = []
  private var status: Int32?

  /// Starts a program; `environment` is all that it gets.
  convenience init(_ arguments: [String], environment: [String]) throws {
    // One at a time: a child started between a pipe and its mark would hold the pipe open.
    self.init(try Self.spawning.withLock { _ in try Self.spawn(arguments, environment) })
  }

  private static let spawning = Mutex(())

  private struct Started {
    var processID: pid_t
    var input: CInt
    var output: CInt
    var error: CInt
  }

  private init(_ started: Started) {
    processID = started.processID
    (input, output, error) = (started.input, started.output, started.error)
  }

  private static func spawn(_ arguments: [String], _ environment: [String]) throws -> Started {
    let pipes = try (0..<3).map { _ in try makePipe() }
    var actions = unsafe noActions
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    for (stream, pipe) in pipes.enumerated() {
      let theirs = stream == 0 ? pipe.reading : pipe.writing
      unsafe posix_spawn_file_actions_adddup2(&actions, theirs, CInt(stream))
    }
    var strings = unsafe arguments.map { unsafe strdup($0) } + [nil]
    var variables = unsafe environment.map { unsafe strdup($0) } + [nil]
    defer { unsafe (strings + variables).forEach { unsafe free($0) } }
    var processID = pid_t()
    let result = unsafe posix_spawn(
      &processID, arguments[0], &actions, nil, &strings, &variables)
    for (stream, pipe) in pipes.enumerated() { close(stream == 0 ? pipe.reading : pipe.writing) }
    try #require(result == 0, "cannot start \(arguments[0]): \(result)")
    return Started(
      processID: processID, input: pipes[0].writing, output: pipes[1].reading,
      error: pipes[2].reading)
  }

  deinit {
    if status == nil {
      kill(processID, SIGKILL)
      _ = waitpid(processID, nil, 0)
    }
    if input >= 0 { close(input) }
    if !isOutputClosed { close(output) }
    close(error)
  }

  /// Writes `bytes`, reads both streams to their end and waits; kills it after `limit`.
  func finish(input bytes: [UInt8] = [], limit: Duration) -> ProgramOutput {
    let end = ContinuousClock.now + limit
    var rest = bytes[...]
    if rest.isEmpty { closeInput() }
    while pump(&rest, until: end) {}
    if ContinuousClock.now >= end { kill(processID, SIGKILL) }
    let ended = wait()
    return ProgramOutput(
      status: ContinuousClock.now >= end ? ProgramOutput.timeLimit : ended,
      standardOutput: outputBytes, standardError: errorBytes)
  }

  /// Reads standard output until it holds `text` and returns all of it so far; nil after `limit`.
  func output(until text: String, limit: Duration) -> String? {
    let end = ContinuousClock.now + limit
    var rest: ArraySlice<UInt8> = []
    while true {
      let soFar = String(decoding: outputBytes, as: UTF8.self)
      if soFar.contains(text) { return soFar }
      guard pump(&rest, until: end), ContinuousClock.now < end else { return nil }
    }
  }

  /// Closes the stream that the child reads its input from.
  func closeInput() {
    if input >= 0 { close(input) }
    input = -1
  }

  /// Stops reading standard output, as `head` does.
  func closeOutput() {
    if !isOutputClosed { close(output) }
    isOutputClosed = true
    openOutput = false
  }

  /// Sends a signal.
  func send(_ signal: CInt) {
    kill(processID, signal)
  }

  /// Waits for the end; the streams are no longer read.
  @discardableResult
  func wait() -> Int32 {
    if let status { return status }
    var raw: CInt = 0
    while unsafe waitpid(processID, &raw, 0) < 0, errno == EINTR {}
    let signal = raw & 0x7F
    let ended = signal == 0 ? (raw >> 8) & 0xFF : -signal
    status = ended
    return ended
  }

  /// Moves bytes once; false at the end of both streams or of the time.
  private func pump(_ rest: inout ArraySlice<UInt8>, until end: ContinuousClock.Instant) -> Bool {
    let left = (end - ContinuousClock.now) / .milliseconds(1)
    guard left > 0 else { return false }
    var streams = [
      pollfd(fd: openOutput ? output : -1, events: Int16(POLLIN), revents: 0),
      pollfd(fd: openError ? error : -1, events: Int16(POLLIN), revents: 0),
      pollfd(fd: rest.isEmpty ? -1 : input, events: Int16(POLLOUT), revents: 0),
    ]
    guard openOutput || openError else { return false }
    _ = unsafe poll(&streams, nfds_t(streams.count), CInt(min(left, 10_000)))
    if streams[0].revents != 0 { openOutput = Self.read(output, into: &outputBytes) }
    if streams[1].revents != 0 { openError = Self.read(error, into: &errorBytes) }
    if streams[2].revents != 0 { feed(&rest) }
    return true
  }

  private var openOutput = true
  private var openError = true
  private var isOutputClosed = false

  private func feed(_ rest: inout ArraySlice<UInt8>) {
    let count = unsafe rest.withUnsafeBytes { unsafe write(input, $0.baseAddress, $0.count) }
    rest = count > 0 ? rest.dropFirst(count) : []
    if rest.isEmpty { closeInput() }
  }

  private static func read(_ stream: CInt, into bytes: inout [UInt8]) -> Bool {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = unsafe buffer.withUnsafeMutableBytes {
      #if canImport(Glibc)
        unsafe Glibc.read(stream, $0.baseAddress, $0.count)
      #elseif canImport(Musl)
        unsafe Musl.read(stream, $0.baseAddress, $0.count)
      #else
        unsafe Darwin.read(stream, $0.baseAddress, $0.count)
      #endif
    }
    if count > 0 { bytes += buffer[..<count] }
    return count > 0 || (count < 0 && errno == EINTR)
  }

  /// A pipe that no other child inherits.
  private static func makePipe() throws -> (reading: CInt, writing: CInt) {
    var ends: [CInt] = [-1, -1]
    try #require(unsafe pipe(&ends) == 0)
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }

  #if canImport(Darwin)
    private static var noActions: posix_spawn_file_actions_t? { nil }
  #else
    private static var noActions: posix_spawn_file_actions_t { unsafe posix_spawn_file_actions_t() }
  #endif
}
