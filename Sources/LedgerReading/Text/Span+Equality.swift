extension Span<UInt8> {
  /// Whether `count` bytes from `first` on are those from `second` on.
  ///
  /// Eight bytes are compared at a time: keys of JSON and cells that repeat are most of a text.
  /// - Complexity: O(*n*) in `count`.
  @inline(__always)
  func hasEqual(_ count: Int, at first: Int, and second: Int) -> Bool {
    guard count >= 8 else {
      for index in 0..<count where self[first + index] != self[second + index] { return false }
      return true
    }
    let raw = unsafe bytes
    var index = 0
    while index < count {
      // The last eight overlap the eight before.
      let place = Swift.min(index, count - 8)
      let word = unsafe raw.unsafeLoadUnaligned(fromByteOffset: first + place, as: UInt64.self)
      let other = unsafe raw.unsafeLoadUnaligned(fromByteOffset: second + place, as: UInt64.self)
      if word != other { return false }
      index += 8
    }
    return true
  }
}
