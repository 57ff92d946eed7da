import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A socket that listens on one address, closed by `close` or with its last reference.
final class ListeningSocket: Sendable {
  let descriptor: CInt
  private let isOpen = Atomic(true)
  /// The address as the operator named it.
  let host: String
  /// The port, chosen by the system if 0 was asked for.
  let port: UInt16

  /// Listens on a numeric address; names are not looked up.
  ///
  /// - Throws: what keeps it from listening, `addressInUse` above all.
  init(host: String, port: UInt16) throws(StartError) {
    let (descriptor, address) = try Self.makeSocket(host: host, port: port)
    do {
      try Self.bind(descriptor, to: address, host: host, port: port)
      self.port = try Self.localPort(of: descriptor)
    } catch {
      Self.close(descriptor)
      throw error
    }
    self.descriptor = descriptor
    self.host = host
  }

  deinit { close() }

  /// Frees the port; nobody may be accepted after that.
  func close() {
    guard isOpen.exchange(false, ordering: .acquiringAndReleasing) else { return }
    Self.close(descriptor)
  }

  private static func close(_ descriptor: CInt) {
    #if canImport(Glibc)
      _ = Glibc.close(descriptor)
    #elseif canImport(Musl)
      _ = Musl.close(descriptor)
    #else
      _ = Darwin.close(descriptor)
    #endif
  }

  /// What became of an attempt to accept a connection.
  enum Acceptance: Equatable {
    case connection(CInt)
    /// Nobody waits.
    case none
    /// No descriptor is left; trying again at once would spin.
    case exhausted
  }

  /// Accepts one waiting connection.
  func accept() -> Acceptance {
    while true {
      #if canImport(Glibc)
        let connection = Glibc.accept(descriptor, nil, nil)
      #elseif canImport(Musl)
        let connection = Musl.accept(descriptor, nil, nil)
      #else
        let connection = Darwin.accept(descriptor, nil, nil)
      #endif
      if connection >= 0 {
        SystemSockets.configureConnection(connection)
        return .connection(connection)
      }
      switch errno {
      case EINTR, ECONNABORTED, EPROTO: continue
      case EMFILE, ENFILE, ENOBUFS, ENOMEM: return .exhausted
      default: return .none
      }
    }
  }

  /// The bytes of a socket address.
  private typealias Address = [UInt8]

  private static func makeSocket(
    host: String, port: UInt16
  ) throws(StartError) -> (CInt, Address) {
    var hints = unsafe addrinfo()
    unsafe hints.ai_socktype = SystemSockets.stream
    unsafe hints.ai_flags = AI_NUMERICHOST | AI_NUMERICSERV | AI_PASSIVE
    var found: UnsafeMutablePointer<addrinfo>? = nil
    guard unsafe getaddrinfo(host, String(port), &hints, &found) == 0, let first = unsafe found
    else { throw .unknownHost(host) }
    defer { unsafe freeaddrinfo(first) }
    let length = unsafe Int(first.pointee.ai_addrlen)
    let family = unsafe first.pointee.ai_family
    let address = unsafe Address(
      UnsafeRawBufferPointer(start: first.pointee.ai_addr, count: length))
    let descriptor = socket(family, SystemSockets.stream, 0)
    guard descriptor >= 0 else {
      throw StartError(call: "socket", code: errno, host: host, port: port)
    }
    SystemSockets.configure(descriptor)
    // A server that was just ended leaves connections behind that would hold its port for a minute.
    SystemSockets.setOption(SO_REUSEADDR, level: SOL_SOCKET, of: descriptor)
    if family == AF_INET6 {
      SystemSockets.setOption(IPV6_V6ONLY, level: SystemSockets.ipv6, of: descriptor)
    }
    return (descriptor, address)
  }

  private static func bind(
    _ descriptor: CInt, to address: Address, host: String, port: UInt16
  ) throws(StartError) {
    let result = unsafe address.withUnsafeBytes { bytes in
      let pointer = unsafe bytes.assumingMemoryBound(to: sockaddr.self).baseAddress
      #if canImport(Glibc)
        return unsafe Glibc.bind(descriptor, pointer, socklen_t(bytes.count))
      #elseif canImport(Musl)
        return unsafe Musl.bind(descriptor, pointer, socklen_t(bytes.count))
      #else
        return unsafe Darwin.bind(descriptor, pointer, socklen_t(bytes.count))
      #endif
    }
    guard result == 0 else {
      throw StartError(call: "bind", code: errno, host: host, port: port)
    }
    guard listen(descriptor, 511) == 0 else {
      throw StartError(call: "listen", code: errno, host: host, port: port)
    }
  }

  private static func localPort(of descriptor: CInt) throws(StartError) -> UInt16 {
    var storage = sockaddr_storage()
    var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
    let result = unsafe withUnsafeMutableBytes(of: &storage) { bytes in
      unsafe getsockname(
        descriptor, bytes.assumingMemoryBound(to: sockaddr.self).baseAddress, &length)
    }
    guard result == 0 else { throw .system(call: "getsockname", code: errno) }
    // The port is the third and fourth byte of an address of either family, in network order.
    return unsafe withUnsafeBytes(of: &storage) { unsafe UInt16($0[2]) << 8 | UInt16($0[3]) }
  }
}
