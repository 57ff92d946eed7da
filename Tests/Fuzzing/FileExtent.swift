import Diagnostics

/// The lines of a file and their lengths, counted without the readers.
struct FileExtent {
  /// The limits of a worksheet.
  ///
  /// - Source: Excel specifications and limits.
  private static let rows = 1_048_576
  private static let columns = 16_384

  /// The scalars of each line where LF ends lines, and where CR does.
  private let lengths: [[Int]]
  /// More lines, and more characters in a line, than any encoding can make of the bytes; or nil.
  private let limit: Int?

  /// Counts in UTF-8; bytes that are no text only limit what may lie in them.
  init(of bytes: [UInt8], isText: Bool) {
    limit = isText ? nil : bytes.count + 1
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes[...]
    lengths = ["\n", "\r"].map { end in
      text.split(separator: UInt8(ascii: end), omittingEmptySubsequences: false).map { line in
        line.count { $0 & 0xC0 != 0x80 }
      }
    }
  }

  /// Whether a place is in the file, or just after the end of one of its lines.
  func contains(_ place: InputLocation) -> Bool {
    guard place.line >= 1, place.column >= 1 else { return false }
    if place.sheet != nil { return place.line <= Self.rows && place.column <= Self.columns }
    if let limit { return place.line <= limit && place.column <= limit }
    return lengths.contains { lines in
      place.line <= lines.count && place.column <= lines[place.line - 1] + 1
    }
  }
}
