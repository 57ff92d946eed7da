import Diagnostics
import ProductionLedger

/// A ledger that is being read, file after file.
struct LedgerAssembly: Sendable {
  /// What the run asks for.
  let options: ReadingOptions
  /// The texts of all files.
  var symbols = SymbolTable()
  /// The tables, by kind.
  var builders: [TableKind: TableBuilder] = [:]
  /// The files that hold a table.
  var sources: [LedgerSource] = []
  /// Where the rows of each source are written.
  var rows: [SourceRows] = []
  /// The queue.
  var queue: [OutputJournalLine] = []
  /// The text of each queue line's Applies-to Entry.
  var queueTargets: [Symbol] = []
  /// How entry numbers are written, once all files are read.
  var entryNumbers = EntryNumbers()
  /// The pages of OData services that were read.
  var pages = ODataPages()
  /// Which records of a data lake's files count, or nil when no file repeats rows.
  var deltas: DeltaRows?
  /// What the files know together of rows they share.
  var sharedColumns = SharedColumns()
  /// What native ledgers tell besides rows.
  var native = NativeRows()
  /// The problems found so far, in no order.
  var diagnostics: [Diagnostic] = []

  /// Creates an assembly without files.
  init(options: ReadingOptions) {
    self.options = options
  }

  /// Reads a file, whatever it holds.
  mutating func read(_ file: InputFile, isQueue: Bool) {
    guard sources.count < ReadingLimits.files else {
      diagnostics.append(.tooManyFiles(file.file))
      return
    }
    do throws(Refusal) {
      if !isQueue, NativeLayout.isNative(file.bytes) { return try readNative(file) }
      let profile = options.profile(for: file)
      let content = try profile.decoded(file)
      let format = FileFormat(of: content)
      switch format {
      case .text(let start):
        var reading = try CSVReading(content, from: start, form: CSVForm(profile))
        try readTable(&reading, of: file, isQueue: isQueue, profile: profile)
      case .json:
        try readJSON(content, of: file, isQueue: isQueue, profile: profile)
      case .archive:
        try readWorkbook(file, isQueue: isQueue, profile: profile)
      case .empty, .encoded, .foreign:
        if let refusal = format.refusal(of: file) { diagnostics.append(refusal) }
      }
    } catch {
      diagnostics += error.diagnostics
    }
  }

  /// The ledger, when no error was found.
  var ledger: Ledger {
    Ledger(
      symbols: symbols, sources: sources, tables: builders.mapValues(\.table), queue: queue,
      entryNumbers: entryNumbers, sharedColumns: sharedColumns.sets,
      native: native.isRead ? native.extent : nil)
  }
}

extension Diagnostic {
  static func tooManyFiles(_ file: String) -> Self {
    Self(
      .error, .eLimit, at: InputLocation(file: file, line: 1, column: 1),
      "there are more than \(ReadingLimits.files) files; join some of one kind")
  }
}
