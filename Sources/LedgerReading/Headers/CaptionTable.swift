import ProductionLedger

/// What the names and values of exports mean, in every language.
///
/// A text is looked up in the language of its file, then in English, then in all others; texts
/// that mean several things there stay tied.
/// - Source: inputs.md section 2.
struct CaptionTable: Sendable {
  /// The table of `captions.csv`.
  static let known = CaptionTable(
    CaptionLine.lines(of: PackageResources.captions_csv).compactMap(\.self))

  private typealias Meaning<Value> = (language: CaptionLanguage, value: Value)

  private var columns: [FoldedName: [Meaning<(column: Column, kind: TableKind?)>]] = [:]
  private var options: [Column: [FoldedName: [Meaning<Int32>]]] = [:]
  private var flags: [FoldedName: [Meaning<Bool>]] = [:]
  private var lines: [CaptionLine]

  /// Creates a table of `lines`; of several captions of one thing the first is shown to people.
  ///
  /// - Complexity: O(*n*).
  init(_ lines: [CaptionLine]) {
    self.lines = lines
    columns.reserveCapacity(lines.count)
    for column in Column.allCases where !column.englishOptions.isEmpty {
      // The blank value is called by nothing in every language.
      if let blank = column.englishOptions.firstIndex(of: " ") {
        options[column] = [FoldedName(""): [(.english, Int32(blank))]]
      }
    }
    for line in lines {
      let name = FoldedName(line.caption)
      switch line.thing {
      case .column(let column, in: let kind):
        columns[name, default: []].append((line.language, (column, kind)))
      case .option(let ordinal, of: let column):
        options[column, default: [:]][name, default: []].append((line.language, ordinal))
      case .flag(let value):
        flags[name, default: []].append((line.language, value))
      }
    }
  }

  /// The columns that `name` may mean: one if it is known, several if it is tied.
  ///
  /// - Parameters:
  ///   - name: the folded name.
  ///   - kind: the kind of table it stands in, or nil for any.
  ///   - language: the language of the file.
  /// - Returns: the columns, those that the kind of table has before any other.
  func columns(named name: FoldedName, in kind: TableKind?, _ language: CaptionLanguage) -> [Column]
  {
    guard let meanings = columns[name] else { return [] }
    for wanted in [language, .english] {
      let own = meanings.filter { $0.language == wanted }.map(\.value)
      let found = Self.columns(own, in: kind)
      if !found.isEmpty { return found }
    }
    return Self.columns(meanings.map(\.value), in: kind)
  }

  /// Whether `name` is that of a column in `language`.
  func isKnown(_ name: FoldedName, in language: CaptionLanguage) -> Bool {
    columns[name]?.contains { $0.language == language } ?? false
  }

  /// The ordinal of the value `name` of the option `column`, or nil if it is unknown or tied.
  func ordinal(
    of name: FoldedName, in column: Column, _ language: CaptionLanguage
  ) -> Int32? {
    Self.only(options[column]?[name] ?? [], language)
  }

  /// What `name` says, yes or no, or nil if it is unknown or tied.
  func flag(_ name: FoldedName, _ language: CaptionLanguage) -> Bool? {
    Self.only(flags[name] ?? [], language)
  }

  /// The captions of a thing in a language, in the order of the file.
  func captions(
    in language: CaptionLanguage, where isMeant: (CaptionLine.Thing) -> Bool
  ) -> [String] {
    lines.filter { $0.language == language && isMeant($0.thing) }.map(\.caption)
  }

  /// The columns of a name in a table of `kind`: those said of it alone, then those of any kind.
  private static func columns(
    _ meanings: [(column: Column, kind: TableKind?)], in kind: TableKind?
  ) -> [Column] {
    let own = meanings.filter { $0.kind != nil && ($0.kind == kind || kind == nil) }
    let wanted = kind == nil ? meanings : own.isEmpty ? meanings.filter { $0.kind == nil } : own
    var columns: [Column] = []
    for meaning in wanted where !columns.contains(meaning.column) { columns.append(meaning.column) }
    guard columns.count > 1, let kind else { return columns }
    let read = columns.filter { kind.columns.contains($0) }
    return read.isEmpty ? columns : read
  }

  private static func only<Value: Equatable>(
    _ meanings: [Meaning<Value>], _ language: CaptionLanguage
  ) -> Value? {
    for wanted in [language, .english] {
      if let own = meanings.first(where: { $0.language == wanted }) { return own.value }
    }
    guard let first = meanings.first, meanings.allSatisfy({ $0.value == first.value }) else {
      return nil
    }
    return first.value
  }
}
