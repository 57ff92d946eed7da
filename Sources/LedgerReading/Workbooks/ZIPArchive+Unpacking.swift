extension ZIPArchive {
  /// Returns the bytes of an entry behind those of `prefix`, so that one buffer may hold both.
  ///
  /// The size in the directory is only believed within `ReadingLimits`; the bytes must then be
  /// exactly as many, and have the stated CRC-32.
  /// - Complexity: O(*n*) in the unpacked bytes.
  func unpack(_ entry: ZIPEntry, after prefix: [UInt8] = []) throws(ZIPFlaw) -> [UInt8] {
    guard !entry.isEncrypted else { throw .encrypted }
    guard entry.method == 0 || entry.method == 8 else { throw .method(entry.method) }
    let freely = ReadingLimits.freelyUnpackedBytes
    guard entry.size <= ReadingLimits.partBytes,
      entry.size <= freely || entry.size / ReadingLimits.packingRatio <= entry.packed.count
    else { throw .tooLarge(entry.name) }
    let unpacked = try copy(of: entry, after: prefix)
    guard Inflation.checksum(of: unpacked.span, from: prefix.count) == entry.checksum else {
      throw .checksum(entry.name)
    }
    return unpacked
  }

  /// Returns what the packed bytes of an entry stand for, unchecked.
  private func copy(of entry: ZIPEntry, after prefix: [UInt8]) throws(ZIPFlaw) -> [UInt8] {
    guard entry.method != 0 else {
      guard entry.packed.count == entry.size else { throw .damaged }
      return prefix + bytes[entry.packed]
    }
    let packed = bytes.span.extracting(entry.packed)
    guard let unpacked = Inflation.unpack(packed, size: entry.size, after: prefix) else {
      throw .checksum(entry.name)
    }
    return unpacked
  }
}
