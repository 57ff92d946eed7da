#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file that is written in large pieces.
struct ByteFile: ~Copyable {
  /// The system refused.
  struct Failure: Error {
    var path: String
    var number: Int32
  }

  private static let pieceBytes = 1 << 20

  private let path: String
  private let descriptor: Int32
  private var bytes: [UInt8] = []

  /// Creates the file, or empties it.
  init(path: String) throws {
    self.path = path
    descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw Failure(path: path, number: errno) }
    bytes.reserveCapacity(Self.pieceBytes + 4096)
  }

  deinit { close(descriptor) }

  /// Appends one record: its fields, then a line end.
  mutating func append(_ fields: Field...) throws {
    for (index, field) in fields.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      field.append(to: &bytes)
    }
    bytes.append(UInt8(ascii: "\n"))
    if bytes.count >= Self.pieceBytes { try flush() }
  }

  /// Writes what is left.
  mutating func flush() throws {
    var done = 0
    while done < bytes.count {
      let count = unsafe bytes[done...].withUnsafeBytes {
        unsafe write(descriptor, $0.baseAddress, $0.count)
      }
      guard count > 0 else {
        if errno == EINTR { continue }
        throw Failure(path: path, number: errno)
      }
      done += count
    }
    bytes.removeAll(keepingCapacity: true)
  }
}
