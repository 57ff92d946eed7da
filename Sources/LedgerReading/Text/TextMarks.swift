/// Places at intervals in a text whose lines end with LF, so that any place is near a known one.
///
/// A whole export of JSON may be one line: without marks the column of each error would take a walk
/// over all of it.
struct TextMarks: Sendable {
  /// How far marks lie apart; short enough for a hundred thousand errors, 24 bytes each.
  private static let interval = 1 << 12

  private let start: Int
  private var marks: [TextPosition] = []

  /// Marks `bytes` from `start`, which is line 1 and column 1.
  ///
  /// - Complexity: O(*n*), about as fast as memory is read.
  init(of bytes: Span<UInt8>, from start: Int) {
    self.start = start
    var position = TextPosition(line: 1, column: 1)
    marks.reserveCapacity((bytes.count - start) / Self.interval + 1)
    for mark in stride(from: start, to: bytes.count, by: Self.interval) {
      marks.append(position)
      let end = min(mark + Self.interval, bytes.count)
      Self.move(&position, over: mark..<end, of: bytes)
    }
  }

  /// The position of an offset.
  func position(of offset: Int, in bytes: Span<UInt8>) -> TextPosition {
    let mark = min((offset - start) / Self.interval, marks.count - 1)
    guard mark >= 0 else { return TextPosition(line: 1, column: 1) }
    var position = marks[mark]
    Self.move(&position, over: start + mark * Self.interval..<offset, of: bytes)
    return position
  }

  /// The offset of a position, or that of the end when the text is shorter.
  ///
  /// - Complexity: O(log *n*).
  func offset(of position: TextPosition, in bytes: Span<UInt8>) -> Int {
    var low = 0
    var high = marks.count
    while low < high {
      let middle = (low + high) / 2
      let mark = marks[middle]
      if (mark.line, mark.column) <= (position.line, position.column) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low > 0 else { return start }
    var place = marks[low - 1]
    var offset = start + (low - 1) * Self.interval
    while offset < bytes.count, place != position || bytes[offset] & 0xC0 == 0x80 {
      if bytes[offset] == .lf {
        place = TextPosition(line: place.line + 1, column: 1)
      } else if bytes[offset] & 0xC0 != 0x80 {
        place.column += 1
      }
      offset += 1
    }
    return offset
  }

  /// Moves a position over bytes, eight at a time where no line ends.
  private static func move(
    _ position: inout TextPosition, over range: Range<Int>, of bytes: Span<UInt8>
  ) {
    var index = range.lowerBound
    while index < range.upperBound {
      if index + 8 <= range.upperBound {
        let word = bytes.word(at: index)
        if word.marks(of: .lf) == 0 {
          position.column += word.isASCII ? 8 : 8 - continuationCount(word)
          index += 8
          continue
        }
      }
      let end = min(index + 8, range.upperBound)
      position = TextPosition(of: end, from: index, at: position, in: bytes, lineEnd: .lf)
      index = end
    }
  }

  /// How many of eight bytes continue a character of UTF-8.
  private static func continuationCount(_ word: UInt64) -> Int {
    (word & ~(word << 1) & 0x8080_8080_8080_8080).nonzeroBitCount
  }
}
