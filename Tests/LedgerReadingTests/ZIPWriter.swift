/// Writes ZIP archives of stored files, sound or not, for tests.
struct ZIPWriter {
  /// What the directory says about a file, and where a test may make it lie.
  struct Entry {
    var name: String
    var bytes: [UInt8]
    var method = 0
    var flags = 0
    var size: Int?
    var checksum: UInt32?
    /// The bytes as packed, if they are packed.
    var packed: [UInt8]?
    /// The offset that the directory states, if it is not the true one.
    var start: Int?
  }

  /// The files, in order.
  var entries: [Entry] = []
  /// What stands behind the directory.
  var comment = ""
  /// Whether sizes and offsets stand in 64-bit fields.
  var isWide = false
  /// Whether sizes and checksums follow the bytes instead of preceding them.
  var hasDescriptors = false

  /// Creates an archive of texts.
  init(_ files: [(name: String, text: String)]) {
    entries = files.map { Entry(name: $0.name, bytes: Array($0.text.utf8)) }
  }

  /// The archive.
  var bytes: [UInt8] {
    var output: [UInt8] = []
    var directory: [UInt8] = []
    for entry in entries {
      let start = output.count
      let packed = entry.packed ?? entry.bytes
      let checksum = Int(entry.checksum ?? Self.checksum(of: entry.bytes))
      let size = entry.size ?? entry.bytes.count
      let flags = entry.flags | (hasDescriptors ? 8 : 0)
      output.append(0x0403_4B50, width: 4)
      output.append([20, flags, entry.method, 0, 0])
      for number in hasDescriptors ? [0, 0, 0] : [checksum, packed.count, size] {
        output.append(number, width: 4)
      }
      output.append([entry.name.utf8.count, 0])
      output += Array(entry.name.utf8) + packed
      if hasDescriptors {
        for number in [0x0807_4B50, checksum, packed.count, size] {
          output.append(number, width: 4)
        }
      }
      directory.append(0x0201_4B50, width: 4)
      directory.append([20, 20, flags, entry.method, 0, 0])
      directory.append(checksum, width: 4)
      let places = [size, packed.count, entry.start ?? start]
      for number in isWide ? [0xFFFF_FFFF, 0xFFFF_FFFF] : [packed.count, size] {
        directory.append(number, width: 4)
      }
      directory.append([entry.name.utf8.count, isWide ? 28 : 0, 0, 0, 0, 0, 0])
      directory.append(isWide ? 0xFFFF_FFFF : places[2], width: 4)
      directory += Array(entry.name.utf8)
      if isWide {
        directory.append([1, 24])
        for number in places { directory.append(number, width: 8) }
      }
    }
    let start = output.count
    output += directory
    if isWide {
      let record = output.count
      output.append(0x0606_4B50, width: 4)
      for number in [44, 0x2D_002D, entries.count, entries.count, directory.count, start] {
        // The two versions and the two disk numbers make 12 bytes between the first two numbers.
        if number == 0x2D_002D {
          output.append([45, 45, 0, 0, 0, 0])
        } else {
          output.append(number, width: 8)
        }
      }
      output.append(0x0706_4B50, width: 4)
      output.append(0, width: 4)
      output.append(record, width: 8)
      output.append(1, width: 4)
    }
    output.append(0x0605_4B50, width: 4)
    output.append([0, 0, entries.count, entries.count])
    output.append(isWide ? 0xFFFF_FFFF : directory.count, width: 4)
    output.append(isWide ? 0xFFFF_FFFF : start, width: 4)
    output.append([comment.utf8.count])
    return output + Array(comment.utf8)
  }

  /// The CRC-32 of RFC 1952, bit by bit.
  static func checksum(of bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(0xFFFF_FFFF as UInt32) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { sum, _ in
        sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1
      }
    }
  }
}

extension [UInt8] {
  fileprivate mutating func append(_ number: Int, width: Int) {
    for index in 0..<width { append(UInt8(truncatingIfNeeded: number >> (8 * index))) }
  }

  /// Appends numbers of 16 bits.
  fileprivate mutating func append(_ numbers: [Int]) {
    for number in numbers { append(number, width: 2) }
  }
}
