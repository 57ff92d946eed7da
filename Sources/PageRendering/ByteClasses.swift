/// Which bytes of a text need care, by position; none set means that the text is copied as it is.
struct ByteClasses: OptionSet, Sendable {
  let rawValue: UInt8

  /// A byte that is escaped or may begin a character shown as a mark.
  static let text = ByteClasses(rawValue: 1)
  /// The same in a quoted attribute, where line ends and tabs count too.
  static let attribute = ByteClasses(rawValue: 2)
  /// A byte that is percent-encoded when the text is one part of a URL.
  static let urlPart = ByteClasses(rawValue: 4)
  /// A byte that needs care when the text is the beginning of a URL.
  static let urlStart = ByteClasses(rawValue: 8)

  /// The classes of each byte.
  static let table: [UInt8] = (0...255).map { classes(of: UInt8($0)).rawValue }

  /// Lead bytes of the characters that `VisibleText` marks: U+0080…, U+061C, U+200B…, U+FEFF and
  /// U+FFF9…, U+E0000….
  private static let leadBytesOfMarks: Set<UInt8> = [0xC2, 0xD8, 0xE2, 0xEF, 0xF3]

  private static func classes(of byte: UInt8) -> ByteClasses {
    var classes: ByteClasses = []
    let isLineSpace = byte == 0x09 || byte == 0x0A
    let isEscaped = [0x22, 0x26, 0x27, 0x3C, 0x3E].contains(byte)
    if isEscaped || byte < 0x20 || byte == 0x7F || leadBytesOfMarks.contains(byte) {
      classes.formUnion(isLineSpace ? .attribute : [.text, .attribute])
    }
    if !isUnreserved(byte), byte != UInt8(ascii: "/") {
      classes.insert(.urlPart)
      if byte != UInt8(ascii: "#") { classes.insert(.urlStart) }
    }
    return classes
  }

  /// Whether a byte stands for itself everywhere in a URL.
  ///
  /// - Source: RFC 3986 section 2.3.
  static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"):
      true
    default: false
    }
  }
}
