import Diagnostics
import ProductionLedger

/// Which kind of table a header announces, and which column each of its fields is.
///
/// - Source: inputs.md section 2.
struct ColumnPlan: Hashable, Sendable {
  /// The kind of table.
  var kind: TableKind
  /// The language of the names, in which values are looked up first.
  var language: CaptionLanguage
  /// The column of each field, nil for one that is not read.
  var columns: [Column?]

  /// The columns that several fields are.
  var repeatedColumns: Set<Column?> {
    var seen: Set<Column> = []
    return Set(columns.compactMap(\.self).filter { !seen.insert($0).inserted })
  }

  /// Creates the plan of a table of which all is known.
  init(kind: TableKind, language: CaptionLanguage = .english, columns: [Column?]) {
    self.kind = kind
    self.language = language
    self.columns = columns
  }

  /// Finds the only kind that `header` fits.
  ///
  /// - Parameters:
  ///   - header: the names.
  ///   - isQueue: whether the file was named as a queue.
  ///   - place: where the header begins.
  ///   - captions: what names mean.
  /// - Throws: `Refusal` with E-HEADER when no kind or several fit, a required column is missing,
  ///   or a name that is read may mean several columns.
  init(
    header: [HeaderField], isQueue: Bool, at place: InputLocation,
    captions: CaptionTable = .known
  ) throws(Refusal) {
    let names = HeaderNames(header, captions: captions)
    let fitting = names.fittingKinds
    guard let kind = fitting.first else {
      if let tie = TableKind.allCases.flatMap(names.ties).first {
        throw Refusal(.tiedName(tie.field, tie.columns, at: place))
      }
      throw Refusal(.unknownKind(names, isQueue: isQueue, at: place))
    }
    guard fitting.count == 1 else { throw Refusal(.severalKinds(fitting, at: place)) }
    guard !isQueue || kind == .outputJournalLines else {
      throw Refusal(.noQueue(kind, at: place))
    }
    if let tie = names.ties(in: kind).first {
      throw Refusal(.tiedName(tie.field, tie.columns, at: place))
    }
    let named = names.columns(in: kind)
    let missing = kind.requiredColumns.filter { !named.contains($0) }
    guard missing.isEmpty else {
      throw Refusal(.missingColumns(missing, of: kind, names, at: place))
    }
    self.kind = kind
    language = names.language
    columns = names.readColumns(in: kind)
  }
}
