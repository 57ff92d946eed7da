import ProductionLedger

/// Reads the text of single cells into values; nil stands for a blank cell.
///
/// - Source: inputs.md section 5, rules 4 to 6.
enum CellParsing {
  /// Reads a whole number that fits 32 bits and is not below `lowest`.
  ///
  /// Decimals are accepted where all are zero: the value is whole all the same.
  static func number(
    _ cell: Span<UInt8>, lowest: Int32, _ decimal: DecimalSign = .point
  ) throws(CellProblem) -> Int32? {
    var value: Int64 = 0
    var index = 0
    if cell.count <= 10 {
      while index < cell.count, cell[index] &- 48 < 10 {
        value = value * 10 + Int64(cell[index] &- 48)
        index += 1
      }
      guard index == 0 || index < cell.count else {
        guard let number = Int32(exactly: value), number >= lowest else { throw .outOfRange }
        return number
      }
    }
    guard let quantity = try unusualNumber(cell, decimal) else { return nil }
    guard quantity.units % Quantity.unitsPerWhole == 0 else { throw .notANumber }
    guard let number = Int32(exactly: quantity.units / Quantity.unitsPerWhole), number >= lowest
    else { throw .outOfRange }
    return number
  }

  /// Reads a quantity or time.
  static func quantity(
    _ cell: Span<UInt8>, _ decimal: DecimalSign = .point
  ) throws(CellProblem) -> Int64? {
    guard cell.count > 0 else { return nil }
    if let units = shortQuantity(cell, decimal.byte) { return units }
    return try unusualNumber(cell, decimal)?.units
  }

  /// Reads a day, or a time at midnight of one; 0001-01-01 is blank.
  ///
  /// A day as yyyy-mm-dd is read beside every stated form, for none can be mistaken for it.
  static func date(
    _ cell: Span<UInt8>, _ format: DateFormat? = nil
  ) throws(CellProblem) -> Int32? {
    guard !isBlank(cell) else { return nil }
    if let digits = isoDate(cell) { return digits == PostingDate.first.digits ? nil : digits }
    guard let format else { throw .notADate }
    let date = try format.read(cell)
    return date == .first ? nil : date?.digits
  }

  private static func isoDate(_ cell: Span<UInt8>) -> Int32? {
    guard cell.count == 10 || (cell.count > 10 && isMidnight(cell.extracting(10..<cell.count)))
    else { return nil }
    return PostingDate(text: cell.extracting(0..<10))?.digits
  }

  /// Reads yes or no, true or false in any language, 1 or 0, whatever their case.
  static func flag(
    _ cell: Span<UInt8>, in language: CaptionLanguage
  ) throws(CellProblem) -> Int32? {
    guard !isBlank(cell) else { return nil }
    let name = FoldedName(bytes(of: cell))
    switch name.text {
    case "1": return 1
    case "0": return 0
    default:
      guard let flag = CaptionTable.known.flag(name, language) else { throw .unknownValue }
      return flag ? 1 : 0
    }
  }

  /// Reads a value of the option that `column` holds.
  static func option(
    _ cell: Span<UInt8>, of column: Column, in language: CaptionLanguage
  ) throws(CellProblem) -> Int32? {
    guard !isBlank(cell) else { return nil }
    guard let ordinal = Captions.ordinal(of: bytes(of: cell), in: column, language: language)
    else { throw .unknownValue }
    return ordinal
  }

  /// Whether a cell holds nothing but spaces.
  static func isBlank(_ cell: Span<UInt8>) -> Bool {
    guard cell.count > 0, cell[0] == .space else { return cell.count == 0 }
    for index in cell.indices where cell[index] != .space { return false }
    return true
  }

  /// Whether the text of an entry number stands for none: zeros and blanks, or several of these
  /// joined by dots, as `0000000000.0000`.
  ///
  /// - Source: inputs.md section 3.
  static func isNoEntry(_ cell: Span<UInt8>) -> Bool {
    for index in cell.indices
    where cell[index] != UInt8(ascii: "0") && cell[index] != UInt8(ascii: ".")
      && cell[index] != .space
    {
      return false
    }
    return true
  }

  /// The bytes of a cell, for what is rare.
  static func bytes(of cell: Span<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    for index in cell.indices { bytes.append(cell[index]) }
    return bytes
  }

  /// Reads a plain decimal of at most 12 digits before the point and five after it, or nil.
  private static func shortQuantity(_ cell: Span<UInt8>, _ sign: UInt8) -> Int64? {
    guard cell.count <= 18 else { return nil }
    let isNegative = cell[0] == UInt8(ascii: "-")
    var index = isNegative ? 1 : 0
    let first = index
    var value: Int64 = 0
    while index < cell.count, cell[index] &- 48 < 10 {
      value = value &* 10 &+ Int64(cell[index] &- 48)
      index += 1
    }
    let digits = index - first
    guard digits > 0, digits <= 12 else { return nil }
    var scale: Int64 = Quantity.unitsPerWhole
    if index < cell.count {
      guard cell[index] == sign, index + 1 < cell.count else { return nil }
      index += 1
      while index < cell.count, cell[index] &- 48 < 10, scale > 1 {
        value = value &* 10 &+ Int64(cell[index] &- 48)
        scale /= 10
        index += 1
      }
      guard index == cell.count else { return nil }
    }
    value &*= scale
    return isNegative ? -value : value
  }

  /// Reads a number with spaces around it, a plus sign or many digits, exactly; throws what it is
  /// not.
  private static func unusualNumber(
    _ cell: Span<UInt8>, _ decimal: DecimalSign
  ) throws(CellProblem) -> Quantity? {
    var first = 0
    var end = cell.count
    while first < end, cell[first] == .space { first += 1 }
    while end > first, cell[end - 1] == .space { end -= 1 }
    guard first < end else { return nil }
    do throws(Quantity.Flaw) {
      guard decimal == .comma else { return try Quantity(text: cell.extracting(first..<end)) }
      let point = try pointed(cell.extracting(first..<end))
      return try Quantity(text: point.span)
    } catch {
      switch error {
      case .notANumber: throw .notANumber
      case .tooPrecise: throw .tooPrecise
      case .outOfRange: throw .outOfRange
      }
    }
  }

  /// A number with a decimal comma as it would be with a point; one that has a point is none.
  private static func pointed(_ cell: Span<UInt8>) throws(Quantity.Flaw) -> [UInt8] {
    var bytes = bytes(of: cell)
    guard !bytes.contains(DecimalSign.point.byte) else { throw .notANumber }
    for index in bytes.indices where bytes[index] == DecimalSign.comma.byte {
      bytes[index] = DecimalSign.point.byte
    }
    return bytes
  }

  /// Whether `T00:00:00`, its fraction and a zone follow a day: the day stays the same day.
  private static func isMidnight(_ time: Span<UInt8>) -> Bool {
    let text = String(decoding: bytes(of: time), as: UTF8.self)
    guard text.hasPrefix("T00:00:00") || text.hasPrefix(" 00:00:00") else { return false }
    var rest = text.utf8.dropFirst(9)
    if rest.last == UInt8(ascii: "Z") { rest = rest.dropLast() }
    guard rest.first == UInt8(ascii: ".") else { return rest.isEmpty }
    return rest.count > 1 && rest.dropFirst().allSatisfy { $0 == UInt8(ascii: "0") }
  }
}
