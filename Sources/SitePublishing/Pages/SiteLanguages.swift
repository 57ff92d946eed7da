import BuiltInTemplates
package import Diagnostics
import OrderReport
import OutputReversal
package import PageRendering
package import SiteSettings

/// The languages that a site may be written in: each is a file `<language>.strings`.
///
/// Some are built in; a project has others, or changes texts of these, in `Templates/`.
/// - Source: contract.md section 7, `language` and `locale`; pages.md section 3.
package struct SiteLanguages {
  /// The language that has every text.
  static let fallback = "en"
  private static let ending = ".strings"

  /// The files of the project first: of a text that two files have, the first counts.
  private let files: [TemplateSource]

  /// Finds the languages among the sources of a site.
  package init(_ sources: [TemplateSource]) {
    let builtIn = BuiltInTemplates.files.map {
      TemplateSource(name: $0.name, file: $0.name, bytes: $0.bytes)
    }
    files = (sources + builtIn).filter { $0.name.hasSuffix(Self.ending) }
  }

  /// The languages, in byte order.
  var names: [String] {
    Set(files.map { String($0.name.dropLast(Self.ending.count)) }).sorted()
  }

  /// Reads the texts of the language of a site, and how its locale writes figures.
  ///
  /// - Returns: the texts, nil if there is an error, and T-PHRASE and S-VALUE problems.
  package func phrases(_ settings: SiteSettings) -> (PhraseBook?, [Diagnostic]) {
    guard names.contains(settings.language) else {
      return (nil, [.unknownLanguage(settings, names: names)])
    }
    let own = files(of: settings.language)
    let english = files(of: Self.fallback).last
    let (book, problems) = PhraseBook.read(
      own, fallback: settings.language == Self.fallback ? nil : english, catalog: Self.catalog)
    guard var book, let locale = settings.locale else { return (book, problems) }
    let (format, localeProblems) = format(of: locale, settings)
    guard let format else { return (nil, problems + localeProblems) }
    book.format = format
    return (book, problems)
  }

  /// What the program says in English on a terminal and in JSON too, by key.
  static let catalog: [String: String] = {
    var catalog = FindingText.catalog
    for texts in [
      NameText.catalog, QueueText.catalog, LedgerText.catalog, ReportText.catalog,
      ChangeText.catalog, FieldText.catalog,
    ] {
      catalog.merge(texts) { first, _ in first }
    }
    for code in Code.allCases {
      let explanation = code.explanation
      catalog["code.\(code.rawValue).title"] = explanation.title
      catalog["code.\(code.rawValue).meaning"] = explanation.meaning
      catalog["code.\(code.rawValue).remedy"] = explanation.remedy
    }
    return catalog
  }()

  /// How a locale such as `de-CH`, or simply `de`, writes figures and days.
  private func format(
    of locale: String, _ settings: SiteSettings
  ) -> (FigureFormat?, [Diagnostic]) {
    let language = String(locale.prefix { $0 != "-" })
    let (book, _) = PhraseBook.read(files(of: language))
    guard let book, names.contains(language),
      locale == language || book.variations.contains(locale)
    else {
      return (nil, [.unknownLocale(locale, settings, names: locales)])
    }
    return book.readFormat(variation: locale == language ? nil : locale)
  }

  /// Every locale: the languages and the variations that their files have.
  private var locales: [String] {
    names.flatMap { name in
      [name] + (PhraseBook.read(files(of: name)).0?.variations ?? [])
    }
  }

  private func files(of language: String) -> [TemplateSource] {
    files.filter { $0.name == language + Self.ending }
  }
}

extension Diagnostic {
  fileprivate static func unknownLanguage(
    _ settings: SiteSettings, names: [String]
  ) -> Diagnostic {
    let language = settings.language
    return Diagnostic(
      .error, .sValue, at: settings.locations[.language], length: language.unicodeScalars.count,
      "there is no language '\(VisibleText.of(language))'; there are \(list(names)), and a file "
        + "Templates/\(VisibleText.of(language)).strings would add it")
  }

  fileprivate static func unknownLocale(
    _ locale: String, _ settings: SiteSettings, names: [String]
  ) -> Diagnostic {
    let nearest = NearestName.of(locale, in: names).map { "did you mean '\($0)'?" }
    return Diagnostic(
      .error, .sValue, at: settings.locations[.locale], length: locale.unicodeScalars.count,
      "there is no locale '\(VisibleText.of(locale))'; " + (nearest ?? "there are \(list(names))"))
  }

  private static func list(_ names: [String]) -> String {
    let quoted = names.map { "'\(VisibleText.of($0))'" }
    guard let last = quoted.last, quoted.count > 1 else { return quoted.joined() }
    return "\(quoted.dropLast().joined(separator: ", ")) and \(last)"
  }
}
