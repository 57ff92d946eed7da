/// How files are read whose form cannot be seen, for the files that match a pattern.
///
/// What it says of columns is kept as text with its place: settings know no ledger.
/// - Source: inputs.md section 3.
package struct ReadingProfile: Hashable, Sendable {
  /// The built-in profiles, which `base` can name.
  package static let builtIn = [
    "bc2adls", "business-central", "erpnext", "odoo", "sap-afru", "sap-matdoc",
  ]
  /// The encodings that `encoding` can name.
  package static let encodings = [
    "utf-8", "utf-16", "utf-16le", "utf-16be", "windows-1252", "iso-8859-1", "cp850",
  ]
  /// The units that `timeUnit` can name, as Business Central has them.
  package static let timeUnits = [
    "milliseconds", "seconds", "minutes", "hours", "days", "100/hour",
  ]

  /// `files`: the patterns of the files it holds for; never empty.
  package var files: [String]
  /// `base`: the built-in profile that it changes, or nil.
  ///
  /// Nil is that of the profiles before it that hold for a file; of none `business-central`.
  package var base: String?
  /// `encoding`: one of `encodings`, or nil when not stated.
  package var encoding: String?
  /// `delimiter`: the ASCII sign between fields, or nil to find it from the header.
  package var delimiter: UInt8?
  /// `decimal`: the decimal sign, `.` or `,`, or nil when not stated.
  package var decimal: String?
  /// `dateFormat`: the order of year, month and day, or nil when not stated.
  package var dateFormat: ProfileText?
  /// `headerRow`: the line of the header, from 1, or nil for the first line.
  package var headerRow: Int?
  /// `quoteEscape`: `doubled` or `backslash`, or nil when not stated.
  package var quoteEscape: String?
  /// `columns`: our columns and what they are read from, in the order written.
  package var columns: [ProfileColumn] = []
  /// `values`: our columns and how their codes are translated, in the order written.
  package var values: [ProfileValues] = []
  /// `sign`: which rows have negative quantities, or nil when quantities carry their sign.
  package var sign: ProfileSign?
  /// `reversal`: the column that links a reversal with its original, or nil for the base's own.
  package var reversal: ProfileReversal?
  /// `timeUnit`: the unit of times, or nil for the base unit.
  package var timeUnit: ProfileTimeUnit?

  /// Creates a profile that says nothing but for which files it holds.
  package init(files: [String], base: String? = nil) {
    self.files = files
    self.base = base
  }
}
