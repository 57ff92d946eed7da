/// The text of one template or partial.
package struct TemplateSource: Hashable, Sendable {
  /// The name that pages and `{{> name}}` use, as in "order.md".
  package var name: String
  /// The file as messages show it, as in "Templates/order.md".
  package var file: String
  /// The content of the file; UTF-8, a byte order mark allowed.
  package var bytes: [UInt8]

  /// Creates a source.
  package init(name: String, file: String, bytes: [UInt8]) {
    self.name = name
    self.file = file
    self.bytes = bytes
  }
}
