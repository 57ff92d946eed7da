import Diagnostics

/// What the first bytes of a file say it is.
enum FileFormat: Hashable, Sendable {
  /// No byte but a byte order mark.
  case empty
  /// Text in UTF-8, or at least in an encoding that keeps ASCII; its first byte after the mark.
  case text(start: Int)
  /// JSON: an array, an object, or objects line by line.
  case json
  /// Text in an encoding that is named.
  case encoded(String)
  /// A ZIP archive, which a workbook is.
  case archive
  /// Something that is no text of a ledger, named with what to do.
  case foreign(String)

  /// Recognises a file by content, then by the end of its name.
  ///
  /// - Source: inputs.md section 4 and 5: E-EMPTY, E-ENCODING, E-FORMAT.
  init(of file: InputFile) {
    let bytes = file.bytes
    if let encoding = Self.encoding(of: bytes) {
      self = .encoded(encoding)
      return
    }
    if [[3, 4], [5, 6], [7, 8]].contains(where: { bytes.starts(with: [0x50, 0x4B] + $0) }) {
      self = .archive
      return
    }
    if let format = Self.signatures.first(where: { bytes.starts(with: $0.bytes) }) {
      self = .foreign(format.name)
      return
    }
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard bytes.count > start else {
      self = .empty
      return
    }
    let first = bytes[start...].first { ![.space, .tab, .lf, .cr].contains($0) }
    switch first {
    case UInt8(ascii: "["), UInt8(ascii: "{"): self = .json
    case UInt8(ascii: "<"): self = .foreign("HTML or XML; export the list as CSV UTF-8")
    default:
      let end = file.file.lowercased().split(separator: ".").last ?? ""
      self = ["json", "jsonl"].contains(end) ? .json : .text(start: start)
    }
  }

  private static let signatures: [(bytes: [UInt8], name: String)] = [
    (
      [0xD0, 0xCF, 0x11, 0xE0],
      "a workbook of Excel 97 or one with a password; save it as .xlsx without a password"
    ),
    ([0x1F, 0x8B], "compressed by gzip; unpack it first"),
    ([0x28, 0xB5, 0x2F, 0xFD], "compressed by zstd; unpack it first"),
    (Array("BZh".utf8), "compressed by bzip2; unpack it first"),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "compressed by xz; unpack it first"),
    (Array("%PDF".utf8), "PDF; export the list as CSV UTF-8"),
    (Array("SQLite format 3".utf8), "an SQLite database; export the table as CSV"),
    ([0x89] + Array("PNG".utf8), "a picture; export the list as CSV UTF-8"),
    ([0xFF, 0xD8, 0xFF], "a picture; export the list as CSV UTF-8"),
    (Array("PAR1".utf8), "Parquet; write it as CSV first"),
  ]

  /// Names an encoding that is not UTF-8, by its mark or by the zero bytes of ASCII text in it.
  private static func encoding(of bytes: [UInt8]) -> String? {
    let marks: [(bytes: [UInt8], name: String)] = [
      ([0xFF, 0xFE, 0, 0], "UTF-32LE"), ([0, 0, 0xFE, 0xFF], "UTF-32BE"),
      ([0xFF, 0xFE], "UTF-16LE"), ([0xFE, 0xFF], "UTF-16BE"),
    ]
    if let mark = marks.first(where: { bytes.starts(with: $0.bytes) }) { return mark.name }
    let head = bytes.prefix(64)
    guard head.count >= 8 else { return nil }
    func areZero(_ remainder: Int, of step: Int, _ expected: Bool) -> Bool {
      head.indices.allSatisfy { $0 % step != remainder || (head[$0] == 0) == expected }
    }
    if areZero(3, of: 4, false), areZero(0, of: 4, true), areZero(1, of: 4, true) {
      return "UTF-32BE"
    }
    if areZero(0, of: 4, false), areZero(2, of: 4, true), areZero(3, of: 4, true) {
      return "UTF-32LE"
    }
    if areZero(0, of: 2, true), areZero(1, of: 2, false) { return "UTF-16BE" }
    if areZero(0, of: 2, false), areZero(1, of: 2, true) { return "UTF-16LE" }
    return nil
  }
}

extension FileFormat {
  /// The error of a file in this format, or nil for one that is read.
  func refusal(of file: InputFile) -> Diagnostic? {
    let place = InputLocation(file: file.file, line: 1, column: 1)
    switch self {
    case .text, .json, .archive: return nil
    case .empty: return .emptyFile(at: place)
    case .encoded(let name): return .encoding(name, at: place)
    case .foreign(let name): return .unreadFormat(name, at: place)
    }
  }
}

extension Diagnostic {
  static func emptyFile(at place: InputLocation) -> Self {
    Self(.error, .eEmpty, at: place, "the file is empty; the export may have failed")
  }

  static func encoding(_ name: String, at place: InputLocation) -> Self {
    let stated = TextEncoding(rawValue: name.lowercased()).map { encoding in
      ", or write encoding: \(encoding.rawValue) in a profile"
    }
    return Self(
      .error, .eEncoding, at: place, "the file is in \(name); save it as UTF-8\(stated ?? "")")
  }

  static func unreadFormat(_ name: String, at place: InputLocation) -> Self {
    Self(
      .error, .eFormat, at: place,
      "CSV, JSON and workbooks of Excel are read, and this file is \(name)")
  }
}
