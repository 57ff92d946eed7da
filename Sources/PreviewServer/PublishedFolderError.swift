package import Diagnostics

/// The folder of a finished site cannot be opened.
package struct PublishedFolderError: Error, Hashable, Sendable {
  /// The folder as the operator named it.
  package let path: String

  /// The problem as it is printed.
  package var diagnostic: Diagnostic { .cannotServe(path) }
}

extension Diagnostic {
  /// `serve --published` was given something that is no readable folder.
  static func cannotServe(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, .fMissing, at: nil,
      "'\(VisibleText.of(path))' is not a folder that can be read; "
        + "give the folder that 'storno build' wrote")
  }
}
