import ProductionLedger

/// How the days of a table are written: what each cell says of the order of day and month.
///
/// `31.01.2026` can only begin with the day, `01/31/2026` only with the month; `01/02/2026` may
/// be either. `yyyy-MM-dd` is read beside every other form, for none can be mistaken for it.
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
    /// Some cells carry a time of day besides.
    case timed
    /// The cells have several forms, or none that is known.
    case contradictory
  }

  /// A form but for the order of day and month.
  private struct Family: Hashable, Sendable {
    var isYearFirst: Bool
    var sign: UInt8
    var yearDigits: Int
    var time: String
  }

  /// How many cells are `yyyy-MM-dd`.
  package private(set) var iso = 0
  /// How many cells can only begin with the day.
  package private(set) var dayFirst = 0
  /// How many cells can only begin with the month.
  package private(set) var monthFirst = 0
  /// How many cells may begin with either.
  package private(set) var undecided = 0
  /// How many cells begin with the year in another form: `yyyy/MM/dd` or `yyyyMMdd`.
  package private(set) var yearFirst = 0
  /// How many cells are numbers of days, as a spreadsheet counts them.
  package private(set) var serial = 0
  /// How many cells carry a time of day that is not midnight.
  package private(set) var timed = 0
  /// How many cells cannot be read in the form that was stated, or as `yyyy-MM-dd`.
  package private(set) var refused = 0
  /// How many cells are no day in any of these readings.
  package private(set) var unread = 0
  /// The first cell that may begin with the day or the month, or nil.
  package private(set) var undecidedExample: String?
  private var families: Set<Family> = []
  private var hasDigitsAlone = false
  private var hasShortParts = false
  private let stated: DateFormat?
  private var timedForms: TimedForms?
  private var yearFirstDays = DaySpan()
  private var dayFirstDays = DaySpan()
  private var monthFirstDays = DaySpan()

  /// Creates evidence without cells; `stated` is the form that the profile of the file names.
  package init(stated: DateFormat? = nil) {
    self.stated = stated
  }

  /// The forms that every cell with a time of day can have, as `dateFormat` names them.
  var formsWithTime: [String] {
    guard let timedForms else { return [] }
    return timedForms.fixed.isEmpty ? timedForms.free : timedForms.fixed
  }

  /// What the cells say together.
  package var verdict: Verdict {
    let others = dayFirst + monthFirst + undecided + yearFirst
    if timed > 0 { return .timed }
    if serial > 0 { return others + iso == 0 ? .serial : .contradictory }
    guard others > 0 else { return iso > 0 ? .iso : unread > 0 ? .contradictory : .none }
    guard families.count + (hasDigitsAlone ? 1 : 0) == 1, dayFirst == 0 || monthFirst == 0 else {
      return .contradictory
    }
    if undecided > 0, dayFirst + monthFirst == 0 { return .undecided }
    return .form(form)
  }

  /// The first and the last day, or nil when there is none or the form is not certain.
  ///
  /// `all` is the evidence of all columns of the table, which may decide what this one leaves open.
  func days(decidedBy all: DateEvidence) -> ClosedRange<PostingDate>? {
    switch all.verdict {
    case .none, .serial, .undecided, .timed, .contradictory: return nil
    case .iso, .form: break
    }
    var days = yearFirstDays
    if all.dayFirst > 0 { days.append(dayFirstDays) }
    if all.monthFirst > 0 { days.append(monthFirstDays) }
    return days.range
  }

  /// Takes a cell; a blank one says nothing.
  mutating func append(_ cell: Span<UInt8>) {
    guard !CellParsing.isBlank(cell) else { return }
    do throws(CellProblem) { _ = try CellParsing.date(cell, stated) } catch { refused += 1 }
    guard let shape = DateShape(cell) else {
      unread += 1
      return
    }
    guard !shape.hasTimeOfDay else {
      timed += 1
      let forms = TimedForms(shape)
      timedForms = timedForms?.common(with: forms) ?? forms
      return
    }
    guard let sign = shape.sign else { return appendDigits(shape) }
    if shape.lengths[0] == 4 {
      appendYearFirst(shape, sign)
    } else {
      appendParted(shape, sign, cell)
    }
  }

  /// Adds the evidence of another column.
  mutating func append(_ other: DateEvidence) {
    iso += other.iso
    dayFirst += other.dayFirst
    monthFirst += other.monthFirst
    undecided += other.undecided
    yearFirst += other.yearFirst
    serial += other.serial
    timed += other.timed
    unread += other.unread
    refused += other.refused
    if let forms = other.timedForms { timedForms = timedForms?.common(with: forms) ?? forms }
    undecidedExample = undecidedExample ?? other.undecidedExample
    families.formUnion(other.families)
    hasDigitsAlone = hasDigitsAlone || other.hasDigitsAlone
    hasShortParts = hasShortParts || other.hasShortParts
    yearFirstDays.append(other.yearFirstDays)
    dayFirstDays.append(other.dayFirstDays)
    monthFirstDays.append(other.monthFirstDays)
  }

  private mutating func appendDigits(_ shape: DateShape) {
    let day = Int32(exactly: shape.numbers[0]).flatMap(PostingDate.init(digits:))
    if shape.lengths == [8], let day {
      yearFirst += 1
      hasDigitsAlone = true
      yearFirstDays.append(day)
    } else if shape.lengths == [5] {
      serial += 1
    } else {
      unread += 1
    }
  }

  private mutating func appendYearFirst(_ shape: DateShape, _ sign: UInt8) {
    let day = PostingDate(
      year: shape.numbers[0], month: shape.numbers[1], day: shape.numbers[2])
    guard let day, shape.lengths[1] <= 2, shape.lengths[2] <= 2 else { return unread += 1 }
    if shape.isISO {
      iso += 1
    } else {
      yearFirst += 1
      families.insert(
        Family(isYearFirst: true, sign: sign, yearDigits: 4, time: shape.time))
      noteShortParts(shape.lengths.dropFirst())
    }
    if day != .first { yearFirstDays.append(day) }
  }

  private mutating func appendParted(
    _ shape: DateShape, _ sign: UInt8, _ cell: Span<UInt8>
  ) {
    let (first, second, last) = (shape.numbers[0], shape.numbers[1], shape.numbers[2])
    let year = shape.lengths[2] == 2 ? 2000 + last : last
    let asDayFirst = PostingDate(year: year, month: second, day: first)
    let asMonthFirst = PostingDate(year: year, month: first, day: second)
    guard shape.lengths.dropLast().allSatisfy({ $0 <= 2 }), [2, 4].contains(shape.lengths[2]),
      asDayFirst != nil || asMonthFirst != nil
    else { return unread += 1 }
    families.insert(
      Family(isYearFirst: false, sign: sign, yearDigits: shape.lengths[2], time: shape.time))
    noteShortParts(shape.lengths.dropLast())
    switch (asDayFirst, asMonthFirst) {
    case (_, nil): dayFirst += 1
    case (nil, _): monthFirst += 1
    default:
      undecided += 1
      undecidedExample =
        undecidedExample ?? String(decoding: CellParsing.bytes(of: cell), as: UTF8.self)
    }
    if let asDayFirst { dayFirstDays.append(asDayFirst) }
    if let asMonthFirst { monthFirstDays.append(asMonthFirst) }
  }

  private mutating func noteShortParts(_ lengths: ArraySlice<Int>) {
    if lengths.contains(1) { hasShortParts = true }
  }

  /// The only form in the letters of a profile's `dateFormat`.
  private var form: String {
    guard let family = families.first else { return "yyyyMMdd" }
    let day = hasShortParts ? "d" : "dd"
    let month = hasShortParts ? "M" : "MM"
    let year = String(repeating: "y", count: family.yearDigits)
    let parts =
      family.isYearFirst
      ? [year, month, day] : dayFirst > 0 ? [day, month, year] : [month, day, year]
    return parts.joined(separator: String(Character(Unicode.Scalar(family.sign)))) + family.time
  }
}

/// The forms that cells with a time of day can have, in order.
private struct TimedForms: Hashable, Sendable {
  /// Those of two digits for the day and the month.
  var fixed: [String]
  /// Those of one or two.
  var free: [String]

  init(_ shape: DateShape) {
    fixed = shape.forms(isFixed: true)
    free = shape.forms(isFixed: false)
  }

  func common(with other: Self) -> Self {
    var common = self
    common.fixed.removeAll { !other.fixed.contains($0) }
    common.free.removeAll { !other.free.contains($0) }
    return common
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
