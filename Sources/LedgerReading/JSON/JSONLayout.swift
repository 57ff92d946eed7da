/// What a JSON text is for a ledger: where its rows begin, which keys they have, and what is wrong.
///
/// One pass over the text, which is judged as JSON before it is judged as a ledger.
/// - Source: inputs.md sections 1 and 4.
struct JSONLayout: Sendable {
  /// How rows are laid out.
  enum Shape: Hashable, Sendable {
    /// An array of objects.
    case array
    /// The answer of an OData service: an object with the array `value`.
    case page
    /// An object on each line.
    case lines
  }

  /// How rows are laid out.
  private(set) var shape = Shape.lines
  /// Where each sound row begins.
  private(set) var starts: [Int] = []
  /// The keys of rows.
  private(set) var names = JSONNames()
  /// What the answer of an OData service says besides rows, or nil.
  private(set) var page: ODataPage?
  private var fatal: [JSONFlaw] = []
  private var scanner: JSONScanner
  private var record = JSONRecord()
  private var rowNumber = 0
  private var hasNoted = false
  private let hasOwnNames: Bool

  /// What is wrong, in the order of the text.
  var flaws: [JSONFlaw] { (fatal + scanner.notes).sorted { $0.offset < $1.offset } }
  /// Whether there is nothing but spaces and line ends.
  let isBlank: Bool
  /// Whether rows stand on lines, and more than one was found or looked for.
  var isLines: Bool { shape == .lines && rowNumber + fatal.count > 1 }
  /// How many brackets enclose a row.
  var depth: Int { shape == .lines ? 0 : shape == .array ? 1 : 2 }

  /// Reads `bytes` from `start`, which lies after a byte order mark.
  ///
  /// `hasOwnNames` says that a profile names the columns, so that any object may be a row.
  /// - Complexity: O(*n*).
  init(of bytes: Span<UInt8>, from start: Int, hasOwnNames: Bool) {
    self.hasOwnNames = hasOwnNames
    scanner = JSONScanner(offset: start)
    scanner.skipSpace(in: bytes)
    isBlank = scanner.offset == bytes.count
    do throws(JSONFlaw) {
      switch scanner.offset < bytes.count ? bytes[scanner.offset] : 0 {
      case .openBracket:
        shape = .array
        try scanRows(of: bytes, within: 0)
        try endText(of: bytes)
      case .openBrace:
        try scanObjects(of: bytes)
      default:
        let value = try scanner.scanText(of: bytes)
        throw JSONFlaw(.scalar, at: value.start)
      }
    } catch {
      fatal.append(error)
    }
    names.joinSpellings()
  }

  /// The layout of rows that were found before and have the keys of `record`.
  init(rows starts: [Int], like record: JSONRecord, of bytes: Span<UInt8>) {
    hasOwnNames = true
    scanner = JSONScanner(offset: 0)
    isBlank = false
    self.starts = starts
    _ = names.add(record, row: 1, in: bytes)
  }

  private mutating func endText(of bytes: Span<UInt8>) throws(JSONFlaw) {
    scanner.skipSpace(in: bytes)
    guard scanner.offset == bytes.count else {
      throw JSONFlaw(.textAfterEnd, at: scanner.offset)
    }
  }

  /// Reads the array at hand, whose elements are rows.
  private mutating func scanRows(of bytes: Span<UInt8>, within depth: Int) throws(JSONFlaw) {
    scanner.passBracket()
    var isFirst = true
    while try scanner.nextElement(of: bytes, isFirst: isFirst) {
      isFirst = false
      try scanRow(of: bytes, within: depth + 1)
    }
  }

  /// Reads the value at hand, which ought to be a row.
  private mutating func scanRow(of bytes: Span<UInt8>, within depth: Int) throws(JSONFlaw) {
    let start = scanner.offset
    guard start < bytes.count, bytes[start] == .openBrace else {
      _ = try scanner.scanValue(of: bytes, within: depth)
      // Of an array of numbers one is enough to tell.
      if !hasNoted { scanner.note(.noRow, at: start) }
      hasNoted = true
      return
    }
    let noted = scanner.notes.count
    try scanner.scanRecord(of: bytes, within: depth, into: &record)
    if try take(start, of: bytes), scanner.notes.count == noted {
      starts.append(start)
    } else {
      record.forget()
    }
  }

  /// Takes the keys of `record`, which begins at `start`; false if it is not sound.
  private mutating func take(_ start: Int, of bytes: Span<UInt8>) throws(JSONFlaw) -> Bool {
    rowNumber += 1
    var isSound = true
    if !record.isRegular {
      for key in names.add(record, row: rowNumber, in: bytes) {
        scanner.note(.repeatedKey, at: key.start)
        isSound = false
      }
      if names.columns.count > ReadingLimits.columns || names.tokens.count > ReadingLimits.members {
        throw JSONFlaw(.tooManyColumns, at: names.tokens.last?.start ?? start)
      }
    }
    if scanner.offset - start > ReadingLimits.fieldBytes {
      for member in record.members where !member.value.isNested {
        guard member.value.length > ReadingLimits.fieldBytes else { continue }
        scanner.note(.fieldTooLong, at: member.value.start)
        isSound = false
      }
    }
    if scanner.offset - start > ReadingLimits.recordBytes {
      scanner.note(.recordTooLong, at: start)
      isSound = false
    }
    return isSound
  }
}

extension JSONLayout {
  /// Reads a text that begins with an object: an answer of a service, or rows on lines.
  private mutating func scanObjects(of bytes: Span<UInt8>) throws(JSONFlaw) {
    let start = scanner.offset
    do throws(JSONFlaw) {
      try scanFirstObject(of: bytes)
    } catch {
      guard shape == .lines, Self.isLine(start, with: error, in: bytes) else { throw error }
      try scanLines(of: bytes, after: error)
      return
    }
    let lastLine = scanner.line
    scanner.skipSpace(in: bytes)
    guard scanner.offset < bytes.count else {
      if shape == .lines { try judgeOnlyObject(at: start, of: bytes) }
      return
    }
    guard bytes[scanner.offset] == .openBrace, scanner.line > lastLine else {
      throw JSONFlaw(.textAfterEnd, at: scanner.offset)
    }
    guard shape == .lines else { throw JSONFlaw(.pagesJoined, at: scanner.offset) }
    try scanLines(of: bytes, after: nil)
  }

  /// Reads the object at hand, which is an answer of a service or a row.
  private mutating func scanFirstObject(of bytes: Span<UInt8>) throws(JSONFlaw) {
    let start = scanner.offset
    var members: [JSONRecord.Member] = []
    scanner.passBracket()
    while try scanner.nextMember(of: bytes, isFirst: members.isEmpty) {
      guard members.count < ReadingLimits.members else {
        throw JSONFlaw(.tooManyMembers, at: scanner.offset)
      }
      let key = try scanner.scanString(of: bytes)
      try scanner.passColon(of: bytes)
      let value = try scanFirstValue(of: key, in: bytes)
      members.append(JSONRecord.Member(key: key, value: value))
    }
    if shape == .page {
      page = ODataPage(members, in: bytes)
      for key in JSONKeys.repeated(members.map(\.key)[...], in: bytes) {
        scanner.note(.repeatedKey, at: key.start)
      }
    } else {
      let noted = scanner.notes.count
      record = JSONRecord(members)
      if try take(start, of: bytes), scanner.notes.count == noted { starts.append(start) }
    }
  }

  private mutating func scanFirstValue(
    of key: JSONToken, in bytes: Span<UInt8>
  ) throws(JSONFlaw) -> JSONToken {
    let start = scanner.offset
    guard start < bytes.count, bytes[start] == .openBracket, key.says("value", in: bytes) else {
      return try scanner.scanValue(of: bytes, within: 1)
    }
    shape = .page
    try scanRows(of: bytes, within: 1)
    return JSONToken(start: start, end: scanner.offset, kind: .array)
  }

  /// Throws if the only object of a text is no row.
  private mutating func judgeOnlyObject(
    at start: Int, of bytes: Span<UInt8>
  ) throws(JSONFlaw) {
    let error = record.members.first { $0.key.says("error", in: bytes) }?.value
    if let error, error.kind == .object {
      starts = []
      throw JSONFlaw(.serviceError(Self.message(of: error, in: bytes)), at: start)
    }
    guard !hasOwnNames else { return }
    let known = record.members.count { HeaderField(name: $0.key.text(in: bytes)).column != nil }
    guard known < 2 else { return }
    starts = []
    let list = record.members.first { $0.value.kind == .array }?.key.text(in: bytes)
    throw JSONFlaw(.noRows(list: list), at: start)
  }

  /// What a service says in an error object: its `message`, which may have a `value` of its own.
  private static func message(of error: JSONToken, in bytes: Span<UInt8>) -> String {
    var scanner = JSONScanner(offset: error.start)
    var record = JSONRecord()
    guard (try? scanner.scanRecord(of: bytes, within: 0, into: &record)) != nil,
      let message = record.members.first(where: { $0.key.says("message", in: bytes) })?.value
    else { return "" }
    return message.kind == .object
      ? record.members.first { $0.key.says("code", in: bytes) }?.value.text(in: bytes) ?? ""
      : message.text(in: bytes)
  }
}

extension JSONLayout {
  /// Reads the rest of JSON Lines: a row on each line, or several lines to a row.
  ///
  /// After an error reading goes on with the next line that begins with an object.
  private mutating func scanLines(
    of bytes: Span<UInt8>, after first: JSONFlaw?
  ) throws(JSONFlaw) {
    var flaw = first
    var lastLine = 0
    while fatal.count < ReadingLimits.flaws {
      if let found = flaw {
        fatal.append(found)
        guard let next = Self.nextLine(after: found, in: bytes) else { return }
        scanner.restart(at: next, in: bytes)
        flaw = nil
        lastLine = 0
      }
      scanner.skipSpace(in: bytes)
      guard scanner.offset < bytes.count else { return }
      if scanner.line == lastLine {
        flaw = JSONFlaw(.secondOnLine, at: scanner.offset)
        continue
      }
      do throws(JSONFlaw) {
        try scanRow(of: bytes, within: 0)
      } catch {
        if error.problem == .tooManyColumns { throw error }
        record.forget()
        flaw = error
      }
      lastLine = scanner.line
    }
  }

  /// Where the next line begins with an object, or nil.
  private static func nextLine(after flaw: JSONFlaw, in bytes: Span<UInt8>) -> Int? {
    var index = flaw.offset
    while index + 1 < bytes.count {
      if bytes[index] == .lf, bytes[index + 1] == .openBrace { return index + 1 }
      index += 1
    }
    return nil
  }

  /// Whether the line at `start`, in which `flaw` was found, looks like one of JSON Lines.
  private static func isLine(
    _ start: Int, with flaw: JSONFlaw, in bytes: Span<UInt8>
  ) -> Bool {
    guard var end = nextLine(after: JSONFlaw(.noValue, at: start), in: bytes) else { return false }
    guard flaw.offset < end else { return false }
    for index in start..<end - 1 where bytes[index] == .lf { return false }
    end -= 1
    while end > start, bytes[end - 1] <= .space { end -= 1 }
    return bytes[end - 1] == .closeBrace
  }
}
