package import ProductionLedger

/// What the codes of a column mean.
///
/// - Source: inputs.md section 3, `values`.
package struct ValueTranslation: Hashable, Sendable {
  /// A code and its meaning.
  package struct Pair: Hashable, Sendable {
    /// The code; `*`, `?` and `[…]` match as in file patterns.
    package var code: String
    /// Our value: an English caption, or Yes or No.
    package var meaning: String

    /// Creates a pair.
    package init(_ code: String, _ meaning: String) {
      self.code = code
      self.meaning = meaning
    }
  }

  /// The codes, in the order in which patterns are tried.
  package var pairs: [Pair]

  /// Creates a translation.
  package init(_ pairs: [Pair]) {
    self.pairs = pairs
  }

  /// Returns the meaning of a code: of the pair that is equal to it, else of the first one that
  /// matches it; nil when there is none.
  func meaning(of code: String) -> String? {
    let equal = pairs.first { $0.code.utf8.elementsEqual(code.utf8) }
    return (equal ?? pairs.first { PathPattern.matches(code, $0.code) })?.meaning
  }
}

extension ValueTranslation {
  /// The values that a code of a column can mean: English captions, or Yes and No.
  ///
  /// None where the column holds anything.
  package static func meanings(of column: Column) -> [String] {
    if column == .no { return [] }
    switch column.content(in: .itemLedgerEntries) {
    case .flag: return ["Yes", "No"]
    case .option: return column.englishOptions
    default: return []
    }
  }
}
