/// Where the directory of a ZIP archive lies, as the record at the end of the archive states it.
///
/// - Source: APPNOTE.TXT 6.3.10 of PKWARE, sections 4.3.14 to 4.3.16.
struct ZIPDirectory: Hashable, Sendable {
  /// The bytes of its headers.
  let range: Range<Int>
  /// How many headers there are.
  let count: Int

  /// Finds the directory; a comment of the archive may follow the record at the end.
  ///
  /// - Complexity: O(*n*) in the length of that comment, at most 65,535 bytes.
  init(of zip: ZIPBytes) throws(ZIPFlaw) {
    guard let end = Self.end(of: zip) else { throw .noDirectory }
    guard let disk = zip.number(at: end + 4, width: 2),
      let firstDisk = zip.number(at: end + 6, width: 2),
      let countOfDisk = zip.number(at: end + 8, width: 2),
      let count = zip.number(at: end + 10, width: 2),
      let size = zip.number(at: end + 12, width: 4),
      let start = zip.number(at: end + 16, width: 4)
    else { throw .damaged }
    let isWide =
      countOfDisk == 0xFFFF || count == 0xFFFF || size == 0xFFFF_FFFF || start == 0xFFFF_FFFF
    if isWide, zip.hasSignature(.end64Locator, at: end - 20) {
      try self.init(wide: zip, locator: end - 20)
      return
    }
    guard disk == 0, firstDisk == 0, countOfDisk == count else { throw .severalDisks }
    try self.init(start: start, size: size, count: count, end: end)
  }

  /// Reads the record of an archive with more or larger entries than 16 and 32 bits can state.
  private init(wide zip: ZIPBytes, locator: Int) throws(ZIPFlaw) {
    guard let disk = zip.number(at: locator + 4, width: 4),
      let record = zip.number(at: locator + 8, width: 8),
      let diskCount = zip.number(at: locator + 16, width: 4),
      record <= locator - 56, zip.hasSignature(.end64, at: record),
      let count = zip.number(at: record + 32, width: 8),
      let size = zip.number(at: record + 40, width: 8),
      let start = zip.number(at: record + 48, width: 8)
    else { throw .damaged }
    guard disk == 0, diskCount <= 1 else { throw .severalDisks }
    try self.init(start: start, size: size, count: count, end: record)
  }

  private init(start: Int, size: Int, count: Int, end: Int) throws(ZIPFlaw) {
    guard start <= end, size <= end - start, count <= size / 46 else { throw .damaged }
    range = start..<start + size
    self.count = count
  }

  /// The offset of the record at the end, whose comment must reach to the last byte.
  private static func end(of zip: ZIPBytes) -> Int? {
    let last = zip.bytes.count - 22
    guard last >= 0 else { return nil }
    return (max(0, last - 0xFFFF)...last).reversed().first { offset in
      zip.bytes[offset] == UInt8(ascii: "P") && zip.hasSignature(.end, at: offset)
        && zip.number(at: offset + 20, width: 2) == last - offset
    }
  }
}
