/// The extra field that holds the sizes and offsets which do not fit 32 bits, in a fixed order.
///
/// - Source: APPNOTE.TXT 6.3.10 of PKWARE, section 4.5.3.
struct ZIPWideField: Sendable {
  private let zip: ZIPBytes
  private var rest: Range<Int>

  /// Finds the field among the extra fields in `extra`; without one every number is missing.
  init(of zip: ZIPBytes, in extra: Range<Int>) {
    self.zip = zip
    rest = 0..<0
    var offset = extra.lowerBound
    while offset + 4 <= extra.upperBound, let id = zip.number(at: offset, width: 2),
      let length = zip.number(at: offset + 2, width: 2), offset + 4 + length <= extra.upperBound
    {
      if id == 1 {
        rest = offset + 4..<offset + 4 + length
        return
      }
      offset += 4 + length
    }
  }

  /// Takes the next number.
  mutating func next() throws(ZIPFlaw) -> Int {
    guard rest.count >= 8, let number = zip.number(at: rest.lowerBound, width: 8) else {
      throw .damaged
    }
    rest = rest.lowerBound + 8..<rest.upperBound
    return number
  }
}
