/// What is wrong with a JSON text, and where.
struct JSONFlaw: Error, Hashable, Sendable {
  /// The kinds of flaws.
  enum Problem: Hashable, Sendable {
    /// No value begins where one is due.
    case noValue
    /// No key begins where one is due.
    case noKey
    /// No colon follows a key.
    case noColon
    /// Neither a comma nor the closing bracket follows a value.
    case noComma(isObject: Bool)
    /// A comma stands before the closing bracket.
    case trailingComma
    /// No digit stands where a number needs one.
    case noDigit
    /// A number begins with a zero that says nothing.
    case leadingZero
    /// A control character stands in a string as it is.
    case control
    /// A backslash begins nothing that is known.
    case unknownEscape
    /// Half of a surrogate pair stands alone.
    case loneSurrogate
    /// A string never ends.
    case openText
    /// Something follows the end.
    case textAfterEnd
    /// An object has a key twice.
    case repeatedKey
    /// Brackets are nested beyond the limit.
    case tooDeep
    /// An object has more members than the limit.
    case tooManyMembers
    /// A string has a NUL in it.
    case nul
    /// A value beyond the limit.
    case fieldTooLong
    /// A row beyond the limit.
    case recordTooLong
    /// A value where a row is due.
    case noRow
    /// A second row on one line of JSON Lines.
    case secondOnLine
    /// More columns than the limit.
    case tooManyColumns
    /// A text that is one value without rows.
    case scalar
    /// An object that is no row, and the key of an array that it has.
    case noRows(list: String?)
    /// The answer of a service that refused, with what it says.
    case serviceError(String)
    /// Answers of a service one after another.
    case pagesJoined
  }

  /// What it is.
  var problem: Problem
  /// The offset it is reported at.
  var offset: Int

  /// Creates a flaw.
  init(_ problem: Problem, at offset: Int) {
    self.problem = problem
    self.offset = offset
  }
}
