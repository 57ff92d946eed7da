package import Diagnostics

/// A text of a profile with the place it was written at.
package struct ProfileText: Hashable, Sendable {
  /// The text as written.
  package var text: String
  /// Where it begins, or nil when it was not read from a file.
  package var location: InputLocation?

  /// Creates a text.
  package init(_ text: String, at location: InputLocation? = nil) {
    self.text = text
    self.location = location
  }

  /// How many scalars a message marks.
  package var length: Int { max(1, text.unicodeScalars.count) }
}
