import Diagnostics

/// What is wrong with a workbook as such.
extension Diagnostic {
  /// Returns the error of an archive that cannot be read.
  static func archive(_ flaw: ZIPFlaw, in file: String) -> Self {
    let code: Code
    switch flaw {
    case .tooManyEntries, .tooLarge, .tooLargeTogether: code = .eLimit
    default: code = .eFormat
    }
    return Self(.error, code, at: InputLocation(file: file, line: 1, column: 1), flaw.message)
  }

  /// Returns the error of a ZIP archive that is no workbook, but `kind`.
  static func noWorkbook(_ kind: String, in file: String) -> Self {
    let remedy =
      kind == "a ZIP archive"
      ? "unpack it first" : "save the sheet as .xlsx or as CSV UTF-8"
    return format("the file is \(kind) and no workbook of Excel; \(remedy)", in: file)
  }

  /// Returns the error of a part that the workbook refers to and does not have.
  static func missingPart(_ part: String, in file: String) -> Self {
    format("the workbook lacks its part '\(VisibleText.of(part))'; \(saveAgain)", in: file)
  }

  /// Returns the error of more sheets than a workbook of tables has.
  static func tooManySheets(in file: String) -> Self {
    Self(
      .error, .eLimit, at: InputLocation(file: file, line: 1, column: 1),
      "the workbook has more than \(ReadingLimits.sheets) sheets; "
        + "save those with tables as a workbook of their own")
  }

  /// Returns the error of two sheets that are one part of the workbook.
  static func sharedPart(_ first: String, _ second: String, in file: String) -> Self {
    format(
      "the sheets '\(VisibleText.of(first))' and '\(VisibleText.of(second))' of the workbook are "
        + "one and the same part; \(saveAgain)", in: file)
  }

  /// Returns the error of a part that is no sound XML.
  static func damagedPart(_ part: String, _ flaw: XMLFlaw, in file: String) -> Self {
    let name = VisibleText.of(part)
    return format(
      "the part '\(name)' of the workbook is damaged, \(flaw.phrase); \(saveAgain)", in: file)
  }

  /// Returns the error that ends the reading of a sheet.
  static func sheet(_ flaw: SheetFlaw, in file: String, sheet: String) -> Self {
    let place = InputLocation(file: file, sheet: sheet, line: flaw.row, column: 1)
    switch flaw.problem {
    case .cellTooLong:
      return Self(
        .error, .eLimit, at: place,
        "a cell of this row has more than \(ReadingLimits.fieldBytes) bytes of text")
    case .rowTooLong:
      return Self(
        .error, .eLimit, at: place,
        "this row has more than \(ReadingLimits.recordBytes) bytes; no row of a ledger is so long")
    case .sheetTooLong:
      return Self(
        .error, .eLimit, at: place,
        "the cells of the sheet have more than \(ReadingLimits.partBytes >> 20) MiB of text up to "
          + "this row; save its rows in several workbooks")
    default:
      return Self(
        .error, .eFormat, at: place,
        "the sheet is damaged in or after this row, \(flaw.problem.phrase); \(saveAgain)")
    }
  }

  private static let saveAgain = "open it in Excel and save it again"

  private static func format(_ message: String, in file: String) -> Self {
    Self(.error, .eFormat, at: InputLocation(file: file, line: 1, column: 1), message)
  }
}

extension ZIPFlaw {
  fileprivate var message: String {
    let remedy = "save the workbook again, or export the sheet as CSV UTF-8"
    switch self {
    case .noDirectory:
      return "the file begins as a ZIP archive or workbook and is cut off, its directory is "
        + "missing; \(remedy)"
    case .severalDisks:
      return "the ZIP archive is one part of several; join them, or \(remedy)"
    case .damaged:
      return "the file is a ZIP archive or workbook whose directory is damaged; \(remedy)"
    case .encrypted:
      return "the ZIP archive or workbook needs a password; save it without one"
    case .method(let number):
      return "the ZIP archive or workbook is packed by method \(number), read is deflate; \(remedy)"
    case .checksum(let name):
      return "the part '\(VisibleText.of(name))' of the workbook is damaged, its bytes are not "
        + "those that were packed; \(remedy)"
    case .tooManyEntries:
      return "the ZIP archive has more than \(ReadingLimits.entries) files; no workbook has so many"
    case .tooLarge(let name):
      return "the part '\(VisibleText.of(name))' of the workbook would unpack to more than "
        + "\(ReadingLimits.partBytes >> 20) MiB, or to \(ReadingLimits.packingRatio) times its "
        + "size; export the sheet as CSV UTF-8"
    case .tooLargeTogether:
      return "the sheets and texts of the workbook would unpack to more than "
        + "\(ReadingLimits.workbookBytes >> 20) MiB, or to \(ReadingLimits.packingRatio) times "
        + "their size; export the sheets as CSV UTF-8"
    }
  }
}

extension SheetFlaw.Problem {
  fileprivate var phrase: String {
    switch self {
    case .xml(let flaw): flaw.phrase
    case .reference: "a cell is not where its reference says"
    case .rowNumber: "the rows are not in order"
    case .sharedText: "a cell refers to a shared text that is not there"
    case .type: "a cell has a type that no workbook knows"
    case .cellTooLong, .rowTooLong, .sheetTooLong: "it is too long"
    }
  }
}

extension XMLFlaw {
  fileprivate var phrase: String {
    switch self {
    case .malformed: "a tag is not well-formed"
    case .mismatchedTag: "an end tag does not fit its start tag"
    case .cutOff: "it ends too early"
    case .documentType: "it has a document type, which no workbook needs"
    case .unknownEntity: "it refers to an entity that is not defined"
    case .control: "it holds a control character"
    case .tooDeep: "its elements lie too deep within each other"
    case .encoding: "it is not in UTF-8"
    }
  }
}
