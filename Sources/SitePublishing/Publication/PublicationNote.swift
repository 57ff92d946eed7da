import FileAccess
import ProductionLedger

/// What the last build noted of the files it left in place, so that the next need not read them.
///
/// The file beside the site is only a help: any doubt about it is settled by reading the site. It
/// holds, in little-endian words: `stornoN3`, the length of the build's receipt, the receipt, the
/// four words of the digest of the site's `SHA256SUMS`, three words (size, time of change in
/// nanoseconds, inode) for that file and then for each file in C order of the paths, the number of
/// units of which it is known what they depend on, of each the place of its first file among the
/// paths and the four words of that digest, by place, and the four words of the digest of all that.
struct PublicationNote {
  private let bytes: [UInt8]
  /// What the build wanted to find again, whatever that is.
  let receipt: [UInt8]
  /// The time in nanoseconds that a file's own must lie before to be trusted.
  private let trustedBefore: Int64
  /// Where the traces begin.
  private let start: Int
  /// Where what units depend on begins, and of how many units it is told.
  private let dependencies: (start: Int, count: Int)

  /// What a unit depends on.
  struct Dependency: Sendable {
    /// The number of the unit's first file, or its place in C order of the paths.
    var file: Int32
    /// The digest of all that the unit depends on.
    var digest: ContentDigest
  }

  private static let magic = Array("stornoN3".utf8)
  /// How long before the end of a build a file must have been written to be trusted.
  ///
  /// A clock of the file system may tick every 10 ms: an edit within the tick has the same time.
  private static let tickNanoseconds: Int64 = 20_000_000

  /// Reads a note; nil unless it is whole and of the site whose `SHA256SUMS` has this digest.
  init?(_ bytes: [UInt8], of sums: ContentDigest, fileCount: Int) {
    guard let receipt = Self.receipt(in: bytes) else { return nil }
    let sumsStart = Self.receiptStart + receipt.count
    start = sumsStart + 32
    let counted = start + (fileCount + 1) * 24
    guard bytes.count >= counted + 8,
      let count = Int(exactly: Self.word(bytes, at: counted)), count <= fileCount
    else { return nil }
    dependencies = (counted + 8, count)
    let length = dependencies.start + count * Self.dependencyLength
    guard bytes.count == length + 32, bytes[sumsStart..<start].elementsEqual(sums.bytes),
      bytes[length...].elementsEqual(Self.digest(of: bytes[..<length]).bytes)
    else { return nil }
    self.bytes = bytes
    self.receipt = receipt
    trustedBefore =
      Self.trace(bytes, at: start).modifiedNanoseconds &- Self.tickNanoseconds
  }

  private static let dependencyLength = 40
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

  /// Returns the digest of all that a unit depended on, by the place of its first file in C order.
  ///
  /// - Complexity: O(log *n*) in the units.
  func dependencies(ofFileAt place: Int) -> ContentDigest? {
    var (low, high) = (0, dependencies.count)
    while low < high {
      let middle = low + (high - low) / 2
      let start = dependencies.start + middle * Self.dependencyLength
      let found = Self.word(bytes, at: start)
      if found == UInt64(place) {
        return ContentDigest(bytes: bytes[(start + 8)..<(start + Self.dependencyLength)])
      }
      if found < UInt64(place) { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  /// Whether a file was written so long before the note that a later edit would show.
  func isOlder(_ trace: FileStamp.Trace) -> Bool { trace.modifiedNanoseconds < trustedBefore }

  /// Writes the note of a site that is about to be published, under a second name.
  ///
  /// `sums` are the digest and trace of the site's `SHA256SUMS`, `traces` those of the other files
  /// in C order of their paths, `dependencies` are by place in that order.
  static func prepare(
    sums: (digest: ContentDigest, trace: FileStamp.Trace), traces: some Sequence<FileStamp.Trace>,
    _ dependencies: [Dependency], receipt: [UInt8], to place: OutputPlace, _ fileSystem: FileSystem
  ) throws(FileSystemError) {
    try? fileSystem.remove(place.newNoteName, in: place.parent)
    var file = try fileSystem.create(place.newNoteName, in: place.parent)
    var hash = IncrementalDigest()
    var buffer = magic
    buffer.append(word: UInt64(receipt.count))
    buffer += receipt + sums.digest.bytes
    append(sums.trace, to: &buffer)
    for trace in traces {
      append(trace, to: &buffer)
      if buffer.count >= 1 << 16 { try write(&buffer, to: &file, &hash) }
    }
    buffer.append(word: UInt64(dependencies.count))
    for dependency in dependencies {
      buffer.append(word: UInt64(dependency.file))
      buffer += dependency.digest.bytes
      if buffer.count >= 1 << 16 { try write(&buffer, to: &file, &hash) }
    }
    hash.update(buffer)
    try file.write(buffer + hash.finish().bytes)
    _ = try file.finish()
  }

  private static func write(
    _ buffer: inout [UInt8], to file: inout NewFile, _ hash: inout IncrementalDigest
  ) throws(FileSystemError) {
    hash.update(buffer)
    try file.write(buffer)
    buffer.removeAll(keepingCapacity: true)
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
    for word in words { buffer.append(word: word) }
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

extension [PublicationNote.Dependency] {
  /// The same by the place of each file in C order of the paths.
  ///
  /// - Complexity: O(*n* log *n*), and O(*m*) in the paths.
  func inPlaces(of paths: PathTable) -> Self {
    var places = [Int32](repeating: 0, count: paths.count)
    for (place, file) in paths.sorted.enumerated() { places[Int(file)] = Int32(place) }
    return map { .init(file: places[Int($0.file)], digest: $0.digest) }
      .sorted { $0.file < $1.file }
  }
}
