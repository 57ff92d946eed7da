import PageRendering

/// The names of a record that tells the figures of an item, a work center or a user.
protocol GroupFigureFields: TemplateFields {
  /// The output; empty when not exported.
  static var original: Self { get }
  /// What was taken back, with its minus sign; empty when not exported.
  static var reversed: Self { get }
  /// What was taken back without a link, with its minus sign; empty for nothing.
  static var unexplained: Self { get }
  /// What remains; empty when not exported.
  static var net: Self { get }
  /// The scrap; empty when not exported.
  static var scrap: Self { get }
  /// Reversed of original quantity.
  static var quantityRate: Self { get }
  /// Reversals of originals.
  static var countRate: Self { get }
  /// Originals with a reversal of originals.
  static var touchedRate: Self { get }
}

extension GroupFigureFields {
  /// The line of such a field for the reference of names, or nil for another field.
  var figureSummary: String? {
    switch self {
    case .original: "the output, empty when not exported"
    case .reversed: "what was taken back, with its minus sign; empty when not exported"
    case .unexplained: "what was taken back without a link, with its minus sign; or empty"
    case .net: "what remains, empty when not exported"
    case .scrap: "the scrap, empty when not exported"
    case .quantityRate: "reversed of original quantity"
    case .countRate: "reversals of originals"
    case .touchedRate: "originals with a reversal of originals"
    default: nil
    }
  }
}
