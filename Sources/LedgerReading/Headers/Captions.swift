package import ProductionLedger

/// The names that columns and values have in exports, by language.
///
/// What no source gives is left out; `columnsWithoutCaption` tells what that is. A further language
/// is a case of `CaptionLanguage` and lines of `captions.csv`; nothing else changes.
/// - Source: inputs.md sections 1 and 2; captions and field names of tables 32, 5832, 5405, 5406,
///   5409, 46, 5802, 339 and 83 of Business Central.
package enum Captions {
  /// The languages that are read.
  package static let languages = CaptionLanguage.allCases

  /// The captions of a column, what people are told first; none if no source gives one.
  ///
  /// - Parameters:
  ///   - column: the column.
  ///   - language: the language.
  ///   - kind: the kind of table in which it is called so, or nil for any.
  /// - Returns: captions as exports write them.
  /// - Complexity: O(*n*) in all captions.
  package static func captions(
    of column: Column, in language: CaptionLanguage, for kind: TableKind? = nil
  ) -> [String] {
    CaptionTable.known.captions(in: language) { thing in
      guard case .column(column, in: let named) = thing else { return false }
      return named == nil || kind == nil || named == kind
    }
  }

  /// The columns of a table of `kind` of which no caption in `language` is known.
  ///
  /// Only columns that the ERP itself has are named.
  /// - Complexity: O(*n*) in all captions.
  package static func columnsWithoutCaption(
    in language: CaptionLanguage, for kind: TableKind
  ) -> [Column] {
    kind.columns.filter { column in
      column != .reversalID && captions(of: column, in: language, for: kind).isEmpty
    }
  }

  /// The captions of the values of an option, in the order of the ordinals, blank ones left out.
  ///
  /// A value without a known caption is named in English.
  package static func values(of column: Column, in language: CaptionLanguage) -> [String] {
    column.englishOptions.enumerated().filter { $0.element != " " }.map { ordinal, english in
      CaptionTable.known.captions(in: language) { $0 == .option(Int32(ordinal), of: column) }
        .first ?? english
    }
  }

  /// The words for yes and no, in this order.
  package static func flags(in language: CaptionLanguage) -> [String] {
    [true, false].compactMap { value in
      CaptionTable.known.captions(in: language) { $0 == .flag(value) }.first
    }
  }

  /// The ordinal of a value of an option, or nil if its text is unknown in every language.
  ///
  /// - Parameters:
  ///   - text: the text as an export writes it.
  ///   - column: the option's column.
  ///   - language: the language of the file, in which the text is looked up first.
  /// - Returns: the ordinal; nil also where languages that are not the file's disagree.
  package static func ordinal(
    of text: String, in column: Column, language: CaptionLanguage
  ) -> Int32? {
    ordinal(of: Array(text.utf8), in: column, language: language)
  }

  /// Does the same for UTF-8.
  static func ordinal(
    of text: [UInt8], in column: Column, language: CaptionLanguage
  ) -> Int32? {
    let name = FoldedName(text)
    // The blank value folds to nothing, as any sign would; only OData's spelling of it is meant.
    if name.text.isEmpty, text != Array("_x0020_".utf8) { return nil }
    return CaptionTable.known.ordinal(of: name, in: column, language)
  }
}

extension Column {
  /// The column as messages name it to a reader of `language`, in quotes.
  package func shown(in language: CaptionLanguage) -> String {
    guard language != .english,
      let local = Captions.captions(of: self, in: language).first, local != caption
    else { return "'\(caption)'" }
    return "'\(caption)' (\(language.name) '\(local)')"
  }
}
