import Diagnostics

/// A workbook, as far as the tables on its sheets need it.
///
/// Hidden sheets count like others: what somebody hid is posted all the same.
/// - Source: ISO/IEC 29500-1, 18.2 (workbook), transitional and strict.
struct Workbook: Sendable {
  /// The sheets with cells, in the order of their tabs.
  private(set) var sheets: [WorkbookSheet] = []
  /// How the cells of its sheets are to be read.
  private(set) var cells = SheetCells()
  private let package: WorkbookPackage

  /// Reads all but the sheets themselves.
  ///
  /// - Throws: `Refusal` with E-FORMAT if the file is no workbook or is damaged, or E-LIMIT.
  init(_ file: InputFile) throws(Refusal) {
    package = try WorkbookPackage(file)
    let parts = try package.relationships(of: package.workbook)
    try package.part(package.workbook).forEachElement { element in
      if element.isNamed("workbookPr", in: "workbook") {
        cells.isFrom1904 = element.isTrue("date1904")
      } else if element.isNamed("calcPr", in: "workbook") {
        cells.isUncalculated = element.isTrue("fullCalcOnLoad")
      } else if element.isNamed("sheet", in: "sheets"), let name = element["name"],
        let part = element.relationshipID.flatMap({ parts[$0] }), part.type == "worksheet"
      {
        sheets.append(WorkbookSheet(name: name, part: part.target))
      }
    }
    try checkSheets()
    let styles = parts.first(ofType: "styles")
    let strings = parts.first(ofType: "sharedStrings")
    try package.checkSizes(
      of: [package.workbook] + [styles, strings].compactMap(\.self) + sheets.map(\.part))
    if let styles { cells.formats = try Self.formats(package.part(styles)) }
    if let strings { cells.strings = try WorkbookStrings(package.part(strings)) }
  }

  /// Checks that the sheets are not too many, and each is a part of its own.
  private func checkSheets() throws(Refusal) {
    guard sheets.count <= ReadingLimits.sheets else {
      throw Refusal(.tooManySheets(in: package.file))
    }
    var found: [String: WorkbookSheet] = [:]
    for sheet in sheets {
      if let other = found.updateValue(sheet, forKey: sheet.part.lowercased()) {
        throw Refusal(.sharedPart(other.name, sheet.name, in: package.file))
      }
    }
  }

  /// Unpacks a sheet.
  func content(of sheet: WorkbookSheet) throws(Refusal) -> SheetContent {
    try SheetContent(of: sheet, in: package)
  }

  /// The number formats of cells by the numbers of their styles.
  ///
  /// - Source: ISO/IEC 29500-1, 18.8.10 (cellXfs), 18.8.30 (numFmt), 18.8.45 (xf).
  private static func formats(_ part: WorkbookPart) throws(Refusal) -> [SheetNumberFormat] {
    var defined: [Int: SheetNumberFormat] = [:]
    var formats: [SheetNumberFormat] = []
    try part.forEachElement { element in
      if element.isNamed("numFmt", in: "numFmts"), let id = element.number("numFmtId"),
        let code = element["formatCode"]
      {
        defined[id] = SheetNumberFormat(code: code)
      } else if element.isNamed("xf", in: "cellXfs") {
        let id = element.number("numFmtId") ?? 0
        formats.append(defined[id] ?? SheetNumberFormat(builtIn: id) ?? .number)
      }
    }
    return formats
  }
}
