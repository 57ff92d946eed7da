import ProductionLedger

/// A cell that may hold a day: its numbers, the sign between them and the time after them.
struct DateShape {
  /// The numbers in order: one, or three.
  private(set) var numbers = [0]
  /// How many digits each number has.
  private(set) var lengths = [0]
  /// The sign between the numbers, or nil for digits alone.
  private(set) var sign: UInt8?
  /// The sign and the form of a time of day, as in ` HH:mm`, or empty without one.
  private(set) var time = ""
  /// Whether a time of day follows that is not midnight.
  private(set) var hasTimeOfDay = false
  /// Whether a fraction of a second or a zone follows the time, which no form has.
  private var isTimeLonger = false

  /// Looks at a cell; nil when it is no day in any form.
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
        guard numbers.count == 3, readTime(cell.extracting(index..<cell.count)) else { return nil }
        index = cell.count
      default: return nil
      }
      index += 1
    }
    guard numbers.count == (sign == nil ? 1 : 3), lengths.allSatisfy({ $0 > 0 }) else {
      return nil
    }
  }

  /// Whether the cell is read as it is: `yyyy-MM-dd`, at most at midnight.
  var isISO: Bool {
    lengths == [4, 2, 2] && sign == UInt8(ascii: "-") && !hasTimeOfDay
      && (time.isEmpty || time.hasSuffix("ss"))
  }

  /// The forms that the cell can have, of two digits for the day and the month if it has those.
  var fittingForms: [String] {
    let fixed = forms(isFixed: true)
    return fixed.isEmpty ? forms(isFixed: false) : fixed
  }

  /// The forms that the cell can have, as `dateFormat` of a profile names them.
  ///
  /// There are two where the day or the month may come first; `isFixed` says whether both always
  /// have two digits.
  func forms(isFixed: Bool) -> [String] {
    guard let sign else {
      let day = Int32(exactly: numbers[0]).flatMap(PostingDate.init(digits:))
      return lengths == [8] && day != nil ? ["yyyyMMdd"] : []
    }
    guard !isTimeLonger, lengths[0] == 4 || [2, 4].contains(lengths[2]) else { return [] }
    let orders: [[Character]] =
      lengths[0] == 4 ? [["y", "M", "d"]] : [["d", "M", "y"], ["M", "d", "y"]]
    return orders.filter(isDay).compactMap { order in
      form(order, sign: Character(Unicode.Scalar(sign)), isFixed: isFixed)
    }
  }

  /// Whether the numbers are a day when they come in `order`.
  private func isDay(_ order: [Character]) -> Bool {
    let values = Dictionary(uniqueKeysWithValues: zip(order, zip(numbers, lengths)))
    guard let year = values["y"], let month = values["M"], let day = values["d"] else {
      return false
    }
    return month.1 <= 2 && day.1 <= 2
      && PostingDate(
        year: year.1 == 2 ? 2000 + year.0 : year.0, month: month.0, day: day.0) != nil
  }

  /// The letters in `order`; nil when a number is shorter than the form.
  private func form(_ order: [Character], sign: Character, isFixed: Bool) -> String? {
    var names: [String] = []
    for (letter, length) in zip(order, lengths) {
      if isFixed, length < 2 { return nil }
      names.append(String(repeating: letter, count: letter == "y" ? length : isFixed ? 2 : 1))
    }
    return names.joined(separator: String(sign)) + time
  }

  /// Reads what follows the day: a sign, hours and minutes, perhaps seconds, a fraction and a zone.
  private mutating func readTime(_ text: Span<UInt8>) -> Bool {
    let characters = Array(String(decoding: CellParsing.bytes(of: text), as: UTF8.self))
    let parts = characters.dropFirst().prefix { $0.isNumber || $0 == ":" }.split(
      separator: ":", omittingEmptySubsequences: false)
    guard let mark = characters.first, [2, 3].contains(parts.count),
      parts.allSatisfy({ $0.count == 2 && $0.allSatisfy(\.isASCII) })
    else { return characters.allSatisfy { $0 == " " } }
    let rest = characters.dropFirst(parts.count * 3)
    guard rest.isEmpty || (parts.count == 3 && (rest.first == "." || rest.first == "Z")) else {
      return false
    }
    isTimeLonger = !rest.isEmpty
    time = "\(mark)\(parts.count == 2 ? "HH:mm" : "HH:mm:ss")"
    hasTimeOfDay = characters.contains { ("1"..."9").contains($0) }
    return true
  }
}
