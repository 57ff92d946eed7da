package import Diagnostics

/// Names the values of JSON files that messages are about by their pointers.
///
/// A file of one long line says little by its columns: `/value/3/Quantity` says what is meant.
/// - Source: RFC 6901.
package struct JSONPointers: Hashable, Sendable {
  private var pointers: [InputLocation: String] = [:]

  /// Finds the values that `diagnostics` are about in those `files` that are JSON.
  ///
  /// - Complexity: O(*n*) in the bytes of JSON files that have diagnostics.
  package init(of diagnostics: [Diagnostic], in files: [InputFile]) {
    var places: [String: Set<TextPosition>] = [:]
    for place in diagnostics.compactMap(\.location) where place.sheet == nil {
      let position = TextPosition(line: place.line, column: place.column)
      // What is wrong with a file as a whole is reported at its beginning.
      if position.line > 1 || position.column > 1 {
        places[place.file, default: []].insert(position)
      }
    }
    for file in files {
      guard let wanted = places.removeValue(forKey: file.file), FileFormat(of: file) == .json
      else { continue }
      for (position, pointer) in JSONPath.pointers(of: wanted, in: file.bytes) {
        let place = InputLocation(
          file: file.file, line: position.line, column: position.column)
        pointers[place] = pointer
      }
    }
  }

  /// Returns a diagnostic whose message ends with the pointer of the value that it is about.
  package func naming(_ diagnostic: Diagnostic) -> Diagnostic {
    guard let pointer = diagnostic.location.flatMap({ pointers[$0] }) else { return diagnostic }
    var named = diagnostic
    named.message += " (\(VisibleText.of(pointer)))"
    return named
  }
}
