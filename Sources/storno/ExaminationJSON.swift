import LedgerReading
import OrderReport
import ProductionLedger

/// Writes what files are as JSON: what `storno doctor --format json` prints.
///
/// Each table is on one line. Days are ISO, absent facts `null`.
/// - Source: contract.md section 3; schema `storno/doctor/1`, described in README.md.
enum ExaminationJSON {
  /// Returns the JSON of an examination, with a line end after it.
  ///
  /// - Complexity: O(*n*) in the names of the tables.
  static func bytes(of examination: FileExamination) -> [UInt8] {
    var writer = JSONWriter(capacity: 4_096)
    writer.raw("{\n  \"schema\": \"storno/doctor/1\",\n  ")
    writer.beginObjectMembers()
    writer.member("readable", examination.isReadable)
    writer.raw(",\n  \"tables\": [")
    for (index, table) in examination.tables.enumerated() {
      writer.raw(index == 0 ? "\n    " : ",\n    ")
      writer.append(table)
    }
    writer.raw(examination.tables.isEmpty ? "]" : "\n  ]")
    writer.raw(",\n  \"missingTables\": [")
    for (index, table) in examination.missingTables.enumerated() {
      writer.raw(index == 0 ? "\n    " : ",\n    ")
      writer.append(table)
    }
    writer.raw(examination.missingTables.isEmpty ? "]" : "\n  ]")
    writer.raw("\n}\n")
    return writer.bytes
  }
}

extension JSONWriter {
  fileprivate mutating func append(_ table: MissingTable) {
    beginObject()
    member("kind", table.kind.rawValue)
    member("cost", table.cost)
    let page = table.table == nil ? table.kind.page : nil
    member("page", page?.caption)
    member("pageNumber", page.map { Int32(clamping: $0.number) })
    member("table", table.table)
    endObject()
  }

  fileprivate mutating func append(_ table: FileDescription) {
    beginObject()
    member("file", table.file)
    member("sheet", table.sheet)
    members(of: table.form)
    member("system", table.system.rawValue)
    member("headerLine", table.headerLine.map { Int32(clamping: $0) })
    member("kind", table.kind?.rawValue)
    list("nearKinds", table.nearKinds) { writer, near in
      writer.beginObject()
      writer.member("kind", near.kind.rawValue)
      writer.member("lacking", near.lacking.map(\.caption))
      writer.endObject()
    }
    member("language", table.language?.rawValue)
    list("names", table.fields) { $0.append($1) }
    list("missing", table.missing) { $0.append($1, table.page) }
    members(of: table.rows)
    append(table.decimals)
    append(table.dates)
    member("pattern", table.pattern)
    name("profile")
    beginObject()
    for entry in table.profile { member(entry.key.name, entry.value) }
    endObject()
    member("questions", table.questions)
    member("possibleLines", table.possibleLines)
    member("errors", Int32(clamping: table.errorCount))
    member("errorsWithProfile", table.errorCountWithProfile.map { Int32(clamping: $0) })
    endObject()
  }

  private mutating func members(of form: FileForm) {
    member("format", form.format.rawValue)
    member("advice", form.advice)
    member("encoding", form.encoding)
    member("encodingSuspected", form.isEncodingSuspected)
    member("byteOrderMark", form.hasByteOrderMark)
    member("delimiter", form.delimiter)
    member("lineEnd", form.lineEnd)
  }

  private mutating func append(_ field: FileDescription.Field) {
    beginObject()
    member("name", field.name)
    switch field.use {
    case .read(let column):
      member("use", "read")
      member("columns", [column.caption])
    case .unneeded(let column):
      member("use", "unneeded")
      member("columns", [column.caption])
    case .repeated(let column):
      member("use", "repeated")
      member("columns", [column.caption])
    case .ambiguous(let columns):
      member("use", "ambiguous")
      member("columns", columns.map(\.caption))
    case .unknown(let nearest):
      member("use", "unknown")
      member("columns", [nearest].compactMap { $0?.caption })
    }
    endObject()
  }

  private mutating func append(_ missing: FileDescription.Missing, _ page: ERPPage?) {
    beginObject()
    member("column", missing.column.caption)
    member("need", missing.need.rawValue)
    member("cost", missing.cost)
    member("caption", missing.caption)
    member("page", page?.caption)
    member("pageNumber", page.map { Int32(clamping: $0.number) })
    member("visibility", page == nil ? nil : missing.visibility.rawValue)
    endObject()
  }

  private mutating func members(of rows: FileDescription.Rows) {
    member("rows", Int32(clamping: rows.count))
    member("firstPostingDate", rows.postingDates?.lowerBound.description)
    member("lastPostingDate", rows.postingDates?.upperBound.description)
    member("orders", rows.orderCount.map { Int32(clamping: $0) })
    member("firstEntryNo", rows.entryNumbers?.lowerBound)
    member("lastEntryNo", rows.entryNumbers?.upperBound)
    member("missingEntryNos", Int32(clamping: rows.missingEntryNumbers))
  }

  private mutating func append(_ decimals: DecimalEvidence) {
    name("decimals")
    beginObject()
    member("verdict", decimals.verdict.rawValue)
    member("point", Int32(clamping: decimals.point))
    member("comma", Int32(clamping: decimals.comma))
    member("undecided", Int32(clamping: decimals.undecided))
    member("whole", Int32(clamping: decimals.whole))
    member("grouped", Int32(clamping: decimals.grouped))
    member("unread", Int32(clamping: decimals.unread))
    endObject()
  }

  private mutating func append(_ dates: DateEvidence) {
    name("dates")
    beginObject()
    member("verdict", dates.verdict.name)
    member("form", dates.verdict.form)
    member("iso", Int32(clamping: dates.iso))
    member("dayFirst", Int32(clamping: dates.dayFirst))
    member("monthFirst", Int32(clamping: dates.monthFirst))
    member("undecided", Int32(clamping: dates.undecided))
    member("yearFirst", Int32(clamping: dates.yearFirst))
    member("serial", Int32(clamping: dates.serial))
    member("timed", Int32(clamping: dates.timed))
    member("unread", Int32(clamping: dates.unread))
    endObject()
  }

  private mutating func list<Element>(
    _ name: StaticString, _ elements: [Element], _ append: (inout JSONWriter, Element) -> Void
  ) {
    self.name(name)
    raw("[")
    for (index, element) in elements.enumerated() {
      if index > 0 { raw(", ") }
      append(&self, element)
    }
    raw("]")
  }
}

extension ProfileEntry.Key {
  /// The key as a member's name.
  fileprivate var name: StaticString {
    switch self {
    case .base: "base"
    case .encoding: "encoding"
    case .delimiter: "delimiter"
    case .headerRow: "headerRow"
    case .decimal: "decimal"
    case .dateFormat: "dateFormat"
    }
  }
}

extension DateEvidence.Verdict {
  /// What the cells say, without the form.
  fileprivate var name: String {
    switch self {
    case .none: "none"
    case .iso: "iso"
    case .form: "form"
    case .serial: "serial"
    case .undecided: "undecided"
    case .timed: "timed"
    case .contradictory: "contradictory"
    }
  }

  /// The form of the cells where it is one and certain.
  fileprivate var form: String? {
    switch self {
    case .iso: "yyyy-MM-dd"
    case .form(let form): form
    case .none, .serial, .undecided, .timed, .contradictory: nil
    }
  }
}
