import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A client of one connection to 127.0.0.1, which waits at most twenty seconds for anything.
final class WebClient {
  /// An answer: its status line and fields, and what followed.
  struct Answer {
    var head: String
    var body: [UInt8]

    var status: Int { Int(head.split(separator: " ").dropFirst().first ?? "") ?? 0 }
    var text: String { String(decoding: body, as: UTF8.self) }
  }

  private let descriptor: CInt
  /// Whether somebody listened.
  let isConnected: Bool

  /// Connects to a port of this machine.
  convenience init(port: UInt16) throws {
    self.init(address: 0x7F00_0001, port: port)
    try #require(isConnected, "connect: \(errno)")
  }

  /// Connects to an address, or says by `isConnected` that it could not.
  init(address: UInt32, port: UInt16) {
    #if canImport(Glibc)
      descriptor = socket(AF_INET, CInt(SOCK_STREAM.rawValue), 0)
    #else
      descriptor = socket(AF_INET, SOCK_STREAM, 0)
    #endif
    let descriptor = descriptor
    var timeout = timeval(tv_sec: 20, tv_usec: 0)
    unsafe setsockopt(
      descriptor, SOL_SOCKET, SO_RCVTIMEO, &timeout, socklen_t(MemoryLayout<timeval>.size))
    var place = sockaddr_in()
    place.sin_family = sa_family_t(AF_INET)
    place.sin_port = port.bigEndian
    place.sin_addr.s_addr = address.bigEndian
    let result = unsafe withUnsafeBytes(of: &place) { bytes in
      unsafe connect(
        descriptor, bytes.assumingMemoryBound(to: sockaddr.self).baseAddress,
        socklen_t(bytes.count))
    }
    isConnected = result == 0
  }

  deinit { _ = close(descriptor) }

  /// Asks for a path and returns the answer; the server closes after it.
  static func get(
    _ path: String, port: UInt16, method: String = "GET", host: String? = nil
  ) throws -> Answer {
    let client = try WebClient(port: port)
    client.send(
      "\(method) \(path) HTTP/1.1\r\nHost: \(host ?? "127.0.0.1:\(port)")\r\n"
        + "Connection: close\r\n\r\n")
    let bytes = client.receive { _ in false }
    let end = try #require(bytes.firstRange(of: Array("\r\n\r\n".utf8)), "no answer to \(path)")
    return Answer(
      head: String(decoding: bytes[..<end.lowerBound], as: UTF8.self),
      body: Array(bytes[end.upperBound...]))
  }

  /// Sends bytes as they are.
  func send(_ text: String) {
    let bytes = Array(text.utf8)
    _ = unsafe bytes.withUnsafeBytes { unsafe write(descriptor, $0.baseAddress, $0.count) }
  }

  /// Receives until `isEnough`, the end of the stream, or twenty seconds of silence.
  func receive(until isEnough: ([UInt8]) -> Bool) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 64 * 1024)
    while !isEnough(bytes) {
      let count = unsafe recv(descriptor, &buffer, buffer.count, 0)
      guard count > 0 else { break }
      bytes += buffer[..<count]
    }
    return bytes
  }

  /// Receives until the text so far holds `text`; nil if it never came.
  func receive(text: String) -> String? {
    let bytes = receive { String(decoding: $0, as: UTF8.self).contains(text) }
    let all = String(decoding: bytes, as: UTF8.self)
    return all.contains(text) ? all : nil
  }
}
