/// How much of where a row was read the site shows.
/// - Source: contract.md section 3, `--sources`.
package enum SourceDisclosure: String, Hashable, Sendable, CaseIterable {
  /// File names, hashes and the line of each row.
  case lines
  /// File names and hashes, no lines.
  case files
  /// Nothing of files: the same rows in another file give the same site.
  case none
}
