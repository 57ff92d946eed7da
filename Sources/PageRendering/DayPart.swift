/// A part of the pattern in which days are written.
enum DayPart: Hashable, Sendable {
  /// The year in four digits.
  case year
  /// The month, in two digits where it is padded.
  case month(isPadded: Bool)
  /// The day of the month, in two digits where it is padded.
  case day(isPadded: Bool)
  /// What stands between them.
  case text(String)

  /// Returns the parts of a pattern such as `dd.MM.yyyy`, or nil where a letter or digit means
  /// nothing.
  static func parts(of pattern: String) -> [DayPart]? {
    var parts: [DayPart] = []
    var rest = Substring(pattern)
    while let first = rest.first {
      let run = rest.prefix { $0 == first }
      rest = rest.dropFirst(run.count)
      switch run {
      case "yyyy": parts.append(.year)
      case "MM", "M": parts.append(.month(isPadded: run == "MM"))
      case "dd", "d": parts.append(.day(isPadded: run == "dd"))
      default:
        guard !first.isLetter, !first.isNumber else { return nil }
        parts.append(.text(String(run)))
      }
    }
    return parts
  }

  /// Returns what a pattern names, sorted: 0 for the year, 1 for the month, 2 for the day.
  static func kinds(_ parts: [DayPart]) -> [Int] {
    parts.compactMap { part in
      switch part {
      case .year: 0
      case .month: 1
      case .day: 2
      case .text: nil
      }
    }.sorted()
  }

  /// Appends a day in the form of a pattern.
  static func append(
    _ parts: [DayPart], year: Int, month: Int, day: Int, to buffer: inout ByteBuffer
  ) {
    for part in parts {
      switch part {
      case .year: append(year, digits: 4, to: &buffer)
      case .month(let isPadded): append(month, digits: isPadded ? 2 : 1, to: &buffer)
      case .day(let isPadded): append(day, digits: isPadded ? 2 : 1, to: &buffer)
      case .text(let text): buffer.append(text)
      }
    }
  }

  private static func append(_ number: Int, digits: Int, to buffer: inout ByteBuffer) {
    var limit = digits == 4 ? 1_000 : digits == 2 ? 10 : 1
    while limit > 1, number < limit {
      buffer.append(UInt8(ascii: "0"))
      limit /= 10
    }
    buffer.append(decimal: number)
  }
}
