package import ProductionLedger

/// What a table of a file is: what is there, what is missing, and what to do about it.
///
/// It describes and advises; no figure is taken from it.
/// - Source: inputs.md section 1.
package struct FileDescription: Hashable, Sendable {
  /// A name of the header.
  package struct Field: Hashable, Sendable {
    /// What is made of the name.
    package enum Use: Hashable, Sendable {
      /// It is this column.
      case read(Column)
      /// It is a column that tables of this kind are not read for.
      case unneeded(Column)
      /// It is a column that a name before it is already.
      case repeated(Column)
      /// It may be any of these columns.
      case ambiguous([Column])
      /// It is not known; the column whose name is nearly the same, if one is missing.
      case unknown(nearest: Column?)
    }

    /// The name as written.
    package var name: String
    /// What is made of it.
    package var use: Use
  }

  /// A column that the file lacks.
  package struct Missing: Hashable, Sendable {
    /// The column.
    package var column: Column
    /// What the file is worth without it.
    package var need: ColumnNeed
    /// What is not known without it.
    package var cost: String
    /// What the page calls it in the language of the file; of another system, its own name.
    package var caption: String
    /// Whether the page of the ERP has it.
    package var visibility: ERPPage.Visibility
  }

  /// A kind of table that the names nearly fit.
  package struct NearKind: Hashable, Sendable {
    /// The kind.
    package var kind: TableKind
    /// What it would need besides.
    package var lacking: [Column]
  }

  /// What the rows hold, as far as it can be counted.
  package struct Rows: Hashable, Sendable {
    /// How many there are.
    package var count = 0
    /// The first and the last posting date, or nil without one that is certain.
    package var postingDates: ClosedRange<PostingDate>?
    /// How many orders they name, or nil without such a column.
    package var orderCount: Int?
    /// The lowest and the highest entry number, or nil without whole numbers.
    package var entryNumbers: ClosedRange<Int32>?
    /// How many entry numbers between those two are not there.
    package var missingEntryNumbers = 0
  }

  /// The file as named by the user.
  package var file: String
  /// The sheet of a workbook, or nil.
  package var sheet: String?
  /// How its bytes are to be understood.
  package var form: FileForm
  /// The system that it comes from; only Business Central's own files have pages.
  package var system = BuiltInProfile.businessCentral
  /// The line of the header, or nil when no table was found.
  package var headerLine: Int?
  /// The kind of table, or nil when the names do not tell.
  package var kind: TableKind?
  /// The kinds that the names nearly fit, the nearest first, when they do not tell.
  package var nearKinds: [NearKind] = []
  /// The language of its names, or nil when no name is known.
  package var language: CaptionLanguage?
  /// The names of the header, in order.
  package var fields: [Field] = []
  /// The columns it lacks, the most needed first.
  package var missing: [Missing] = []
  /// What the rows hold.
  package var rows = Rows()
  /// How quantities are written.
  package var decimals = DecimalEvidence()
  /// How days are written.
  package var dates = DateEvidence()
  /// The pattern by which a profile names the file.
  package var pattern: String
  /// What a profile must say so that the file can be read; empty when it need say nothing.
  package var profile: [ProfileEntry] = []
  /// What a person must look up, for nothing in the file tells it.
  package var questions: [String] = []
  /// What a profile must say besides if a question is answered so: lines of YAML.
  package var possibleLines: [String] = []
  /// How many errors the file has when it is read as it is.
  package var errorCount = 0
  /// How many errors it has when it is read with `profile`; nil when that is empty.
  package var errorCountWithProfile: Int?

  /// Creates the description of a file of which no table is known.
  init(_ file: InputFile, sheet: String? = nil, form: FileForm) {
    self.file = file.file
    self.sheet = sheet
    self.form = form
    pattern = Self.pattern(of: file)
  }

  /// Whether the rows could not be read, so that more errors may come to light.
  package var isStoppedAtHeader: Bool {
    kind == nil || missing.contains { $0.need == .required }
  }

  /// How many names are known.
  package var knownFieldCount: Int {
    fields.count {
      if case .unknown = $0.use { false } else { true }
    }
  }

  /// The pattern that matches the name of a file, also where signs of patterns are in it.
  private static func pattern(of file: InputFile) -> String {
    guard file.file != "stdin" else { return "-" }
    // A name that another file of the run has too is made unique by a number.
    let name = file.file.hasSuffix(file.shownName) ? file.shownName : file.file
    return String(name.map { "*?[\\".contains($0) ? "?" : $0 })
  }
}
