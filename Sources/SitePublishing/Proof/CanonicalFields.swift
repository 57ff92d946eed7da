import ProductionLedger

/// A canonical row, read back: its members in their order.
///
/// - Source: `CanonicalRows` writes them.
package struct CanonicalFields: Sendable {
  /// A member of the row.
  package struct Field: Hashable, Sendable {
    /// The key.
    package let name: String
    /// The bytes of its value: a text without its quotes, escapes as written, or a number.
    package let value: ArraySlice<UInt8>
    /// Whether the value is a text and no number.
    package let isText: Bool
  }

  private static let afterKey = (first: UInt8(ascii: ":"), second: UInt8(ascii: " "))
  private static let betweenMembers = (first: UInt8(ascii: ","), second: UInt8(ascii: " "))

  /// The members.
  package private(set) var fields: [Field] = []

  /// Reads a line without its end; nil if it has not the form of a canonical row.
  ///
  /// - Complexity: O(*n*).
  package init?(_ line: ArraySlice<UInt8>) {
    guard line.first == UInt8(ascii: "{"), line.last == UInt8(ascii: "}"), line.count > 2 else {
      return nil
    }
    var rest = line.dropFirst().dropLast()
    while true {
      guard let name = Self.text(&rest), Self.pass(Self.afterKey, &rest) else { return nil }
      let isText = rest.first == UInt8(ascii: "\"")
      guard let value = isText ? Self.text(&rest) : Self.number(&rest) else { return nil }
      fields.append(
        Field(name: String(decoding: name, as: UTF8.self), value: value, isText: isText))
      if rest.isEmpty { return }
      guard Self.pass(Self.betweenMembers, &rest) else { return nil }
    }
  }

  /// The value of a member, or nil where the row has none of that name.
  package subscript(name: String) -> ArraySlice<UInt8>? {
    fields.first { $0.name == name }?.value
  }

  /// The value of a member as text.
  package func string(_ name: String) -> String? {
    self[name].map { String(decoding: $0, as: UTF8.self) }
  }

  /// The number of the entry where it is a whole number, or nil.
  var entryNumber: Int? {
    guard let field = fields.first(where: { $0.name == "entryNo" }), !field.isText else {
      return nil
    }
    return Int(String(decoding: field.value, as: UTF8.self))
  }

  /// What the row is of: the entry of a ledger, or the posting of a native one; nil for neither.
  func reference(_ kind: LedgerLog.Kind) -> String? {
    if let posting = string("posting") { return posting }
    return self["entryNo"].map {
      (kind == .item ? "I-" : "C-") + String(decoding: EntryNumbers.escaped($0), as: UTF8.self)
    }
  }

  /// The members but the entry number: what stays when an entry is renumbered.
  var content: [Field] { fields.filter { $0.name != "entryNo" } }

  private static func pass(
    _ mark: (first: UInt8, second: UInt8), _ rest: inout ArraySlice<UInt8>
  ) -> Bool {
    guard rest.count >= 2, rest[rest.startIndex] == mark.first,
      rest[rest.startIndex + 1] == mark.second
    else { return false }
    rest = rest[(rest.startIndex + 2)...]
    return true
  }

  private static func text(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard rest.first == UInt8(ascii: "\"") else { return nil }
    var index = rest.startIndex + 1
    while index < rest.endIndex, rest[index] != UInt8(ascii: "\"") {
      index += rest[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    guard index < rest.endIndex else { return nil }
    defer { rest = rest[(index + 1)...] }
    return rest[(rest.startIndex + 1)..<index]
  }

  private static func number(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let digits = rest.prefix { $0 &- 48 < 10 || $0 == UInt8(ascii: "-") }
    rest = rest.dropFirst(digits.count)
    return digits.isEmpty ? nil : digits
  }
}
