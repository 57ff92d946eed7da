package import Diagnostics

/// The lines of input files that messages show.
///
/// Only the lines that the printed diagnostics need are kept, so the files may be freed.
package struct SourceLines: Hashable, Sendable {
  private var lines: [Place: SourceLine] = [:]

  /// The longest line that is kept whole; of a longer one, such as a whole export of JSON, parts.
  private static let lineBytes = 1 << 16
  /// How many characters are kept on both sides of a place in a longer line.
  private static let partMargin = 256

  /// Finds the lines of `diagnostics`, those that are printed, in `files`.
  ///
  /// - Complexity: O(*n*) in the bytes of files that have diagnostics.
  package init(of diagnostics: [Diagnostic], in files: [InputFile]) {
    var wanted: [String: [Int: Set<Int>]] = [:]
    for location in diagnostics.compactMap(\.location) where location.sheet == nil {
      wanted[location.file, default: [:]][location.line, default: []].insert(location.column)
    }
    for file in files {
      guard let columns = wanted[file.file] else { continue }
      collect(columns, of: file)
    }
  }

  /// The line at a place, or nil when it is not known.
  package func line(at location: InputLocation) -> SourceLine? {
    lines[Place(file: location.file, line: location.line, column: nil)]
      ?? lines[Place(file: location.file, line: location.line, column: location.column)]
  }

  /// Keeps the lines of a file that have `columns`.
  private mutating func collect(_ columns: [Int: Set<Int>], of file: InputFile) {
    guard let (first, ending) = Self.lineStructure(of: file), let last = columns.keys.max() else {
      return
    }
    let bytes = file.bytes
    var start = first
    var number = 1
    while number <= last, start < bytes.count {
      let end = bytes[start...].firstIndex(of: ending) ?? bytes.count
      if let wanted = columns[number] { keep(bytes[start..<end], number, wanted, file.file) }
      start = end + 1
      number += 1
    }
  }

  /// Where the lines of a text begin and what ends them, or nil for what has no lines.
  private static func lineStructure(of file: InputFile) -> (start: Int, ending: UInt8)? {
    switch FileFormat(of: file) {
    case .text(let start):
      return (start, LineEnd(of: file.bytes.span, from: start) == .cr ? .cr : .lf)
    case .json: return (file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0, .lf)
    default: return nil
    }
  }

  private mutating func keep(
    _ line: ArraySlice<UInt8>, _ number: Int, _ columns: Set<Int>, _ file: String
  ) {
    let text = line.last == .cr ? line.dropLast() : line
    guard text.count > Self.lineBytes else {
      let place = Place(file: file, line: number, column: nil)
      lines[place] = lines[place] ?? SourceLine(String(decoding: text, as: UTF8.self))
      return
    }
    var first = (offset: text.startIndex, column: 1)
    for column in columns.sorted() {
      Self.move(&first, to: column - Self.partMargin, in: text)
      var end = first
      Self.move(&end, to: column + Self.partMargin, in: text)
      lines[Place(file: file, line: number, column: column)] = SourceLine(
        String(decoding: text[first.offset..<end.offset], as: UTF8.self),
        firstColumn: first.column)
    }
  }

  /// Moves on to the first byte of the character at `column`, or to the end.
  private static func move(
    _ place: inout (offset: Int, column: Int), to column: Int, in line: ArraySlice<UInt8>
  ) {
    while place.column < column, place.offset < line.endIndex {
      place.offset += 1
      while place.offset < line.endIndex, line[place.offset] & 0xC0 == 0x80 { place.offset += 1 }
      place.column += 1
    }
  }
}

/// A line of a file, or a place in a long one.
private struct Place: Hashable, Sendable {
  var file: String
  var line: Int
  var column: Int?
}
