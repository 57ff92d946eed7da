/// The bytes of `site.yml` and the name that messages give it.
package struct SettingsFile: Hashable, Sendable {
  /// The name as typed by the user, or `Site/site.yml`.
  package var name: String
  /// The content as it was read, not yet checked in any way.
  package var bytes: [UInt8]

  /// Creates a settings file.
  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}
