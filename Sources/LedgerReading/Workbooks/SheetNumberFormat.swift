/// What a number format says about the numbers that it shows.
///
/// - Source: ISO/IEC 29500-1, 18.8.30 (numFmt) and 18.8.31 (numFmts).
enum SheetNumberFormat: Hashable, Sendable {
  /// A number, a percentage, an amount, or text.
  case number
  /// A day, with or without a time.
  case date
  /// A time of day or a number of hours, without a day.
  case time
  /// A day in one language and a time of day in another; the number itself decides.
  case dateOrTime

  /// The format of a number that workbooks use without defining it; nil for one they define.
  ///
  /// Those from 27 to 36 and from 50 are of Chinese, Japanese, Korean and Thai and unused in other
  /// languages. Six of them are days in some of these and times in others, by the language of the
  /// program and not of the file. A number below 1 is a time in all of them, and any other holds a
  /// day, whichever part of it is shown.
  init?(builtIn id: Int) {
    switch id {
    case 14...17, 22, 27...31, 36, 50, 51, 54, 57, 58, 71...74, 77, 81: self = .date
    case 18...21, 32, 33, 45...47, 75, 76, 78...80: self = .time
    case 34, 35, 52, 53, 55, 56: self = .dateOrTime
    case 0..<164: self = .number
    default: return nil
    }
  }

  /// Recognises a format by the letters of its first section outside quotes, brackets and escapes.
  ///
  /// `m` is a month unless hours or seconds stand in the format and no day or year does.
  init(code: String) {
    let letters = Self.letters(of: code)
    if letters.contains("y") || letters.contains("d") {
      self = .date
    } else if letters.contains("h") || letters.contains("s") {
      self = .time
    } else {
      self = letters.contains("m") ? .date : .number
    }
  }

  /// The letters that stand for parts of a date or time, in lower case.
  private static func letters(of code: String) -> Set<Character> {
    var letters: Set<Character> = []
    var rest = Substring(code.lowercased())
    while let sign = rest.popFirst() {
      switch sign {
      case ";": return letters
      case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
      case "\\", "_", "*": rest = rest.dropFirst()
      case "[":
        let inside = rest.prefix { $0 != "]" }
        rest = rest.dropFirst(inside.count + 1)
        // [h], [mm] and [s] count on beyond a day, an hour or a minute.
        if let letter = inside.first, "hms".contains(letter),
          inside.allSatisfy({ $0 == letter })
        {
          letters.insert("s")
        }
      case "y", "m", "d", "h", "s": letters.insert(sign)
      case "g" where rest.hasPrefix("eneral"): rest = rest.dropFirst(6)
      default: break
      }
    }
    return letters
  }
}
