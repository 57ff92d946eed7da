/// What the last build noted of the files it left in place, so that the next need not read them.
///
/// The file beside the site is only a help: any doubt about it is settled by reading the site. It
/// holds, in little-endian words: `stornoN2`, the length of the build's receipt, the receipt, the
/// four words of the digest of the site's `SHA256SUMS`, three words (size, time of change in
/// nanoseconds, inode) for that file and then for each file in C order of the paths, and the four
/// words of the digest of all that.
struct PublicationNote {
  private let bytes: [UInt8]
  /// What the build wanted to find again, whatever that is.
  let receipt: [UInt8]
  /// The time in nanoseconds that a file's own must lie before to be trusted.
  private let trustedBefore: Int64
  /// Where the traces begin.
  private let start: Int

  private static let magic = Array("stornoN2".utf8)
  /// How long before the end of a build a file must have been written to be trusted.
  ///
  /// A clock of the file system may tick every 10 ms: an edit within the tick has the same time.
  private static let tickNanoseconds: Int64 = 20_000_000

  /// Reads a note; nil unless it is whole and of the site whose `SHA256SUMS` has this digest.
  init?(_ bytes: [UInt8], of sums: ContentDigest, fileCount: Int) {
    guard let receipt = Self.receipt(in: bytes) else { return nil }
    let sumsStart = Self.receiptStart + receipt.count
    start = sumsStart + 32
    let length = start + (fileCount + 1) * 24
    guard bytes.count == length + 32, bytes[sumsStart..<start].elementsEqual(sums.bytes),
      bytes[length...].elementsEqual(Self.digest(of: bytes[..<length]).bytes)
    else { return nil }
    self.bytes = bytes
    self.receipt = receipt
    trustedBefore =
      Self.trace(bytes, at: start).modifiedNanoseconds &- Self.tickNanoseconds
  }

  private static let receiptStart = magic.count + 8

  /// Returns the receipt in what may be a note, of which nothing else is checked; or nil.
  static func receipt(in bytes: [UInt8]) -> [UInt8]? {
    guard bytes.count >= receiptStart, bytes.starts(with: magic),
      let count = Int(exactly: word(bytes, at: magic.count)), count <= bytes.count - receiptStart
    else { return nil }
    return Array(bytes[receiptStart..<receiptStart + count])
  }

  /// Whether the file at a place in C order looks as the last build left it.
  func describes(_ trace: FileStamp.Trace, at place: Int) -> Bool {
    Self.trace(bytes, at: start + (place + 1) * 24) == trace
  }

  /// Whether a file was written so long before the note that a later edit would show.
  func isOlder(_ trace: FileStamp.Trace) -> Bool { trace.modifiedNanoseconds < trustedBefore }

  /// Writes the note of a site that is about to be published, under a second name.
  ///
  /// `sums` are the digest and trace of the site's `SHA256SUMS`, `traces` those of the other files
  /// in C order of their paths.
  static func prepare(
    sums: (digest: ContentDigest, trace: FileStamp.Trace), traces: some Sequence<FileStamp.Trace>,
    receipt: [UInt8], to place: OutputPlace, _ fileSystem: FileSystem
  ) throws(FileSystemError) {
    try? fileSystem.remove(place.newNoteName, in: place.parent)
    var file = try fileSystem.create(place.newNoteName, in: place.parent)
    var hash = IncrementalDigest()
    var buffer = magic
    append(UInt64(receipt.count), to: &buffer)
    buffer += receipt + sums.digest.bytes
    append(sums.trace, to: &buffer)
    for trace in traces {
      append(trace, to: &buffer)
      if buffer.count >= 1 << 16 {
        hash.update(buffer)
        try file.write(buffer)
        buffer.removeAll(keepingCapacity: true)
      }
    }
    hash.update(buffer)
    try file.write(buffer + hash.finish().bytes)
    _ = try file.finish()
  }

  /// Lets the prepared note take the place of the last one.
  static func settle(
    _ place: OutputPlace, _ fileSystem: FileSystem
  ) throws(FileSystemError) {
    try fileSystem.rename(
      place.newNoteName, in: place.parent, to: place.noteName, in: place.parent, replacing: true)
  }

  private static func digest(of bytes: ArraySlice<UInt8>) -> ContentDigest {
    var hash = IncrementalDigest()
    hash.update(bytes)
    return hash.finish()
  }

  private static func append(_ trace: FileStamp.Trace, to buffer: inout [UInt8]) {
    let words = [trace.size, UInt64(bitPattern: trace.modifiedNanoseconds), trace.inode]
    for word in words { append(word, to: &buffer) }
  }

  private static func append(_ word: UInt64, to buffer: inout [UInt8]) {
    for shift in stride(from: 0, to: 64, by: 8) {
      buffer.append(UInt8(truncatingIfNeeded: word >> UInt64(shift)))
    }
  }

  private static func trace(_ bytes: [UInt8], at start: Int) -> FileStamp.Trace {
    var trace = FileStamp.Trace()
    trace.size = word(bytes, at: start)
    trace.modifiedNanoseconds = Int64(bitPattern: word(bytes, at: start + 8))
    trace.inode = word(bytes, at: start + 16)
    return trace
  }

  private static func word(_ bytes: [UInt8], at start: Int) -> UInt64 {
    (0..<8).reduce(0) { $0 | UInt64(bytes[start + $1]) << UInt64($1 * 8) }
  }
}
