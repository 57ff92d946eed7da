import ProductionLedger

/// The form that a profile states for dates, such as `dd.MM.yyyy`.
///
/// A pattern has `yyyy` or `yy`, `MM` or `M`, and `dd` or `d`, each once, in an order that is used
/// somewhere: year-month-day, day-month-year or month-day-year. They are parted by `.`, `/`, `-` or
/// a space, or follow each other directly when all are of fixed length. `M` and `d` are one or two
/// digits, `MM` and `dd` always two. `yy` is a year from 2000 to 2099. ` HH:mm` or ` HH:mm:ss` at
/// the end says that a time follows: it is checked and passed over, the day counts as written.
/// - Source: inputs.md section 3, `dateFormat`; letters as in Unicode TR 35.
package struct DateFormat: Hashable, Sendable {
  /// Parts of a pattern.
  private enum Part: Hashable, Sendable {
    case year(digits: Int)
    case month(isFixed: Bool)
    case day(isFixed: Bool)
    case hour, minute, second
    case sign(UInt8)
  }

  /// The pattern as written.
  package let pattern: String
  private let parts: [Part]

  /// Reads a pattern, or nil when it is none.
  package init?(_ pattern: String) {
    guard let parts = Self.parts(of: pattern) else { return nil }
    let order = parts.compactMap(Self.letter)
    let dates = ["yMd", "dMy", "Mdy"]
    guard dates.contains(where: { [$0, $0 + "Hm", $0 + "Hms"].contains(String(order)) }),
      Self.areTold(parts)
    else { return nil }
    self.pattern = pattern
    self.parts = parts
  }

  /// Reads a day; a day of nothing but zeros is blank, nil.
  ///
  /// - Throws: `CellProblem.notADate` for a text of another form or a day that is not real.
  func read(_ cell: Span<UInt8>) throws(CellProblem) -> PostingDate? {
    var values = (year: 0, month: 0, day: 0)
    var index = 0
    for part in parts {
      switch part {
      case .year(let digits):
        let year = try Self.number(cell, &index, digits...digits)
        values.year = digits == 2 ? 2000 + year : year
        if digits == 2, year == 0, cell.isAllZeros { values.year = 0 }
      case .month(let isFixed):
        values.month = try Self.number(cell, &index, isFixed ? 2...2 : 1...2)
      case .day(let isFixed): values.day = try Self.number(cell, &index, isFixed ? 2...2 : 1...2)
      case .hour: try Self.time(cell, &index, below: 24)
      case .minute, .second: try Self.time(cell, &index, below: 60)
      case .sign(let sign):
        guard index < cell.count, cell[index] == sign else { throw .notADate }
        index += 1
      }
    }
    guard index == cell.count else { throw .notADate }
    if values == (0, 0, 0) { return nil }
    guard let date = PostingDate(year: values.year, month: values.month, day: values.day) else {
      throw .notADate
    }
    return date
  }

  private static func time(
    _ cell: Span<UInt8>, _ index: inout Int, below limit: Int
  ) throws(CellProblem) {
    guard try number(cell, &index, 2...2) < limit else { throw .notADate }
  }

  /// Reads as many digits as there are, within `counts`.
  private static func number(
    _ cell: Span<UInt8>, _ index: inout Int, _ counts: ClosedRange<Int>
  ) throws(CellProblem) -> Int {
    let first = index
    var number = 0
    while index < cell.count, index - first < counts.upperBound, cell[index] &- 48 < 10 {
      number = number * 10 + Int(cell[index] - 48)
      index += 1
    }
    guard index - first >= counts.lowerBound else { throw .notADate }
    return number
  }

  private static func parts(of pattern: String) -> [Part]? {
    var parts: [Part] = []
    var rest = pattern.utf8[...]
    while let byte = rest.first {
      let count = rest.prefix { $0 == byte }.count
      switch (byte, count) {
      case (UInt8(ascii: "y"), 2), (UInt8(ascii: "y"), 4): parts.append(.year(digits: count))
      case (UInt8(ascii: "M"), 1...2): parts.append(.month(isFixed: count == 2))
      case (UInt8(ascii: "d"), 1...2): parts.append(.day(isFixed: count == 2))
      case (UInt8(ascii: "H"), 2): parts.append(.hour)
      case (UInt8(ascii: "m"), 2): parts.append(.minute)
      case (UInt8(ascii: "s"), 2): parts.append(.second)
      default:
        guard count == 1, "./-: T".utf8.contains(byte) else { return nil }
        parts.append(.sign(byte))
      }
      rest = rest.dropFirst(count)
    }
    return parts
  }

  private static func letter(_ part: Part) -> Character? {
    switch part {
    case .year: "y"
    case .month: "M"
    case .day: "d"
    case .hour: "H"
    case .minute: "m"
    case .second: "s"
    case .sign: nil
    }
  }

  /// Whether numbers of one or two digits end at a sign, and a sign has a number on each side.
  private static func areTold(_ parts: [Part]) -> Bool {
    guard let last = parts.last, letter(last) != nil else { return false }
    var before: Part?
    for part in parts {
      switch (before, part) {
      case (nil, .sign), (.sign, .sign): return false
      case (.month(isFixed: false), let next) where letter(next) != nil: return false
      case (.day(isFixed: false), let next) where letter(next) != nil: return false
      default: break
      }
      before = part
    }
    return true
  }
}

extension Span<UInt8> {
  /// Whether it has no digit but zeros.
  fileprivate var isAllZeros: Bool {
    for index in indices where (49...57).contains(self[index]) { return false }
    return true
  }
}
