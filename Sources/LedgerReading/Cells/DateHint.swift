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
    let bytes = Array(text.utf8)
    guard let shape = DateShape(bytes.span) else { return ofTail(text) }
    let forms = shape.fittingForms.filter { $0 != format?.pattern }
    if shape.hasTimeOfDay { return ofTime(forms) }
    if shape.sign == nil { return ofDigits(bytes, shape, forms) }
    return forms.isEmpty ? ofNoDay(shape) : ofForms(forms, isStated: format != nil)
  }

  /// A day's number in a spreadsheet, or a date without signs.
  private static func ofDigits(
    _ digits: [UInt8], _ shape: DateShape, _ forms: [String]
  ) -> String? {
    if let form = forms.first {
      return "write dateFormat: \(form) in a profile if that is its form"
    }
    var day: [UInt8] = []
    // Before 1 March 1900 a number is more likely a mistake than a day.
    guard shape.numbers[0] > 60,
      SheetDate.appendDay(digits.span, isFrom1904: false, to: &day)
    else { return shape.lengths == [8] ? "there is no such day" : nil }
    return "as a serial number of Excel it is \(String(decoding: day, as: UTF8.self)); "
      + "format the column as a date"
  }

  /// The forms that the text has: what a profile may say, unless it said so of the other cells.
  private static func ofForms(_ forms: [String], isStated: Bool) -> String {
    let advice = "write dateFormat: \(forms.joined(separator: " or ")) in a profile"
    if isStated { return "if all dates are so \(advice)" }
    return forms[0].hasPrefix("y")
      ? "\(advice) if that is its form" : "the order of day and month is not stated; \(advice)"
  }

  /// Three numbers that are no day in any order.
  private static func ofNoDay(_ shape: DateShape) -> String? {
    guard shape.lengths[0] == 4 || shape.lengths[2] == 4 else { return nil }
    guard shape.lengths[0] == 4, !(1...12).contains(shape.numbers[1]) else {
      return "there is no such day"
    }
    return "there is no month \(shape.numbers[1])"
  }

  /// A day with a time: a profile can say that the day counts as it is written.
  private static func ofTime(_ forms: [String]) -> String {
    let advice = "a time of day could shift the day; export a date"
    guard !forms.isEmpty else { return advice }
    return "\(advice), or write dateFormat: \(forms.joined(separator: " or ")) in a profile "
      + "to have the day as it is written"
  }

  /// A day and something after it.
  private static func ofTail(_ text: String) -> String? {
    guard PostingDate(String(text.prefix(10))) != nil else { return nil }
    let rest = text.dropFirst(10)
    let isTime =
      (rest.first == "T" || rest.first == " ") && rest.dropFirst().first?.isNumber == true
    return isTime ? ofTime([]) : "text stands after the date"
  }
}
