package import ProductionLedger

/// What cannot be seen of a file: how its text, columns and values are meant.
///
/// - Source: inputs.md section 3.
package struct FileProfile: Hashable, Sendable {
  /// The patterns of the files it holds for.
  package var files: [String]
  /// The system that the file comes from.
  package let base: BuiltInProfile
  /// Whether it was said to come from there; else an earlier profile may say otherwise.
  let statesBase: Bool
  /// The encoding of its text, or nil for UTF-8.
  package var encoding: TextEncoding? { didSet { stated.insert(.encoding) } }
  /// The sign between fields of a CSV file, or nil to find it from the header.
  package var delimiter: UInt8? { didSet { stated.insert(.delimiter) } }
  /// What parts the whole of a number from its decimals.
  package var decimal = DecimalSign.point { didSet { stated.insert(.decimal) } }
  /// The form of dates besides yyyy-MM-dd, or nil.
  package var dateFormat: DateFormat? { didSet { stated.insert(.dateFormat) } }
  /// The line of the header, from 1, or nil for the first one.
  package var headerRow: Int? { didSet { stated.insert(.headerRow) } }
  /// How a quote is written inside a field in quotes.
  package var quoteEscape = QuoteEscape.doubled { didSet { stated.insert(.quoteEscape) } }
  /// What our columns are read from; others by their captions, where the base has those.
  package var columns: [Column: ColumnSource] = [:] {
    didSet { for (column, source) in columns where oldValue[column] != source { state(column) } }
  }
  /// What the codes of our columns mean besides what the base knows, which they go before.
  package var values: [Column: ValueTranslation] = [:]
  /// Which rows are negative, or nil when quantities carry their sign.
  package var sign: SignRule? { didSet { stated.insert(.sign) } }
  /// How reversals are linked, or nil for the columns of Business Central.
  package var reversal: ReversalLink? { didSet { stated.insert(.reversal) } }
  /// In which unit times are, or nil for the base unit of the work center.
  package var timeUnit: TimeUnitSource? { didSet { stated.insert(.timeUnit) } }
  /// Whether the format of the file has numbers of its own, besides text.
  private(set) var hasOwnNumbers = false
  /// Whether entry numbers are text, compared as bytes; else whole numbers.
  package var numbersEntriesByText: Bool
  /// The columns that `columns` names by a user's wish: a file that lacks their source is odd.
  package var statedColumns: Set<Column> = [] {
    didSet { for column in statedColumns { state(column) } }
  }
  /// What was said besides the base, whatever it was.
  private(set) var stated: Set<Key> = []
  /// What the base knows of the codes of our columns.
  var baseValues: [Column: ValueTranslation] = [:]

  /// How its numbers and dates are written.
  var cellFormat: CellFormat {
    CellFormat(decimal: decimal, hasOwnNumbers: hasOwnNumbers, dateFormat: dateFormat)
  }

  /// The profile for a format that has numbers of its own: a decimal sign speaks of its text only.
  var ofNumbers: FileProfile {
    var profile = self
    profile.hasOwnNumbers = true
    return profile
  }

  /// Whether its cells are read as they stand, for speed: nothing is made of several of them.
  var readsCellsAsTheyStand: Bool {
    !base.readsNamedColumnsOnly && !base.repeatsRows && columns.isEmpty && values.isEmpty
      && sign == nil && reversal == nil && timeUnit == nil
  }

  /// Creates the profile of a system, for the files that match `files`.
  ///
  /// Without a base it is that of Business Central, unless it is laid over another profile.
  package init(_ stated: BuiltInProfile? = nil, files: [String] = []) {
    let base = stated ?? .businessCentral
    self.base = base
    self.files = files
    statesBase = stated != nil
    numbersEntriesByText = base.numbersEntriesByText
    switch base {
    case .businessCentral: break
    case .bc2adls: describeDataLake()
    case .sapAFRU: describeAFRU()
    case .sapMATDOC: describeMATDOC()
    case .erpnext: describeERPNext()
    case .odoo: describeOdoo()
    }
    self.stated = []
  }

  /// What the codes of a column mean, or nil when nothing is known of them.
  package func translation(of column: Column) -> ValueTranslation? {
    let pairs = (values[column]?.pairs ?? []) + (baseValues[column]?.pairs ?? [])
    return pairs.isEmpty ? nil : ValueTranslation(pairs)
  }

  private mutating func state(_ column: Column) {
    stated.insert(.column(column))
  }
}
