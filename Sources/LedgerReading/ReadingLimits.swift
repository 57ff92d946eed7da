/// How much a file may ask for; each has its message, E-LIMIT.
///
/// - Source: inputs.md section 5, rule 3.
enum ReadingLimits {
  /// A longer field is no field of an ERP, whose longest text has 2,048 characters.
  static let fieldBytes = 1 << 20
  /// Longer than a thousand columns of real text; a quote that was never closed gets here.
  static let recordBytes = 16 << 20
  /// Business Central's widest table has some 300.
  static let columns = 1000
  /// Sources are counted in 16 bits.
  static let files = Int(UInt16.max)
  /// So many rejected cells of one file are kept; 16 bytes each while reading.
  static let flaws = 200_000
  /// Objects with more members are no rows, and finding a key twice would take too much memory.
  static let members = 1 << 16
  /// How deep the brackets of JSON may be nested; real exports need three.
  static let depth = 64
  /// Where a header is looked for when the first line is none.
  static let headerLines = 10
}
