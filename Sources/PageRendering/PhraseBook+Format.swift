package import Diagnostics

extension FigureFormat {
  /// The keys of a language that say how figures and days are written.
  static let keys = ["format.decimal", "format.grouping", "format.date", "format.month"]

  /// Returns `format.date` of `format.de-CH.date`; any other key as it is.
  static func withoutVariation(_ key: String) -> String {
    let parts = key.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0] == "format", !parts[1].isEmpty else { return key }
    let plain = "format.\(parts[2])"
    return keys.contains(plain) ? plain : key
  }
}

extension PhraseBook {
  /// The variations of the language that its files have, as in `de-CH`, in byte order.
  package var variations: [String] {
    let names = phrases.keys.filter { FigureFormat.withoutVariation($0) != $0 }
      .map { String($0.dropFirst("format.".count).prefix { $0 != "." }) }
    return Set(names).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Reads how figures and days are written in the language or in a variation of it.
  ///
  /// What a variation does not say is as in the language.
  /// - Parameter variation: such as `de-CH`, or nil.
  /// - Returns: the format, nil if there is an error, and T-PHRASE problems by file and line.
  package func readFormat(variation: String? = nil) -> (FigureFormat?, [Diagnostic]) {
    func phrase(_ name: String) -> ScannedTemplate? {
      variation.flatMap { phrases["format.\($0).\(name)"] } ?? phrases["format.\(name)"]
    }
    func text(_ name: String, _ usual: String) -> String {
      guard let phrase = phrase(name) else { return usual }
      return phrase.lines.flatMap(\.pieces).map { piece in
        if case .text(let bytes) = piece { String(decoding: bytes, as: UTF8.self) } else { "{{" }
      }.joined()
    }
    let format = FigureFormat(
      decimal: text("decimal", "."), grouping: text("grouping", ""),
      day: text("date", "yyyy-MM-dd"), month: text("month", "yyyy-MM"))
    if let format { return (format, []) }
    // One of them is wrong, or the two signs are the same: each is tried with the others as usual.
    for name in ["date", "month", "grouping", "decimal"] {
      let isSound =
        FigureFormat(
          decimal: name == "decimal" ? text(name, ".") : "\u{7F}",
          grouping: name == "grouping" ? text(name, "") : "",
          day: name == "date" ? text(name, "") : "yyyy-MM-dd",
          month: name == "month" ? text(name, "") : "yyyy-MM") != nil
      if !isSound, let place = phrase(name)?.place { return (nil, [.format(name, at: place)]) }
    }
    let place = phrase("grouping")?.place ?? phrase("decimal")?.place
    return (nil, [.format("grouping", at: place)])
  }
}

extension Diagnostic {
  fileprivate static func format(_ name: String, at place: InputLocation?) -> Diagnostic {
    let rule =
      switch name {
      case "date": "a day is written with yyyy, MM or M, and dd or d, as in dd.MM.yyyy"
      case "month": "a month is written with yyyy and MM or M, as in MM.yyyy"
      case "grouping": "groups of digits are parted by one sign, another than the decimal sign"
      default: "the decimal sign is one sign, no digit or letter"
      }
    return Diagnostic(.error, .tPhrase, at: place, rule)
  }
}
