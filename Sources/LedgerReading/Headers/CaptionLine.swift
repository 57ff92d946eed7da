import ProductionLedger

/// One line of `captions.csv`: what a language calls a column or a value.
///
/// The fields are language, kind of thing (column, option or flag), kind of table (blank for any),
/// English caption of the column, English caption of the value, caption, source. No field holds a
/// comma or a quote.
struct CaptionLine: Hashable, Sendable {
  /// What a caption names.
  enum Thing: Hashable, Sendable {
    /// A column, in tables of one kind or, if nil, of any.
    case column(Column, in: TableKind?)
    /// The value of an option, by its ordinal.
    case option(Int32, of: Column)
    /// Yes or no.
    case flag(Bool)
  }

  /// The language.
  var language: CaptionLanguage
  /// What is named.
  var thing: Thing
  /// The caption.
  var caption: String
  /// Where it was read.
  var source: CaptionSource

  /// Reads a line without its end, or returns nil if it is not one.
  init?(_ line: ArraySlice<UInt8>) {
    let fields = line.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    guard fields.count == 7, let language = CaptionLanguage(rawValue: fields[0]),
      let thing = Thing(fields), !fields[5].isEmpty,
      let source = CaptionSource(rawValue: fields[6])
    else { return nil }
    self.language = language
    self.thing = thing
    caption = fields[5]
    self.source = source
  }

  /// Reads a line.
  init?(_ line: String) {
    self.init(Array(line.utf8)[...])
  }

  /// Reads all lines of `bytes` but the first, which names the fields; nil for each that is none.
  ///
  /// - Complexity: O(*n*).
  static func lines(of bytes: [UInt8]) -> [CaptionLine?] {
    bytes.split(separator: UInt8(ascii: "\n")).dropFirst().map { CaptionLine($0) }
  }
}

extension CaptionLine.Thing {
  /// The ordinals of values by their English captions.
  private static let ordinals: [Column: [String: Int32]] = Dictionary(
    uniqueKeysWithValues: Column.allCases.map { column in
      let ordinals = column.englishOptions.enumerated().map { ($0.element, Int32($0.offset)) }
      return (column, Dictionary(uniqueKeysWithValues: ordinals))
    })

  fileprivate init?(_ fields: [String]) {
    switch fields[1] {
    case "column":
      guard let column = Column.byCaption[fields[3]], fields[4].isEmpty else { return nil }
      let kind = TableKind(rawValue: fields[2])
      guard fields[2].isEmpty == (kind == nil), kind?.columns.contains(column) ?? true else {
        return nil
      }
      self = .column(column, in: kind)
    case "option":
      guard fields[2].isEmpty, let column = Column.byCaption[fields[3]],
        let ordinal = Self.ordinals[column]?[fields[4]]
      else { return nil }
      self = .option(ordinal, of: column)
    case "flag":
      guard fields[2].isEmpty, fields[3].isEmpty, fields[4] == "Yes" || fields[4] == "No" else {
        return nil
      }
      self = .flag(fields[4] == "Yes")
    default:
      return nil
    }
  }
}

extension Column {
  fileprivate static let byCaption = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0.caption, $0) })

  /// The English captions of the values of an option column, in the order of the ordinals.
  var englishOptions: [String] {
    switch self {
    case .entryType: ItemLedgerEntryType.allCases.map(\.caption)
    case .orderType: InventoryOrderType.allCases.map(\.caption)
    case .status: ProductionOrderStatus.allCases.map(\.caption)
    case .type: CapacityType.allCases.map(\.caption)
    case .routingStatus: RoutingStatus.allCases.map(\.caption)
    default: []
    }
  }
}
