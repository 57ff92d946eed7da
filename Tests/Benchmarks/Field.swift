/// A value of a CSV file that needs no quotation marks.
enum Field: ExpressibleByStringLiteral {
  case text(StaticString)
  /// A whole number.
  case number(Int)
  /// A number in hundredths, written without zeros at its end.
  case decimal(Int)
  /// Letters, then a number of at least so many digits.
  case code(StaticString, Int, digits: Int)
  /// Days since 2024-01-01.
  case day(Int)
  case blank

  init(stringLiteral text: StaticString) {
    self = .text(text)
  }

  /// A reference to an entry: blank when there is none.
  static func reference(_ number: Int) -> Field { number == 0 ? .blank : .number(number) }

  func append(to bytes: inout [UInt8]) {
    switch self {
    case .text(let text): Self.append(text, to: &bytes)
    case .number(let number): Self.append(number, digits: 1, to: &bytes)
    case .decimal(let hundredths):
      if hundredths < 0 { bytes.append(UInt8(ascii: "-")) }
      let size = abs(hundredths)
      Self.append(size / 100, digits: 1, to: &bytes)
      guard size % 100 > 0 else { return }
      bytes.append(UInt8(ascii: "."))
      if size % 10 == 0 {
        Self.append(size % 100 / 10, digits: 1, to: &bytes)
      } else {
        Self.append(size % 100, digits: 2, to: &bytes)
      }
    case .code(let prefix, let number, let digits):
      Self.append(prefix, to: &bytes)
      Self.append(number, digits: digits, to: &bytes)
    case .day(let day): Self.append(day: day, to: &bytes)
    case .blank: break
    }
  }

  private static func append(_ text: StaticString, to bytes: inout [UInt8]) {
    unsafe bytes.append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  private static func append(_ number: Int, digits: Int, to bytes: inout [UInt8]) {
    let start = bytes.count
    var rest = number
    repeat {
      bytes.append(UInt8(48 + rest % 10))
      rest /= 10
    } while rest > 0
    while bytes.count - start < digits { bytes.append(48) }
    bytes[start...].reverse()
  }

  private static func append(day: Int, to bytes: inout [UInt8]) {
    var year = 2024
    var rest = day
    while rest >= (year % 4 == 0 ? 366 : 365) {
      rest -= year % 4 == 0 ? 366 : 365
      year += 1
    }
    var month = 0
    let lengths = [31, year % 4 == 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    while rest >= lengths[month] {
      rest -= lengths[month]
      month += 1
    }
    append(year, digits: 4, to: &bytes)
    bytes.append(UInt8(ascii: "-"))
    append(month + 1, digits: 2, to: &bytes)
    bytes.append(UInt8(ascii: "-"))
    append(rest + 1, digits: 2, to: &bytes)
  }
}
