import ProductionLedger

/// Guesses what was meant by a text that is no date, to say what to write instead.
enum DateHint {
  /// Returns a hint, or nil when nothing is recognised; `format` is the form that was stated.
  static func of(_ text: String, _ format: DateFormat? = nil) -> String? {
    guard text.utf8.count <= 64 else { return nil }
    if text.first == " " || text.last == " " { return "remove the space" }
    if text.unicodeScalars.contains(where: { $0.value > 0x7F && $0.properties.numericType != nil })
    {
      return "only the digits 0 to 9 are read"
    }
    if text.utf8.allSatisfy({ (48...57).contains($0) }) { return ofDigits(text) }
    let parts = text.split(omittingEmptySubsequences: false) { "./-".contains($0) }
    let numbers = parts.compactMap { Int($0) }
    if parts.count == 3, numbers.count == 3 { return ofParts(parts, numbers, format, text) }
    if PostingDate(String(text.prefix(10))) != nil {
      return isTime(text.dropFirst(10)) ? ofTime(text) : "text stands after the date"
    }
    return nil
  }

  /// A day's number in a spreadsheet, or a date without signs.
  private static func ofDigits(_ text: String) -> String? {
    guard let number = Int(text) else { return nil }
    if text.utf8.count == 8 {
      return "write dateFormat: yyyyMMdd in a profile if that is its form"
    }
    return day(ofSerial: number).map {
      "as a serial number of Excel it is \($0); format the column as a date"
    }
  }

  private static func ofParts(
    _ parts: [Substring], _ numbers: [Int], _ format: DateFormat?, _ text: String
  ) -> String? {
    if parts[0].utf8.count == 4, parts[1].utf8.count == 2, parts[2].utf8.count == 2 {
      if self.text(of: parts) == nil { return nil }
      if !(1...12).contains(numbers[1]) { return "there is no month \(parts[1])" }
      return "there is no such day"
    }
    guard format == nil else { return nil }
    let forms = forms(parts, text)
    guard !forms.isEmpty else {
      return "the order of day and month is not stated; write dateFormat in a profile"
    }
    return "the order of day and month is not stated; write dateFormat: "
      + forms.joined(separator: " or ") + " in a profile"
  }

  /// The forms that a text of three numbers can have, as a profile states them.
  private static func forms(_ parts: [Substring], _ text: String) -> [String] {
    let signs = text.filter { "./-".contains($0) }.map(String.init)
    guard signs.count == 2 else { return [] }
    let bytes = Array(text.utf8)
    func name(_ letter: String, _ part: Substring) -> String {
      letter == "y" ? String(repeating: "y", count: part.utf8.count) : letter
    }
    return [["d", "M", "y"], ["M", "d", "y"], ["y", "M", "d"]].map { letters in
      let names = zip(letters, parts).map(name)
      let isFixed = zip(letters, parts).allSatisfy { $0 == "y" || $1.utf8.count == 2 }
      let fixed = isFixed ? names.map { "Md".contains($0) ? $0 + $0 : $0 } : names
      return fixed[0] + signs[0] + fixed[1] + signs[1] + fixed[2]
    }.filter { pattern in
      guard let format = DateFormat(pattern) else { return false }
      return (try? format.read(bytes.span)) != nil
    }
  }

  /// A day with a time: a profile can say that the day counts as it is written.
  private static func ofTime(_ text: String) -> String {
    for pattern in ["yyyy-MM-dd HH:mm:ss", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-dd HH:mm"] {
      let bytes = Array(text.utf8)
      if let format = DateFormat(pattern), (try? format.read(bytes.span)) != nil {
        return "a time of day could shift the day; export a date, or write "
          + "dateFormat: \(pattern) in a profile to have the day as it is written"
      }
    }
    return "a time of day could shift the day; export a date"
  }

  private static func text(of parts: [Substring]) -> String? {
    let text = parts.joined(separator: "-")
    return PostingDate(text) == nil ? text : nil
  }

  private static func isTime(_ rest: Substring) -> Bool {
    (rest.first == "T" || rest.first == " ") && rest.dropFirst().first?.isNumber == true
  }

  /// The day of an Excel serial number in the system of 1900, from 1 March 1900 to 9999, or nil.
  ///
  /// - Source: ECMA-376 part 1, 18.17.4.1; day 60 is a 29 February that never was.
  private static func day(ofSerial serial: Int) -> PostingDate? {
    guard (61...2_958_465).contains(serial) else { return nil }
    var rest = serial - 61
    var year = 1900
    var month = 3
    while true {
      let length = (29...31).last { PostingDate(year: year, month: month, day: $0) != nil } ?? 28
      if rest < length { return PostingDate(year: year, month: month, day: rest + 1) }
      rest -= length
      (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1)
    }
  }
}
