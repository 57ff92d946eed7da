/// How the lines of a text end.
enum LineEnd: Hashable, Sendable {
  /// LF.
  case lf
  /// CR LF.
  case crlf
  /// CR alone, throughout.
  case cr

  /// How messages name it.
  var name: String {
    switch self {
    case .lf: "LF"
    case .crlf: "CR LF"
    case .cr: "CR"
    }
  }

  /// Finds how the lines of `bytes` end, from `start`, quoted line ends not counted.
  ///
  /// A text is taken to end its lines with CR alone only if no line of it ends with LF.
  /// - Complexity: O(*n*) in the first line; in the whole text where no line ends with LF.
  init(of bytes: Span<UInt8>, from start: Int) {
    var isQuoted = false
    var hasCR = false
    for index in start..<bytes.count {
      let byte = bytes[index]
      if byte == .quote {
        isQuoted.toggle()
      } else if byte == .lf, !isQuoted {
        self = index > start && bytes[index - 1] == .cr ? .crlf : .lf
        return
      } else if byte == .cr, !isQuoted {
        hasCR = true
      }
    }
    self = hasCR ? .cr : .lf
  }
}

extension UInt8 {
  static let tab = UInt8(ascii: "\t")
  static let lf = UInt8(ascii: "\n")
  static let cr = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let quote = UInt8(ascii: "\"")
}
