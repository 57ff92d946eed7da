#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The socket calls, with the differences between systems and interrupted calls kept inside.
enum SystemSockets {
  #if canImport(Glibc)
    static let stream = CInt(SOCK_STREAM.rawValue)
    static let tcp = CInt(IPPROTO_TCP)
    static let ipv6 = CInt(IPPROTO_IPV6)
  #else
    static let stream = SOCK_STREAM
    static let tcp = CInt(IPPROTO_TCP)
    static let ipv6 = CInt(IPPROTO_IPV6)
  #endif
  #if canImport(Darwin)
    /// Darwin has an option of the socket instead.
    private static let noSignal: CInt = 0
  #else
    private static let noSignal = CInt(MSG_NOSIGNAL)
  #endif

  /// What became of a call on a socket that never waits.
  enum Outcome: Equatable {
    /// So many bytes were moved.
    case done(Int)
    /// Later.
    case wouldBlock
    /// The other side has ended its sending.
    case ended
    /// The connection is broken.
    case failed
  }

  /// Makes calls on a descriptor return at once, and keeps it from programs started later.
  static func configure(_ descriptor: CInt) {
    _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
  }

  /// Configures a connection: no delay of small answers, no signal from a closed one.
  static func configureConnection(_ descriptor: CInt) {
    configure(descriptor)
    setOption(TCP_NODELAY, level: tcp, of: descriptor)
    #if canImport(Darwin)
      setOption(SO_NOSIGPIPE, level: SOL_SOCKET, of: descriptor)
    #endif
  }

  static func setOption(_ option: CInt, level: CInt, of descriptor: CInt) {
    var on: CInt = 1
    _ = unsafe setsockopt(descriptor, level, option, &on, socklen_t(MemoryLayout<CInt>.size))
  }

  /// Receives into `buffer`, which is as long as it may be filled.
  static func receive(_ descriptor: CInt, into buffer: inout [UInt8]) -> Outcome {
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes {
        unsafe recv(descriptor, $0.baseAddress, $0.count, 0)
      }
      if count > 0 { return .done(count) }
      if count == 0 { return .ended }
      guard errno == EINTR else { return isTemporary(errno) ? .wouldBlock : .failed }
    }
  }

  static func send(_ bytes: ArraySlice<UInt8>, to descriptor: CInt) -> Outcome {
    while true {
      let count = unsafe bytes.withUnsafeBytes {
        #if canImport(Glibc)
          unsafe Glibc.send(descriptor, $0.baseAddress, $0.count, noSignal)
        #elseif canImport(Musl)
          unsafe Musl.send(descriptor, $0.baseAddress, $0.count, noSignal)
        #else
          unsafe Darwin.send(descriptor, $0.baseAddress, $0.count, noSignal)
        #endif
      }
      if count >= 0 { return .done(count) }
      guard errno == EINTR else { return isTemporary(errno) ? .wouldBlock : .failed }
    }
  }

  private static func isTemporary(_ code: CInt) -> Bool {
    code == EAGAIN || code == EWOULDBLOCK || code == ENOBUFS || code == ENOMEM
  }
}
