extension ZIPArchive {
  /// Returns the bytes of an entry.
  ///
  /// The size in the directory is only believed within `ReadingLimits`; the bytes must then be
  /// exactly as many, and have the stated CRC-32.
  /// - Complexity: O(*n*) in the unpacked bytes.
  func unpack(_ entry: ZIPEntry) throws(ZIPFlaw) -> [UInt8] {
    guard !entry.isEncrypted else { throw .encrypted }
    guard entry.method == 0 || entry.method == 8 else { throw .method(entry.method) }
    try check([entry])
    let unpacked = try copy(of: entry)
    guard Inflation.checksum(of: unpacked.span) == entry.checksum else {
      throw .checksum(entry.name)
    }
    return unpacked
  }

  /// Checks that entries unpack to no more than `ReadingLimits` allow, one by one and together.
  ///
  /// - Complexity: O(*n*) in the entries.
  func check(_ entries: [ZIPEntry]) throws(ZIPFlaw) {
    var (size, packedSize) = (0, 0)
    for entry in entries {
      guard entry.size <= ReadingLimits.partBytes,
        Self.isBelievable(entry.size, packed: entry.packed.count)
      else { throw .tooLarge(entry.name) }
      size += entry.size
      packedSize += entry.packed.count
    }
    guard size <= ReadingLimits.workbookBytes, Self.isBelievable(size, packed: packedSize) else {
      throw .tooLargeTogether
    }
  }

  /// Whether so many bytes come from so few in the files of a workbook.
  private static func isBelievable(_ size: Int, packed: Int) -> Bool {
    size <= ReadingLimits.freelyUnpackedBytes || size / ReadingLimits.packingRatio <= packed
  }

  /// Returns what the packed bytes of an entry stand for, unchecked.
  private func copy(of entry: ZIPEntry) throws(ZIPFlaw) -> [UInt8] {
    guard entry.method != 0 else {
      guard entry.packed.count == entry.size else { throw .damaged }
      return Array(bytes[entry.packed])
    }
    let packed = bytes.span.extracting(entry.packed)
    guard let unpacked = Inflation.unpack(packed, size: entry.size) else {
      throw .checksum(entry.name)
    }
    return unpacked
  }
}
