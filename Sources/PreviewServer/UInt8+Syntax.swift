/// The character classes of HTTP and URIs, on bytes.
extension UInt8 {
  /// Whether a method or field name may hold this byte.
  ///
  /// - Source: RFC 9110 section 5.6.2, `tchar`.
  var isTokenCharacter: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    case UInt8(ascii: "!"), UInt8(ascii: "#"), UInt8(ascii: "$"), UInt8(ascii: "%"),
      UInt8(ascii: "&"), UInt8(ascii: "'"), UInt8(ascii: "*"), UInt8(ascii: "+"),
      UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "^"), UInt8(ascii: "_"),
      UInt8(ascii: "`"), UInt8(ascii: "|"), UInt8(ascii: "~"):
      true
    default: false
    }
  }

  /// Whether a URI may hold this byte unescaped, with no meaning of its own.
  ///
  /// - Source: RFC 3986 section 2.3.
  var isUnreserved: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"):
      true
    default: false
    }
  }

  /// Whether this is a control character of ASCII, DEL included.
  var isControl: Bool { self < 0x20 || self == 0x7F }

  /// Whether this is one of the blanks that may surround a field value.
  ///
  /// - Source: RFC 9110 section 5.6.3, `OWS`.
  var isBlank: Bool { self == 0x20 || self == 0x09 }

  var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }

  /// The same letter in lower case; other bytes are returned as they are.
  var lowercased: UInt8 {
    self >= UInt8(ascii: "A") && self <= UInt8(ascii: "Z") ? self | 0x20 : self
  }

  /// The value of a hexadecimal digit, or nil.
  var hexadecimalValue: UInt8? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}

extension ArraySlice<UInt8> {
  /// The bytes without the blanks at both ends.
  var trimmed: ArraySlice<UInt8> {
    var rest = self
    while let first = rest.first, first.isBlank { rest.removeFirst() }
    while let last = rest.last, last.isBlank { rest.removeLast() }
    return rest
  }

  /// Whether the bytes are `text`, which is in lower case, without regard to case.
  func equals(lowercase text: String) -> Bool {
    count == text.utf8.count && zip(self, text.utf8).allSatisfy { $0.lowercased == $1 }
  }

  /// The number these decimal digits write, `Int64.max` for any larger one, or nil.
  ///
  /// Signs, blanks and an empty text are no number.
  var saturatingNumber: Int64? {
    guard !isEmpty else { return nil }
    var number: Int64 = 0
    for byte in self {
      guard byte.isDigit else { return nil }
      let (tenfold, tooLarge) = number.multipliedReportingOverflow(by: 10)
      let (sum, overflow) = tenfold.addingReportingOverflow(Int64(byte - UInt8(ascii: "0")))
      number = tooLarge || overflow || number == .max ? .max : sum
    }
    return number
  }
}
