/// A cell of a sheet as its XML has it.
struct SheetCell: Sendable {
  /// What the text of its value means.
  enum Kind: Hashable, Sendable {
    case number, shared, string, inline, boolean, error, date

    /// Reads the attribute `t`.
    @inline(__always)
    init?(_ range: Range<Int>, of bytes: Span<UInt8>) {
      switch XMLName(range, of: bytes) {
      case .s: self = .shared
      case .n: self = .number
      case .b: self = .boolean
      case .e: self = .error
      case .d: self = .date
      case .string: self = .string
      case .inlineString: self = .inline
      default: return nil
      }
    }
  }

  /// What the text of its value means.
  var kind = Kind.number
  /// The number of its style.
  var style = 0
  /// Whether it is calculated.
  var isFormula = false
  /// Its value, or the number of the shared text.
  var value: RecordBatch.Field?
  /// Its text, if it is written in the cell.
  var inlineText: RecordBatch.Field?

  /// Whether it has no value, whatever its text: an error, or a formula not calculated.
  func isFlawed(in cells: SheetCells) -> Bool {
    if isFormula, cells.isUncalculated || (value.map { $0.length == 0 && kind != .string } ?? true)
    {
      return true
    }
    return kind == .error
  }

  /// The text that counts for a ledger, empty when the cell is blank.
  ///
  /// Numbers are plain decimals, days `yyyy-mm-dd`, times `hh:mm:ss`, flags `true` and `false`; a
  /// number that its format cannot show as a day stays a number.
  func text(
    of bytes: Span<UInt8>, in cells: SheetCells, unescaped: inout [UInt8]
  ) throws(SheetFlaw.Problem) -> RecordBatch.Field {
    let blank = RecordBatch.Field(start: 0, length: 0)
    if isFormula, cells.isUncalculated { return blank }
    if kind == .inline { return inlineText ?? blank }
    guard let value, value.length > 0 else { return blank }
    if kind == .string { return string(value, of: bytes, unescaped: &unescaped) }
    // Only text needs references; a number with one is read as the text that it is written as.
    guard !value.isUnescaped else { return value }
    let range = Int(value.start)..<Int(value.start) + value.length
    switch kind {
    case .shared:
      guard let number = SheetScanner.number(range, of: bytes), number < cells.strings.places.count
      else { throw .sharedText }
      return cells.strings.places[number]
    case .number: return number(range, of: bytes, in: cells, unescaped: &unescaped)
    case .boolean: return flag(range, of: bytes, unescaped: &unescaped)
    case .error, .date, .string, .inline: return value
    }
  }

  private func number(
    _ range: Range<Int>, of bytes: Span<UInt8>, in cells: SheetCells, unescaped: inout [UInt8]
  ) -> RecordBatch.Field {
    let format = style < cells.formats.count ? cells.formats[style] : .number
    let first = unescaped.count
    if let plain = SheetNumber.plain(range, of: bytes) {
      if format == .number
        || !append(bytes.extracting(plain), format, cells.isFrom1904, to: &unescaped)
      {
        return .init(start: plain.lowerBound, length: plain.count, isNumber: true)
      }
    } else if let decimal = SheetNumber.rewritten(bytes.extracting(range)) {
      if format == .number || !append(decimal.span, format, cells.isFrom1904, to: &unescaped) {
        unescaped += decimal
        return .init(
          start: first, length: decimal.count, isUnescaped: true, isNumber: true)
      }
    } else {
      return .init(start: range.lowerBound, length: range.count)
    }
    return .init(start: first, length: unescaped.count - first, isUnescaped: true)
  }

  /// Appends the day or time that a format shows a number as; false when it shows none.
  private func append(
    _ number: Span<UInt8>, _ format: SheetNumberFormat, _ isFrom1904: Bool,
    to output: inout [UInt8]
  ) -> Bool {
    switch format {
    case .number: false
    case .date: SheetDate.appendDay(number, isFrom1904: isFrom1904, to: &output)
    case .time: SheetDate.appendTime(number, to: &output)
    case .dateOrTime where SheetDate.isPartOfDay(number):
      SheetDate.appendTime(number, to: &output)
    case .dateOrTime: SheetDate.appendDay(number, isFrom1904: isFrom1904, to: &output)
    }
  }

  private func string(
    _ value: RecordBatch.Field, of bytes: Span<UInt8>, unescaped: inout [UInt8]
  ) -> RecordBatch.Field {
    let range = Int(value.start)..<Int(value.start) + value.length
    var start = range.lowerBound
    if !value.isUnescaped {
      guard EscapedText.mayHaveEscape(range, of: bytes) else { return value }
      start = unescaped.count
      for index in range { unescaped.append(bytes[index]) }
    }
    EscapedText.unescape(&unescaped, from: start)
    return .init(start: start, length: unescaped.count - start, isUnescaped: true)
  }

  private func flag(
    _ range: Range<Int>, of bytes: Span<UInt8>, unescaped: inout [UInt8]
  ) -> RecordBatch.Field {
    let number = SheetScanner.number(range, of: bytes)
    guard number == 0 || number == 1 else {
      return .init(start: range.lowerBound, length: range.count)
    }
    let start = unescaped.count
    unescaped += number == 1 ? "true".utf8 : "false".utf8
    return .init(start: start, length: unescaped.count - start, isUnescaped: true)
  }
}
