/// The entries of a ZIP archive, found by the directory at its end.
///
/// Only what the directory names is there: bytes between entries are never looked at, and entries
/// that share bytes are refused, for an archive can hide gigabytes in a few of them.
/// - Source: APPNOTE.TXT 6.3.10 of PKWARE, sections 4.3 to 4.5; ISO/IEC 21320-1.
struct ZIPArchive: Sendable {
  /// The entries, in the order of the directory.
  let entries: [ZIPEntry]
  /// The archive itself.
  let bytes: [UInt8]
  /// The places of entries by name in lower case: part names differ by more than case.
  private let indexes: [String: Int]

  /// Reads the directory of `bytes`; the entries are unpacked later, one by one.
  ///
  /// - Complexity: O(*n* log *n*) for *n* entries.
  init(_ bytes: [UInt8]) throws(ZIPFlaw) {
    let zip = ZIPBytes(bytes: bytes)
    let directory = try ZIPDirectory(of: zip)
    guard directory.count <= ReadingLimits.entries else { throw .tooManyEntries }
    var entries: [ZIPEntry] = []
    var offset = directory.range.lowerBound
    for _ in 0..<directory.count {
      entries.append(try Self.entry(at: &offset, in: zip, directory))
    }
    guard offset == directory.range.upperBound else { throw .damaged }
    self.entries = entries
    self.bytes = bytes
    var indexes: [String: Int] = [:]
    for (index, entry) in entries.enumerated() {
      guard indexes.updateValue(index, forKey: entry.name.lowercased()) == nil else {
        throw .damaged
      }
    }
    self.indexes = indexes
    let sorted = entries.sorted { $0.start < $1.start }
    for (entry, next) in Swift.zip(sorted, sorted.dropFirst())
    where entry.packed.upperBound > next.start {
      throw .damaged
    }
  }

  /// The entry of a name, whatever its case.
  ///
  /// - Source: ISO/IEC 29500-2, 6.2.2.3: part names are compared without case.
  func entry(named name: String) -> ZIPEntry? {
    indexes[name.lowercased()].map { entries[$0] }
  }

  /// Reads a header of the directory and the local header that it points to.
  private static func entry(
    at offset: inout Int, in zip: ZIPBytes, _ directory: ZIPDirectory
  ) throws(ZIPFlaw) -> ZIPEntry {
    guard zip.hasSignature(.directoryHeader, at: offset),
      let flags = zip.number(at: offset + 8, width: 2),
      let method = zip.number(at: offset + 10, width: 2),
      let checksum = zip.number(at: offset + 16, width: 4),
      var packedSize = zip.number(at: offset + 20, width: 4),
      var size = zip.number(at: offset + 24, width: 4),
      let nameLength = zip.number(at: offset + 28, width: 2),
      let extraLength = zip.number(at: offset + 30, width: 2),
      let commentLength = zip.number(at: offset + 32, width: 2),
      let disk = zip.number(at: offset + 34, width: 2),
      var start = zip.number(at: offset + 42, width: 4)
    else { throw .damaged }
    let name = offset + 46..<offset + 46 + nameLength
    let extra = name.upperBound..<name.upperBound + extraLength
    offset = extra.upperBound + commentLength
    guard offset <= directory.range.upperBound else { throw .damaged }
    var wide = ZIPWideField(of: zip, in: extra)
    if size == 0xFFFF_FFFF { size = try wide.next() }
    if packedSize == 0xFFFF_FFFF { packedSize = try wide.next() }
    if start == 0xFFFF_FFFF { start = try wide.next() }
    guard disk == 0 || disk == 0xFFFF else { throw .severalDisks }
    let packed = try place(ofEntryAt: start, named: name, size: packedSize, in: zip, directory)
    return ZIPEntry(
      name: String(decoding: zip.bytes[name], as: UTF8.self), method: method,
      isEncrypted: flags & 0x2041 != 0, checksum: UInt32(truncatingIfNeeded: checksum),
      size: size, packed: packed, start: start)
  }

  /// Returns where the packed bytes lie, by the local header, which must name the same file.
  private static func place(
    ofEntryAt start: Int, named name: Range<Int>, size: Int, in zip: ZIPBytes,
    _ directory: ZIPDirectory
  ) throws(ZIPFlaw) -> Range<Int> {
    guard start <= directory.range.lowerBound, zip.hasSignature(.localHeader, at: start),
      let nameLength = zip.number(at: start + 26, width: 2), nameLength == name.count,
      let extraLength = zip.number(at: start + 28, width: 2),
      zip.contains(start + 30, nameLength),
      zip.bytes[start + 30..<start + 30 + nameLength] == zip.bytes[name]
    else { throw .damaged }
    let first = start + 30 + nameLength + extraLength
    guard first <= directory.range.lowerBound, size <= directory.range.lowerBound - first else {
      throw .damaged
    }
    return first..<first + size
  }
}
