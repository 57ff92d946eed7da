import Diagnostics

/// Guesses what was meant by a text that is no number, to say what to write instead.
enum NumberHint {
  /// Returns a hint, or nil when nothing is recognised; `format` is how numbers were expected.
  static func of(_ text: String, _ format: CellFormat = CellFormat()) -> String? {
    let scalars = text.unicodeScalars.prefix(64)
    if let minus = scalars.first(where: { minusSigns.contains($0) }) {
      return
        "its sign is U+\(String(minus.value, radix: 16, uppercase: true)); write the minus sign -"
    }
    if scalars.contains(where: { $0.value > 0x7F && $0.properties.numericType == .decimal }) {
      return "only the digits 0 to 9 are read"
    }
    if scalars.contains(where: { spaces.contains($0) }) {
      return "digits are not grouped by spaces"
    }
    guard scalars.allSatisfy(\.isASCII) else { return nil }
    return ofASCII(String(scalars), format)
  }

  private static let minusSigns: Set<Unicode.Scalar> = [
    "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2212}", "\u{FE63}", "\u{FF0D}",
  ]
  private static let spaces: Set<Unicode.Scalar> = ["\u{A0}", "\u{2009}", "\u{202F}"]

  private static func ofASCII(_ text: String, _ format: CellFormat) -> String? {
    let decimal = format.decimal
    let body = text.drop { $0 == "-" || $0 == "+" || $0 == " " }
    let isSigned = body.startIndex != text.startIndex
    let allNumeric = body.allSatisfy { ("0"..."9").contains($0) || $0 == "," || $0 == "." }
    if body.isEmpty { return isSigned ? "a sign alone says nothing" : nil }
    if body.hasPrefix("("), body.hasSuffix(")") {
      return "write an amount in brackets as -\(body.dropFirst().dropLast())"
    }
    if body.hasSuffix("-"), body.count > 1 { return "write the sign first" }
    if body.lowercased().hasPrefix("0x") { return "hexadecimal is not read" }
    let other = decimal == .point ? "," : "."
    if allNumeric, body.contains(other) { return ofSigns(String(text), format) }
    if allNumeric, body.hasPrefix(decimal.rawValue) || body.hasSuffix(decimal.rawValue) {
      return "digits are needed on both sides of the \(decimal == .point ? "point" : "comma")"
    }
    if body.first?.isNumber == true, isExponent(body) {
      return "the spreadsheet has lost digits; format the column as text or number and export again"
    }
    if body.first?.isNumber == true, body.contains(where: \.isLetter) {
      return "the unit goes into its own column"
    }
    return nil
  }

  /// Digits with the sign that is not the decimal one: it groups them, or it is the decimal one.
  private static func ofSigns(_ body: String, _ format: CellFormat) -> String {
    let bytes = Array(body.utf8)
    let shape = NumberShape(bytes.span)
    let grouping = "thousands separators are not read"
    if shape?.isGrouped == true || body.count(where: { $0 == "," || $0 == "." }) > 1 {
      return grouping
    }
    // A comma is stated, a point is only taken for granted: three digits after it prove nothing.
    if format.decimal == .comma, shape?.sign == .either {
      return "\(grouping), write \(body.filter { $0 != "." })"
    }
    let sign = format.decimal == .point ? DecimalSign.comma : .point
    let name = sign == .comma ? "comma" : "point"
    let advice =
      "if the \(name) is the decimal sign write decimal: \"\(sign.rawValue)\" in a profile"
    return format.hasOwnNumbers ? "it is text; write it as a number, or \(advice)" : advice
  }

  private static func isExponent(_ body: Substring) -> Bool {
    let parts = body.lowercased().split(separator: "e", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return false }
    return parts[0].allSatisfy { ("0"..."9").contains($0) || $0 == "." || $0 == "," }
      && !parts[1].isEmpty && parts[1].allSatisfy { ("0"..."9").contains($0) || "+-".contains($0) }
  }
}
