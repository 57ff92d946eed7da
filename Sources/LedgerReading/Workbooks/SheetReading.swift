import Diagnostics
import ProductionLedger

/// A sheet of a workbook whose header is found and whose rows are being read.
///
/// Rows without any text are passed over, wherever they stand.
struct SheetReading: RecordReading {
  private let content: SheetContent
  private let sheetPlaces: SheetPlaces
  private var scanner: SheetScanner
  private var row = SheetRow()
  private var isFinished = false
  /// What ended the reading before the sheet did.
  private var flaw: SheetFlaw?
  /// The first row, by column, that has text where the header has none.
  private var unnamed: [Int: Int] = [:]
  /// The rows that are the header once more.
  private var repeatedHeaders: [Int] = []
  private let dataStart: Int
  private var recordCount = 0

  let fields: [HeaderField]
  let headerLine: Int
  var text: [UInt8] { content.bytes }
  var places: any RecordPlaces { sheetPlaces }

  /// Finds the header of a sheet among its first rows; nil when the sheet has none.
  ///
  /// - Parameters:
  ///   - sheet: the sheet.
  ///   - workbook: the workbook that it is in.
  ///   - file: the file, as messages name it.
  ///   - profile: what cannot be seen.
  /// - Throws: `Refusal` with E-FORMAT or E-LIMIT for a sheet that cannot be read.
  init?(
    _ sheet: WorkbookSheet, of workbook: Workbook, file: String,
    profile: FileProfile = FileProfile()
  ) throws(Refusal) {
    content = try workbook.content(of: sheet)
    let header: SheetHeader?
    do throws(SheetFlaw) {
      header = try SheetHeader(of: content.bytes, cells: workbook.cells, profile: profile)
    } catch {
      throw Refusal(.sheet(error, in: file, sheet: sheet.name))
    }
    guard let header else { return nil }
    guard header.fields.count <= ReadingLimits.columns else {
      let place = InputLocation(file: file, sheet: sheet.name, line: header.row, column: 1)
      throw Refusal(.tooManyColumns(header.fields.count, at: place))
    }
    fields = header.fields
    headerLine = header.row
    scanner = header.scanner
    dataStart = scanner.offset
    sheetPlaces = SheetPlaces(
      file: file, sheetName: sheet.name, content: content, cells: workbook.cells, header: header)
  }

  /// Lets the text of the sheet go; it is unpacked again if a message about its cells needs it.
  func giveBack() { content.giveBack() }

  /// The error of names that fit no kind of table, complete or not; nil when they fit one.
  func unclearNames(isQueue: Bool, _ profile: FileProfile) -> Refusal? {
    let names =
      profile.readsCellsAsTheyStand
      ? fields : DerivedFields(profile, header: fields).fields.map(\.header)
    guard HeaderNames(names).fittingKinds.isEmpty else { return nil }
    do throws(Refusal) {
      let place = sheetPlaces.nameOfField(0).location
      _ = try ColumnPlan(header: names, isQueue: isQueue, at: place)
      return nil
    } catch {
      return error
    }
  }

  var estimatedCount: Int {
    guard recordCount > 0 else { return 0 }
    let length = max(1, (scanner.offset - dataStart) / recordCount)
    let share = (content.count - dataStart) / length
    return share + share / 16 + 1
  }

  mutating func fill(_ batch: inout RecordBatch) -> Bool {
    guard !isFinished else { return false }
    // Every place in the text of a sheet fits the 32 bits of a field: `ReadingLimits.partBytes`.
    batch.clear(base: 0)
    batch.shared = sheetPlaces.cells.strings.bytes
    let bytes = content.bytes
    do throws(SheetFlaw) {
      while !batch.isFull(at: 0) {
        guard try scanner.next(of: bytes.span, into: &row, unescaped: &batch.unescaped) else {
          isFinished = true
          break
        }
        if sheetPlaces.header.isRepeated(
          in: row,
          text: { $0.slice(of: bytes, unescaped: batch.unescaped, shared: batch.shared) })
        {
          if repeatedHeaders.count < ReadingLimits.flaws { repeatedHeaders.append(row.number) }
        } else {
          append(to: &batch)
        }
      }
    } catch {
      flaw = error
      isFinished = true
    }
    recordCount += batch.count
    return batch.count > 0 || !isFinished
  }

  /// Takes the cells of the row at hand that stand below a name.
  private mutating func append(to batch: inout RecordBatch) {
    let first = sheetPlaces.header.firstColumn
    let start = batch.fields.count
    var isBlank = true
    batch.fields.append(contentsOf: repeatElement(.init(start: 0, length: 0), count: fields.count))
    for cell in row.cells {
      let field = cell.column - first
      if fields.indices.contains(field) {
        if cell.isFlawed {
          batch.flawed.append(
            .init(record: batch.count, field: field, problem: .formulaError))
        } else {
          batch.fields[start + field] = cell.field
        }
        isBlank = false
        if !fields[field].isBlank { continue }
      }
      if unnamed[cell.column] == nil, unnamed.count < ReadingLimits.columns {
        unnamed[cell.column] = row.number
      }
    }
    if isBlank {
      batch.dropFields()
    } else {
      batch.endRecord(start: row.start, line: row.number)
    }
  }

  func problems(isStrict: Bool) -> [Diagnostic] {
    let file = sheetPlaces.file
    let sheet = sheetPlaces.sheetName
    var problems = unnamed.sorted { $0.key < $1.key }.map { column, row in
      Diagnostic.cellWithoutName(
        at: InputLocation(file: file, sheet: sheet, line: row, column: column))
    }
    problems += repeatedHeaders.map { row in
      .headerAgain(
        at: InputLocation(file: file, sheet: sheet, line: row, column: 1), first: headerLine)
    }
    if let flaw { problems.append(.sheet(flaw, in: file, sheet: sheet)) }
    return problems
  }
}

extension Diagnostic {
  fileprivate static func headerAgain(at place: InputLocation, first: Int) -> Self {
    Self(
      .error, .eHeaderAgain, at: place,
      "the header of row \(first) comes again on row \(place.line); two exports were joined, "
        + "give them one by one or remove the row")
  }

  fileprivate static func cellWithoutName(at place: InputLocation) -> Self {
    Self(
      .warning, .wHeader, at: place,
      "the cell stands in a column without a name; nothing of that column is read")
  }
}
