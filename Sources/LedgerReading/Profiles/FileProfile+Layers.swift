import ProductionLedger

/// What several profiles say of one file.
extension FileProfile {
  /// What a profile can say of a file besides its base, each of which stands for itself.
  enum Key: Hashable, Sendable {
    case encoding, delimiter, decimal, dateFormat, headerRow, quoteEscape, sign, reversal, timeUnit
    case column(Column)
  }

  /// Returns this profile with what `later` says laid over it, key by key.
  ///
  /// What neither says is as in the base, which `later` may state too. Columns are laid over one
  /// another singly; of codes those of `later` go first.
  func overlaid(by later: Self) -> Self {
    let base = later.statesBase ? later.base : statesBase ? base : nil
    var profile = FileProfile(base, files: later.files)
    profile.take(self)
    profile.take(later)
    return profile
  }

  private mutating func take(_ other: Self) {
    for key in other.stated {
      switch key {
      case .encoding: encoding = other.encoding
      case .delimiter: delimiter = other.delimiter
      case .decimal: decimal = other.decimal
      case .dateFormat: dateFormat = other.dateFormat
      case .headerRow: headerRow = other.headerRow
      case .quoteEscape: quoteEscape = other.quoteEscape
      case .sign: sign = other.sign
      case .reversal: reversal = other.reversal
      case .timeUnit: timeUnit = other.timeUnit
      case .column(let column): take(column, of: other)
      }
    }
    for (column, translation) in other.values {
      values[column] = ValueTranslation(translation.pairs + (values[column]?.pairs ?? []))
    }
  }

  private mutating func take(_ column: Column, of other: Self) {
    guard let source = other.columns[column] else { return }
    if other.statedColumns.contains(column) {
      state(column, from: source)
    } else {
      columns[column] = source
    }
  }
}
