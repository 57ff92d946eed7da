extension UInt8 {
  var isASCIICapital: Bool { self >= 0x41 && self <= 0x5A }
  var isASCIILetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }
  var isASCIIDigit: Bool { self >= 0x30 && self <= 0x39 }

  /// Returns the lower-case digit of a value from 0 to 15.
  static func hexadecimalDigit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }

  /// The value of a lower-case hexadecimal digit, or nil for any other byte.
  var hexadecimalValue: UInt8? {
    switch self {
    case 0x30...0x39: self - 0x30
    case 0x61...0x66: self - 0x57
    default: nil
    }
  }

  /// Reads two lower-case hexadecimal digits; nil for anything else.
  init?(hexadecimal digits: ArraySlice<UInt8>) {
    guard digits.count == 2, let high = digits.first?.hexadecimalValue,
      let low = digits.last?.hexadecimalValue
    else { return nil }
    self = high << 4 | low
  }
}
