import Diagnostics

extension JSONPlaces {
  /// The errors of the text as such.
  func diagnostics() -> [Diagnostic] {
    let flaws = layout.flaws
    let problems = flaws.prefix(ReadingLimits.flaws).map { diagnostic(of: $0) }
    return flaws.count < ReadingLimits.flaws ? problems : problems + [.tooManyFlaws(file.file)]
  }

  /// The error of the first byte that is no UTF-8, and those that stand before it.
  func diagnostics(before flaw: UTF8Validation.Flaw, from start: Int) -> [Diagnostic] {
    var utf8 = Diagnostic.utf8(flaw, in: file, from: start)
    utf8.location = location(of: flaw.offset)
    return layout.flaws.filter { $0.offset < flaw.offset }.map { diagnostic(of: $0) } + [utf8]
  }

  /// The error for a flaw.
  private func diagnostic(of flaw: JSONFlaw) -> Diagnostic {
    let place = location(of: flaw.offset)
    let word = JSONWord(at: flaw.offset, in: file.bytes.span)
    let message = Diagnostic.message(of: flaw.problem, word)
    // Each line of JSON Lines is a text of its own.
    let isOfLine = layout.isLines && flaw.problem.code == .eJson
    return Diagnostic(
      .error, flaw.problem.code, at: place, length: word.length,
      isOfLine ? "on line \(place.line), \(message)" : message)
  }
}

extension JSONFlaw.Problem {
  /// The code of the error.
  var code: Code {
    switch self {
    case .tooDeep, .tooManyMembers, .fieldTooLong, .recordTooLong, .tooManyColumns: .eLimit
    case .noRow, .scalar, .noRows, .serviceError, .pagesJoined: .eFormat
    case .nul: .eControl
    default: .eJson
    }
  }
}

extension Diagnostic {
  /// Says what is wrong where `word` stands.
  fileprivate static func message(of problem: JSONFlaw.Problem, _ word: JSONWord) -> String {
    switch problem {
    case .noValue: "a value is due where \(word.name) stands\(hint(word))"
    case .noKey: "a key in double quotes is due where \(word.name) stands\(hint(word))"
    case .noColon: "a colon is due after the key, and \(word.name) stands there"
    case .noComma(let isObject):
      "a comma or '\(isObject ? "}" : "]")' is due where \(word.name) stands\(hint(word))"
    case .trailingComma: "a comma stands before \(word.name) with nothing after it; remove it"
    case .noDigit: "a digit is due where \(word.name) stands"
    case .leadingZero: "the number begins with a zero too many; write text in quotes"
    case .control: "\(word.name) stands within a text; JSON writes it as an escape such as \\n"
    case .unknownEscape: "the backslash begins no escape of JSON; a backslash is written \\\\"
    case .loneSurrogate: "the escape is half of a character; the other half is missing"
    case .openText: "the text ends within quotes; the file may have been cut off"
    case .textAfterEnd: "\(word.name) stands after the end; the text is complete before it"
    case .repeatedKey: "the key is there twice in one object; which value holds is not said"
    case .secondOnLine: "a second object begins on the line; write one on each"
    default: limitOrFormat(problem, word)
    }
  }

  private static func limitOrFormat(_ problem: JSONFlaw.Problem, _ word: JSONWord) -> String {
    switch problem {
    case .tooDeep: "brackets are nested deeper than \(ReadingLimits.depth) levels"
    case .tooManyMembers: "the object has more than \(ReadingLimits.members) members"
    case .tooManyColumns: "rows have more than \(ReadingLimits.columns) different keys"
    case .fieldTooLong: "the value is longer than 1 MiB"
    case .recordTooLong: "the row is longer than 16 MiB"
    case .nul: "the text has a NUL character in it"
    case .noRow: "a row is an object such as {\"Entry_No\": 1}, and \(word.name) stands here"
    case .scalar: "a ledger is an array of rows, and this is the single value \(word.name)"
    case .noRows(let list): noRows(list: list)
    case .serviceError(let text):
      "this is no ledger but the refusal of a service"
        + (text.isEmpty ? "" : ", which said '\(VisibleText.of(text))'")
    case .pagesJoined:
      "a second answer of the service begins here; give each page as a file of its own"
    default: ""
    }
  }

  private static func noRows(list: String?) -> String {
    let hint =
      list.map {
        "; if the rows are in '\(VisibleText.of($0))', take them out (jq '.\(VisibleText.of($0))')"
      } ?? ""
    return "the object is no row and has no rows in an array 'value'\(hint)"
  }

  /// Says what is often meant by a word that JSON does not have.
  private static func hint(_ word: JSONWord) -> String {
    switch word.text {
    case "": "; the file may have been cut off"
    case "NaN", "Infinity", "-Infinity": "; JSON has no such number"
    case "True", "False", "None", "TRUE", "FALSE", "NULL", "Null", "undefined":
      "; JSON has true, false and null"
    case "/", "#": "; JSON has no comments"
    case "'": "; JSON texts stand in double quotes"
    default: ""
    }
  }
}
