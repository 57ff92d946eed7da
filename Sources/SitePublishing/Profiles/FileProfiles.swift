package import Diagnostics
package import LedgerReading
import ProductionLedger
package import SiteSettings

/// The profiles of a site's settings as reading takes them.
///
/// Settings know no columns and reading no settings, so what each cannot check is checked here.
/// - Source: inputs.md section 3.
package struct FileProfiles: Sendable {
  /// The profiles, in the order written.
  package private(set) var profiles: [FileProfile] = []
  /// What is wrong with them, each at its place in `site.yml`.
  package private(set) var diagnostics: [Diagnostic] = []

  /// Takes over the profiles of settings.
  package init(_ settings: SiteSettings) {
    for setting in settings.profiles { append(setting) }
  }

  private mutating func append(_ setting: ReadingProfile) {
    let base = setting.base.flatMap(BuiltInProfile.init(rawValue:))
    var profile = FileProfile(base, files: setting.files)
    takeForm(of: setting, into: &profile)
    if let text = setting.dateFormat {
      if let format = DateFormat(text.text) {
        profile.dateFormat = format
      } else {
        diagnostics.append(.noDateFormat(text))
      }
    }
    for column in setting.columns { take(column, into: &profile) }
    for values in setting.values { take(values, into: &profile) }
    if let sign = setting.sign {
      profile.sign = SignRule(fields: [sign.fields], negative: sign.negative)
    }
    if let link = setting.reversal {
      profile.reversal = ReversalLink(
        fields: [link.fields],
        direction: link.direction == .original ? .original : .reversal,
        matches: link.matches.isEmpty ? [] : [link.matches])
    }
    if let unit = setting.timeUnit { profile.timeUnit = Self.timeUnit(unit) }
    profiles.append(profile)
  }

  /// Takes over how the text is written; what is not stated must not count as stated.
  private func takeForm(of setting: ReadingProfile, into profile: inout FileProfile) {
    if let encoding = setting.encoding.flatMap(TextEncoding.init(rawValue:)) {
      profile.encoding = encoding
    }
    if let delimiter = setting.delimiter { profile.delimiter = delimiter }
    if let row = setting.headerRow { profile.headerRow = row }
    if let sign = setting.decimal.flatMap(DecimalSign.init(rawValue:)) { profile.decimal = sign }
    if let escape = setting.quoteEscape.flatMap(QuoteEscape.init(rawValue:)) {
      profile.quoteEscape = escape
    }
  }

  private mutating func take(_ setting: ProfileColumn, into profile: inout FileProfile) {
    guard let column = column(setting.column) else { return }
    switch setting.source {
    case .constant(let text): profile.state(column, from: .constant(text))
    case .fields(let names): profile.state(column, from: .fields([names]))
    }
  }

  private mutating func take(_ setting: ProfileValues, into profile: inout FileProfile) {
    guard let column = column(setting.column) else { return }
    let pairs = setting.pairs.map { ValueTranslation.Pair($0.theirs, $0.ours.text) }
    let meanings = ValueTranslation.meanings(of: column)
    for pair in setting.pairs
    where !meanings.isEmpty
      && !meanings.contains(where: { $0.utf8.elementsEqual(pair.ours.text.utf8) })
    {
      diagnostics.append(.noMeaning(pair.ours, of: column, meanings))
    }
    profile.values[column] = ValueTranslation(pairs)
  }

  /// The column that a caption names, or nil and an error.
  private mutating func column(_ text: ProfileText) -> Column? {
    if let column = Column(rawValue: text.text) { return column }
    diagnostics.append(.noColumn(text))
    return nil
  }

  private static func timeUnit(_ setting: ProfileTimeUnit) -> TimeUnitSource? {
    switch setting {
    case .unit(let name): return TimeUnit(rawValue: name).map { .unit($0) }
    case .field(let field, let units):
      let columns: [Column] = [.setupTime, .runTime, .stopTime]
      var codes: [String: TimeUnit] = [:]
      for pair in units where codes[pair.code.uppercased()] == nil {
        codes[pair.code.uppercased()] = TimeUnit(rawValue: pair.unit)
      }
      return .fields(
        Dictionary(uniqueKeysWithValues: columns.map { ($0, [field]) }), units: codes)
    }
  }
}

extension Diagnostic {
  fileprivate static func noColumn(_ text: ProfileText) -> Self {
    let known = Column.allCases.map(\.caption)
    let hint =
      NearestName.of(text.text, in: known).map { "did you mean '\($0)'?" }
      ?? "it is named as in Business Central, such as 'Order No.'"
    return Self(
      .error, .sKey, at: text.location, length: text.length,
      "unknown column '\(VisibleText.of(text.text))' of a profile; \(hint)")
  }

  fileprivate static func noDateFormat(_ text: ProfileText) -> Self {
    Self(
      .error, .sValue, at: text.location, length: text.length,
      "'dateFormat' must be a form such as dd.MM.yyyy, M/d/yyyy or yyyyMMdd, "
        + "not '\(VisibleText.of(text.text))'")
  }

  fileprivate static func noMeaning(
    _ text: ProfileText, of column: Column, _ meanings: [String]
  ) -> Self {
    let hint =
      NearestName.of(text.text, in: meanings).map { "did you mean '\($0)'?" }
      ?? "it is one of \(meanings.filter { $0 != " " }.joined(separator: ", "))"
    return Self(
      .error, .sValue, at: text.location, length: text.length,
      "'\(VisibleText.of(text.text))' is no value of \(column.caption); \(hint)")
  }
}
