/// The sentences of a module, one case each, with their English as the raw value.
///
/// The name of the case is what other languages know the sentence by.
package protocol MessageText: CaseIterable, Hashable, Sendable, RawRepresentable<String> {
  /// What the keys of the module begin with, as in `finding`.
  static var family: String { get }
}

extension MessageText {
  /// The key of the sentence in the file of a language, as in `finding.reposted`.
  package var key: String { "\(Self.family).\(self)" }

  /// The English of every sentence, by key.
  package static var catalog: [String: String] {
    Dictionary(allCases.map { ($0.key, $0.rawValue) }, uniquingKeysWith: { first, _ in first })
  }
}
