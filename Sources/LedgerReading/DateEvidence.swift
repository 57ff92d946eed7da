package import ProductionLedger

/// How the days of a table are written: what each cell says of the order of day and month.
///
/// `31.01.2026` can only begin with the day, `01/31/2026` only with the month; `01/02/2026` may
/// be either.
package struct DateEvidence: Hashable, Sendable {
  /// What the cells say together.
  package enum Verdict: Hashable, Sendable {
    /// No cell has a day.
    case none
    /// The form that is read as it is: `yyyy-MM-dd`.
    case iso
    /// Another form, as `dateFormat` of a profile names it.
    case form(String)
    /// Numbers of days, as a spreadsheet counts them.
    case serial
    /// Every cell may begin with the day or the month.
    case undecided
    /// The cells have several forms, or none that is known.
    case contradictory
  }

  /// How many cells are `yyyy-MM-dd`.
  package private(set) var iso = 0
  /// How many cells can only begin with the day.
  package private(set) var dayFirst = 0
  /// How many cells can only begin with the month.
  package private(set) var monthFirst = 0
  /// How many cells may begin with either.
  package private(set) var undecided = 0
  /// How many cells are numbers of days, as a spreadsheet counts them.
  package private(set) var serial = 0
  /// How many cells are eight digits: `yyyyMMdd`.
  package private(set) var basic = 0
  /// How many cells are no day in any of these readings.
  package private(set) var unread = 0
  /// The first cell that may begin with either, or nil.
  package private(set) var undecidedExample: String?
  private var signs: Set<UInt8> = []
  private var yearDigits: Set<Int> = []
  private var hasShortParts = false
  private var isoDays = DaySpan()
  private var dayFirstDays = DaySpan()
  private var monthFirstDays = DaySpan()

  /// Creates evidence without cells.
  package init() {}

  /// What the cells say together.
  package var verdict: Verdict {
    let parted = dayFirst + monthFirst + undecided
    let forms = [iso, parted, serial, basic].count { $0 > 0 }
    guard forms > 0 else { return unread > 0 ? .contradictory : .none }
    guard forms == 1 else { return .contradictory }
    if iso > 0 { return .iso }
    if serial > 0 { return .serial }
    if basic > 0 { return .form("yyyyMMdd") }
    guard signs.count == 1, yearDigits.count == 1, dayFirst == 0 || monthFirst == 0 else {
      return .contradictory
    }
    guard dayFirst + monthFirst > 0 else { return .undecided }
    return .form(form(isDayFirst: dayFirst > 0))
  }

  /// The first and the last day, or nil when there is none or the form is not certain.
  package var days: ClosedRange<PostingDate>? {
    switch verdict {
    case .iso: isoDays.range
    case .form("yyyyMMdd"): isoDays.range
    case .form: dayFirst > 0 ? dayFirstDays.range : monthFirstDays.range
    case .none, .serial, .undecided, .contradictory: nil
    }
  }

  /// The same evidence in the light of all columns of the table: their verdict may decide this one.
  func days(decidedBy all: DateEvidence) -> ClosedRange<PostingDate>? {
    guard verdict == .undecided, case .form = all.verdict else { return days }
    return all.dayFirst > 0 ? dayFirstDays.range : monthFirstDays.range
  }

  /// Takes a cell; a blank one says nothing.
  mutating func append(_ cell: Span<UInt8>) {
    guard !CellParsing.isBlank(cell) else { return }
    guard let parts = DateParts(cell) else {
      unread += 1
      return
    }
    guard let sign = parts.sign else { return appendDigits(parts.numbers[0], parts.lengths[0]) }
    if parts.lengths == [4, 2, 2], sign == UInt8(ascii: "-") {
      let day = PostingDate(
        year: parts.numbers[0], month: parts.numbers[1], day: parts.numbers[2])
      guard let day else { return unread += 1 }
      iso += 1
      if day != .first { isoDays.append(day) }
      return
    }
    appendParted(parts, sign, cell)
  }

  /// Adds the evidence of another column.
  mutating func append(_ other: DateEvidence) {
    iso += other.iso
    dayFirst += other.dayFirst
    monthFirst += other.monthFirst
    undecided += other.undecided
    serial += other.serial
    basic += other.basic
    unread += other.unread
    signs.formUnion(other.signs)
    undecidedExample = undecidedExample ?? other.undecidedExample
    yearDigits.formUnion(other.yearDigits)
    hasShortParts = hasShortParts || other.hasShortParts
    isoDays.append(other.isoDays)
    dayFirstDays.append(other.dayFirstDays)
    monthFirstDays.append(other.monthFirstDays)
  }

  private mutating func appendDigits(_ number: Int, _ length: Int) {
    let day = Int32(exactly: number).flatMap(PostingDate.init(digits:))
    if length == 8, let day {
      basic += 1
      isoDays.append(day)
    } else if length == 5 {
      serial += 1
    } else {
      unread += 1
    }
  }

  private mutating func appendParted(
    _ parts: DateParts, _ sign: UInt8, _ cell: Span<UInt8>
  ) {
    let (first, second, year) = (parts.numbers[0], parts.numbers[1], parts.numbers[2])
    let fullYear = parts.lengths[2] == 2 ? 2000 + year : year
    let asDayFirst = PostingDate(year: fullYear, month: second, day: first)
    let asMonthFirst = PostingDate(year: fullYear, month: first, day: second)
    guard parts.lengths[0] <= 2, parts.lengths[1] <= 2, [2, 4].contains(parts.lengths[2]),
      asDayFirst != nil || asMonthFirst != nil
    else { return unread += 1 }
    signs.insert(sign)
    yearDigits.insert(parts.lengths[2])
    if parts.lengths[0] == 1 || parts.lengths[1] == 1 { hasShortParts = true }
    switch (asDayFirst != nil, asMonthFirst != nil) {
    case (true, true):
      undecided += 1
      if undecidedExample == nil {
        undecidedExample = String(decoding: CellParsing.bytes(of: cell), as: UTF8.self)
      }
    case (true, false): dayFirst += 1
    default: monthFirst += 1
    }
    if parts.lengths[2] == 4 {
      if let asDayFirst { dayFirstDays.append(asDayFirst) }
      if let asMonthFirst { monthFirstDays.append(asMonthFirst) }
    }
  }

  /// The form in the letters of a profile's `dateFormat`.
  private func form(isDayFirst: Bool) -> String {
    let sign = String(Character(Unicode.Scalar(signs.first ?? UInt8(ascii: "."))))
    let day = hasShortParts ? "d" : "dd"
    let month = hasShortParts ? "M" : "MM"
    let year = String(repeating: "y", count: yearDigits.first ?? 4)
    return (isDayFirst ? [day, month, year] : [month, day, year]).joined(separator: sign)
  }
}

/// A first and a last day.
private struct DaySpan: Hashable, Sendable {
  var range: ClosedRange<PostingDate>?

  mutating func append(_ day: PostingDate) {
    guard let range else { return range = day...day }
    if day < range.lowerBound { self.range = day...range.upperBound }
    if day > range.upperBound { self.range = range.lowerBound...day }
  }

  mutating func append(_ other: DaySpan) {
    guard let days = other.range else { return }
    append(days.lowerBound)
    append(days.upperBound)
  }
}

/// The numbers of a cell that may be a day, and the sign between them.
private struct DateParts {
  var numbers = [0]
  var lengths = [0]
  /// The sign, or nil for digits alone.
  var sign: UInt8?

  /// Looks at a cell up to its time of day; nil when it is no day.
  init?(_ cell: Span<UInt8>) {
    var index = 0
    while index < cell.count {
      let byte = cell[index]
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        guard lengths[lengths.count - 1] < 9 else { return nil }
        numbers[numbers.count - 1] = numbers[numbers.count - 1] * 10 + Int(byte - 48)
        lengths[lengths.count - 1] += 1
      case UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "-"):
        guard sign == nil || sign == byte else { return nil }
        sign = byte
        numbers.append(0)
        lengths.append(0)
      case UInt8(ascii: "T"), .space:
        // A time of day follows; the reader says whether it may.
        guard numbers.count == 3 else { return nil }
        index = cell.count
      default: return nil
      }
      index += 1
    }
    guard numbers.count == (sign == nil ? 1 : 3), lengths.allSatisfy({ $0 > 0 }) else {
      return nil
    }
  }
}
