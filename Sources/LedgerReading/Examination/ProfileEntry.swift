/// A key of a reading profile with its value, as `Site/site.yml` has it.
///
/// - Source: inputs.md section 3.
package struct ProfileEntry: Hashable, Sendable {
  /// The keys whose values a file itself can tell.
  package enum Key: String, Hashable, Sendable, CaseIterable {
    case base, encoding, delimiter, headerRow, decimal, dateFormat
  }

  /// The key.
  package var key: Key
  /// The value.
  package var value: String

  /// Creates an entry.
  init(_ key: Key, _ value: String) {
    self.key = key
    self.value = value
  }

  /// The value as YAML: in quotes where a plain one would mean something else.
  package var yaml: String {
    let isPlain = value.utf8.allSatisfy {
      (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0)
        || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".")
    }
    if value == "\t" { return "tab" }
    return isPlain && !value.hasPrefix("-") && !value.hasPrefix(".") ? value : "\"\(value)\""
  }
}
