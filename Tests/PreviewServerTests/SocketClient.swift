import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A client on a plain socket to 127.0.0.1, which waits at most ten seconds for anything.
final class SocketClient {
  private let descriptor: CInt

  /// Connects; a small `receiveBytes` makes a client that soon takes no more.
  init(port: UInt16, receiveBytes: CInt? = nil) throws {
    #if canImport(Glibc)
      descriptor = socket(AF_INET, CInt(SOCK_STREAM.rawValue), 0)
    #else
      descriptor = socket(AF_INET, SOCK_STREAM, 0)
    #endif
    try #require(descriptor >= 0)
    if var receiveBytes {
      unsafe setsockopt(
        descriptor, SOL_SOCKET, SO_RCVBUF, &receiveBytes, socklen_t(MemoryLayout<CInt>.size))
    }
    var timeout = timeval(tv_sec: 10, tv_usec: 0)
    unsafe setsockopt(
      descriptor, SOL_SOCKET, SO_RCVTIMEO, &timeout, socklen_t(MemoryLayout<timeval>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let result = unsafe withUnsafeBytes(of: &address) { bytes in
      unsafe connect(
        descriptor, bytes.assumingMemoryBound(to: sockaddr.self).baseAddress,
        socklen_t(bytes.count))
    }
    try #require(result == 0, "connect: \(errno)")
  }

  deinit { _ = close(descriptor) }

  /// Sends `text` with CRLF for each line feed.
  func send(_ text: String) {
    let bytes = wire(text)
    #if canImport(Darwin)
      let flags: CInt = 0
    #else
      let flags = CInt(MSG_NOSIGNAL)
    #endif
    unsafe bytes.withUnsafeBytes {
      #if canImport(Glibc)
        _ = unsafe Glibc.send(descriptor, $0.baseAddress, $0.count, flags)
      #elseif canImport(Musl)
        _ = unsafe Musl.send(descriptor, $0.baseAddress, $0.count, flags)
      #else
        _ = unsafe Darwin.send(descriptor, $0.baseAddress, $0.count, flags)
      #endif
    }
  }

  /// Receives until the text holds `end`, or until the server closes or ten seconds have passed.
  func receive(until end: String? = nil) -> String {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 64 * 1024)
    while true {
      let count = unsafe recv(descriptor, &buffer, buffer.count, 0)
      guard count > 0 else { break }
      bytes += buffer[..<count]
      if let end, String(decoding: bytes, as: UTF8.self).contains(end) { break }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Closes at once with a reset, as a browser that is killed.
  func reset() {
    var option = linger(l_onoff: 1, l_linger: 0)
    unsafe setsockopt(
      descriptor, SOL_SOCKET, SO_LINGER, &option, socklen_t(MemoryLayout<linger>.size))
  }
}
