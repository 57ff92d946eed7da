/// The name of an element or attribute, its letters packed so that names compare as numbers.
///
/// Names of more than 16 letters, none of which is read, are all `other`.
struct XMLName: Hashable, Sendable {
  /// The letters as the bytes of a number, the last one lowest.
  let key: UInt128

  /// Any name that is too long to be told from others.
  static let other = XMLName(key: 0)

  /// Creates a name from its packed letters.
  init(key: UInt128) {
    self.key = key
  }

  /// Packs a name of at most 16 letters.
  init(_ name: StaticString) {
    var key: UInt128 = 0
    for byte in name.description.utf8 { key = key << 8 | UInt128(byte) }
    self.key = key
  }

  /// Packs the name at `range`.
  @inline(__always)
  init(_ range: Range<Int>, of bytes: Span<UInt8>) {
    var key: UInt128 = 0
    if range.count == 1 {
      key = UInt128(bytes[range.lowerBound])
    } else if range.count <= 16 {
      for index in range { key = key << 8 | UInt128(bytes[index]) }
    }
    self.key = key
  }

  // The names that each cell of a sheet has, written as their letters in ASCII so that comparing
  // with them is comparing with a constant.
  static let c = XMLName(key: 0x63)
  static let f = XMLName(key: 0x66)
  static let r = XMLName(key: 0x72)
  static let s = XMLName(key: 0x73)
  static let t = XMLName(key: 0x74)
  static let v = XMLName(key: 0x76)
  static let inline = XMLName(key: 0x69_73)
  static let row = XMLName(key: 0x72_6F77)

  // The types of cells.
  static let b = XMLName(key: 0x62)
  static let d = XMLName(key: 0x64)
  static let e = XMLName(key: 0x65)
  static let n = XMLName(key: 0x6E)
  static let string = XMLName(key: 0x73_7472)
  static let inlineString = XMLName(key: 0x69_6E6C_696E_6553_7472)
}
