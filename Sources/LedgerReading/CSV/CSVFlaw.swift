import Diagnostics

/// What is wrong with a record as such: its fields cannot be told apart.
struct CSVFlaw: Hashable, Sendable {
  /// The kinds of flaws.
  enum Problem: Hashable, Sendable {
    /// NUL anywhere, or a CR outside quotes that is no line end.
    case control(UInt8)
    /// A quote that is never closed.
    case unclosedQuote
    /// Text between a closing quote and the delimiter.
    case textAfterQuote
    /// A quote inside a field that does not begin with one.
    case bareQuote
    /// Another number of fields than the header has.
    case fields(Int)
    /// Too few fields, and the text ends there.
    case truncated(Int)
    /// The header once more.
    case headerAgain
    /// A field beyond the limit.
    case fieldTooLong
    /// A record beyond the limit.
    case recordTooLong
  }

  /// What it is.
  var problem: Problem
  /// The offset it is reported at.
  var offset: Int
  /// Where the record begins.
  var start: Int
  /// The line on which the record begins.
  var line: Int
}

extension Diagnostic {
  /// Returns the error for a flaw; `expected` is the number of fields of the header.
  static func flaw(
    _ flaw: CSVFlaw, at place: InputLocation, expected: Int, headerLine: Int, hint: String?
  ) -> Self {
    let hint = hint.map { "; \($0)" } ?? ""
    switch flaw.problem {
    case .control(0):
      return Self(.error, .eControl, at: place, "a NUL byte stands in the text")
    case .control:
      return Self(
        .error, .eControl, at: place, "a carriage return that ends no line stands outside quotes")
    case .unclosedQuote:
      return Self(.error, .eQuote, at: place, "the quote that opens here is never closed")
    case .textAfterQuote:
      return Self(
        .error, .eQuote, at: place,
        "text stands after the closing quote; a quote inside a field is written twice")
    case .bareQuote:
      return Self(
        .error, .eQuote, at: place,
        "a quote stands inside a field that has none around it; quote the field and double it")
    case .fields(let count):
      return Self(
        .error, .eFields, at: place,
        "the line has \(count) field\(count == 1 ? "" : "s"), the header has \(expected)\(hint)")
    case .truncated(let count):
      return Self(
        .error, .eTruncated, at: place,
        "the file ends in the middle of a line, after \(count) of \(expected) fields")
    case .headerAgain:
      return Self(
        .error, .eHeaderAgain, at: place,
        "the header of line \(headerLine) comes again on line \(place.line); "
          + "two files were joined, give them one by one")
    case .fieldTooLong:
      return Self(
        .error, .eLimit, at: place, "the field is longer than 1 MiB; a quote may be missing")
    case .recordTooLong:
      return Self(
        .error, .eLimit, at: place, "the record is longer than 16 MiB; a quote may be missing")
    }
  }
}
