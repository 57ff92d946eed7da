/// One problem found in the input, with its place, a stable code and a sentence for a person.
package struct Diagnostic: Hashable, Sendable {
  /// A further place that explains the problem.
  package struct Note: Hashable, Sendable {
    /// Where to look, or nil when the note is about the whole run.
    package var location: InputLocation?
    /// One phrase, lower case, no full stop.
    package var message: String

    /// Creates a note.
    package init(_ message: String, at location: InputLocation? = nil) {
      self.location = location
      self.message = message
    }
  }

  /// Whether the run can go on.
  package var severity: Severity
  /// The stable code that documentation and scripts refer to.
  package var code: Code
  /// Where the problem begins, or nil when it belongs to no file.
  package var location: InputLocation?
  /// How many Unicode scalars the marked text is long; at least 1.
  package var length: Int
  /// One phrase, lower case, no full stop, second idea after a semicolon.
  package var message: String
  private var parts: Message?
  /// Further places, in the order they should be read.
  package var notes: [Note]

  /// Creates a diagnostic.
  package init(
    _ severity: Severity, _ code: Code, at location: InputLocation?, length: Int = 1,
    _ message: String, notes: [Note] = []
  ) {
    self.severity = severity
    self.code = code
    self.location = location
    self.length = max(1, length)
    self.message = message
    self.notes = notes
  }

  /// Creates a diagnostic that pages tell in their language.
  package init(
    _ severity: Severity, _ code: Code, at location: InputLocation?, length: Int = 1,
    _ wording: Message, notes: [Note] = []
  ) {
    self.init(severity, code, at: location, length: length, wording.english, notes: notes)
    parts = wording
  }

  /// The message for any language; one that is told in English alone stays so.
  package var wording: Message { parts ?? Message(english: message) }
}

extension Sequence where Element == Diagnostic {
  /// Whether any of them is an error.
  package var containsError: Bool { contains { $0.severity == .error } }

  /// The same problems in the order files were given, then by line and column.
  ///
  /// `files` are the files in the order they were read; others come last, by name.
  /// - Complexity: O(*n* log *n*).
  package func inFileOrder(_ files: [String]) -> [Diagnostic] {
    let rank = Dictionary(
      files.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    return enumerated().sorted { left, right in
      guard let a = left.element.location else {
        return right.element.location != nil || left.offset < right.offset
      }
      guard let b = right.element.location else { return false }
      let ranks = (rank[a.file] ?? .max, rank[b.file] ?? .max)
      if ranks.0 != ranks.1 { return ranks.0 < ranks.1 }
      if a != b { return a < b }
      return left.offset < right.offset
    }.map(\.element)
  }
}
