/// A start tag in a part of a workbook, for parts that are small.
struct WorkbookElement: Hashable, Sendable {
  /// The name without its prefix.
  var name: XMLName
  /// The name of the element around it.
  var parent: XMLName
  /// The values of attributes without a prefix.
  var attributes: [XMLName: String]
  /// The value of `r:id`, whatever the prefix, or nil.
  var relationshipID: String?

  /// Whether it has that name in an element of the name `parent`.
  func isNamed(_ name: StaticString, in parent: StaticString) -> Bool {
    self.name == XMLName(name) && self.parent == XMLName(parent)
  }

  /// The value of an attribute, or nil.
  subscript(name: StaticString) -> String? { attributes[XMLName(name)] }

  /// The value of an attribute that is a whole number, or nil.
  func number(_ name: StaticString) -> Int? { self[name].flatMap { Int($0) } }

  /// Whether an attribute is true.
  func isTrue(_ name: StaticString) -> Bool { self[name] == "1" || self[name] == "true" }
}
