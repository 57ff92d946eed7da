/// The header fields of a request, in the order they were sent, as ranges of its head.
///
/// Names are compared without case. Values carry no blanks at their ends.
/// - Source: RFC 9110 section 5.
package struct HTTPFields: Sendable {
  /// One field line.
  struct Line: Sendable {
    var name: Range<Int>
    var value: Range<Int>
  }

  private let bytes: [UInt8]
  private let lines: [Line]

  init(bytes: [UInt8], lines: [Line]) {
    self.bytes = bytes
    self.lines = lines
  }

  /// Returns the values of the field `name`, which is written in lower case, in their order.
  ///
  /// - Complexity: O(*n*) in the number of fields.
  package func values(of name: String) -> [ArraySlice<UInt8>] {
    lines.filter { bytes[$0.name].equals(lowercase: name) }.map { bytes[$0.value] }
  }

  /// Returns the value of a field that is there exactly once, or nil.
  ///
  /// - Complexity: O(*n*) in the number of fields.
  package func onlyValue(of name: String) -> ArraySlice<UInt8>? {
    let values = values(of: name)
    return values.count == 1 ? values.first : nil
  }

  /// Returns the members of a comma-separated field, all its lines joined, empty members left out.
  ///
  /// For fields whose members hold no quoted commas.
  /// - Complexity: O(*n*) in the size of the fields.
  /// - Source: RFC 9110 section 5.6.1.
  package func members(of name: String) -> [ArraySlice<UInt8>] {
    values(of: name).flatMap { $0.split(separator: UInt8(ascii: ",")) }
      .map(\.trimmed).filter { !$0.isEmpty }
  }
}
