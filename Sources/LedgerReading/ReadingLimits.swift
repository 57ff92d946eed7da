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
  /// Sources are counted in 16 bits, and after them the sets of columns of rows they share.
  static let files = Int(UInt16.max) / 2
  /// So many rejected cells of one file are kept; 16 bytes each while reading.
  static let flaws = 200_000
  /// Objects with more members are no rows, and finding a key twice would take too much memory.
  static let members = 1 << 16
  /// How deep the brackets of JSON may be nested; real exports need three.
  static let depth = 64
  /// A workbook has a few dozen files, and three or so for each sheet.
  static let entries = 20_000
  /// No part of a workbook unpacks to more: a full sheet of 17 columns has some 700 MiB.
  static let partBytes = 1 << 30
  /// The parts of a workbook that are read unpack to no more together.
  static let workbookBytes = 2 << 30
  /// So much may be unpacked from whatever little, by a part and by all parts together.
  static let freelyUnpackedBytes = 16 << 20
  /// Sheets pack to a tenth, empty ones to a fiftieth; deflate could do a thousandth.
  static let packingRatio = 250
  /// A ledger needs eight sheets, one for each table; nobody finds a tab among a thousand.
  static let sheets = 1000
  /// Elements of a sheet lie five deep, of its extensions some ten.
  static let elementDepth = 100
  /// Where a header is looked for when the first line is none.
  static let headerLines = 10
}
