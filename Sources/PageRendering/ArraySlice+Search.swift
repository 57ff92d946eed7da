extension ArraySlice<UInt8> {
  /// Returns where `other`, which is not empty, begins and ends for the first time, or nil.
  ///
  /// For bytes; the standard library's search for any collection took half of the time to start.
  /// - Complexity: O(*n* *m*) at worst; O(*n*) where few bytes are the first one of `other`.
  func firstRange(of other: [UInt8]) -> Range<Int>? {
    let (bytes, wanted) = (span, other.span)
    guard wanted.count <= bytes.count else { return nil }
    for position in 0...bytes.count - wanted.count where bytes[position] == wanted[0] {
      var length = 1
      while length < wanted.count, bytes[position + length] == wanted[length] { length += 1 }
      if length == wanted.count {
        return startIndex + position..<startIndex + position + length
      }
    }
    return nil
  }
}

extension [UInt8] {
  /// Returns where `other`, which is not empty, begins and ends for the first time, or nil.
  ///
  /// - Complexity: O(*n* *m*) at worst.
  func firstRange(of other: [UInt8]) -> Range<Int>? { self[...].firstRange(of: other) }
}
