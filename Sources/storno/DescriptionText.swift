import Diagnostics
import LedgerReading
import ProductionLedger

/// Writes what a table of a file is for a person: paragraphs, each ended by a line end.
struct DescriptionText {
  let table: FileDescription
  /// An earlier table of which the same is to be said, or nil.
  let model: FileDescription?

  /// What is there, what is missing, and what to do.
  var paragraphs: [String] {
    guard model == nil else { return [summary] }
    return
      ([summary, columns] + ColumnNeed.allCases.map(missing) + [DescriptionActions(table).text])
      .filter {
        !$0.isEmpty
      }
  }

  // MARK: What is there

  private var summary: String {
    var facts: [[String]] = [["Format", form]]
    if table.system != .businessCentral { facts.append(["System", table.system.rawValue]) }
    if let line = table.headerLine { facts.append(["Header", header(line)]) }
    facts += kindFacts
    if let numbers { facts.append(["Quantities", numbers]) }
    if let days { facts.append(["Days", days]) }
    facts += rowFacts
    if model != nil, let remainder = DescriptionActions(table).remainder {
      facts.append(["Errors", remainder])
    }
    if let model { facts.append(["Columns", "as in \(Self.place(of: model))"]) }
    return "\(title)\n" + AlignedText(rows: facts).text
  }

  private var title: String {
    let kind = table.kind?.rawValue ?? (table.headerLine == nil ? "no table" : "unknown table")
    return "\(Self.place(of: table)): \(kind)"
  }

  private static func place(of table: FileDescription) -> String {
    VisibleText.of(table.sheet.map { "\(table.file)[\($0)]" } ?? table.file)
  }

  private var form: String {
    let form = table.form
    if let advice = form.advice { return advice }
    var parts = [form.format.rawValue]
    if let delimiter = form.delimiter { parts[0] += " with \(Self.name(of: delimiter))" }
    if let encoding = form.encoding.map(Self.name(ofEncoding:)) {
      let mark = form.hasByteOrderMark ? " with a byte order mark" : ""
      parts.append(form.isEncodingSuspected ? "not UTF-8; \(encoding)?" : encoding + mark)
    }
    if let lineEnd = form.lineEnd { parts.append("lines end with \(lineEnd)") }
    return parts.joined(separator: ", ")
  }

  private static func name(ofEncoding encoding: String) -> String {
    switch encoding {
    case "windows-1252": "Windows-1252"
    case "cp850": "code page 850"
    default: encoding.uppercased()
    }
  }

  private static func name(of delimiter: String) -> String {
    switch delimiter {
    case ",": "commas"
    case ";": "semicolons"
    case "\t": "tabs"
    default: "'\(delimiter)'"
    }
  }

  private func header(_ line: Int) -> String {
    let names = "\(table.knownFieldCount) of \(table.fields.count) names known"
    let language = table.language.map { "\($0.name), " } ?? ""
    return "line \(line), \(language)\(names)"
  }

  private var kindFacts: [[String]] {
    table.nearKinds.map { near in
      guard !near.lacking.isEmpty else { return ["May be", near.kind.rawValue] }
      let lacking = near.lacking.map(\.caption).joined(separator: ", ")
      return ["Nearly", "\(near.kind.rawValue), but without \(lacking)"]
    }
  }

  private var numbers: String? {
    let evidence = table.decimals
    switch evidence.verdict {
    case .whole: return evidence.whole > 0 ? "whole numbers" : nil
    case .point: return "decimal point: \(Self.count(evidence.point)) so\(groups)"
    case .comma: return "decimal comma: \(Self.count(evidence.comma)) so\(groups)"
    case .contradictory:
      return "decimal comma in \(Self.cells(evidence.comma)), point in \(evidence.point)"
    case .undecided: return "decimal sign not certain: \(Self.cells(evidence.undecided))"
    }
  }

  /// How many cells group their thousands, if any does.
  private var groups: String {
    let count = table.decimals.grouped
    return count == 0 ? "" : ", thousands grouped in \(Self.cells(count))"
  }

  private var days: String? {
    let evidence = table.dates
    switch evidence.verdict {
    case .none: return nil
    case .iso: return "yyyy-MM-dd"
    case .form(let form):
      let certain = evidence.dayFirst + evidence.monthFirst + evidence.yearFirst
      return "\(form): \(Self.count(certain)) so"
    case .serial: return "numbers of days in \(Self.cells(evidence.serial))"
    case .undecided: return "day or month first: \(Self.cells(evidence.undecided)) may be either"
    case .timed: return "with a time of day in \(Self.cells(evidence.timed))"
    case .contradictory:
      return "several forms: \(evidence.iso) yyyy-MM-dd, \(evidence.dayFirst) with the day first, "
        + "\(evidence.monthFirst) with the month first, \(evidence.unread) others"
    }
  }

  private static func cells(_ count: Int) -> String {
    "\(count) \(count == 1 ? "cell" : "cells")"
  }

  private static func count(_ count: Int) -> String {
    "\(cells(count)) can only be read"
  }

  private var rowFacts: [[String]] {
    let rows = table.rows
    guard table.headerLine != nil else { return [] }
    var facts = [["Rows", "\(rows.count)"]]
    if let days = rows.postingDates {
      facts.append(["Posted", "\(days.lowerBound) to \(days.upperBound)"])
    }
    if let orders = rows.orderCount { facts.append(["Orders", "\(orders)"]) }
    if let numbers = rows.entryNumbers {
      let gaps =
        rows.missingEntryNumbers == 0 ? "" : ", \(rows.missingEntryNumbers) between them missing"
      facts.append(["Entries", "\(numbers.lowerBound) to \(numbers.upperBound)\(gaps)"])
    }
    return facts
  }

  private var columns: String {
    var rows: [[String]] = []
    func add(_ title: String, _ names: [String]) {
      if !names.isEmpty {
        rows.append([title, names.map(AlignedText.unbroken).joined(separator: ", ")])
      }
    }
    add("Read", table.fields.compactMap(Self.readName))
    add("Ambiguous", table.fields.compactMap(Self.ambiguousName))
    add("Twice", table.fields.compactMap(Self.repeatedName))
    add("Misspelt?", table.fields.compactMap(Self.misspeltName))
    add("Not read", table.fields.compactMap(Self.unreadName))
    return rows.isEmpty ? "" : "Columns\n" + AlignedText(rows: rows).text
  }

  private static func readName(_ field: FileDescription.Field) -> String? {
    guard case .read(let column) = field.use else { return nil }
    let name = VisibleText.of(field.name)
    return name == column.caption ? name : "\(column.caption) (\(name))"
  }

  private static func ambiguousName(_ field: FileDescription.Field) -> String? {
    guard case .ambiguous(let columns) = field.use else { return nil }
    let meanings = columns.map(\.caption).joined(separator: " or ")
    return "\(VisibleText.of(field.name)) (\(meanings))"
  }

  private static func repeatedName(_ field: FileDescription.Field) -> String? {
    guard case .repeated(let column) = field.use else { return nil }
    return "\(VisibleText.of(field.name)) (\(column.caption))"
  }

  private static func misspeltName(_ field: FileDescription.Field) -> String? {
    guard case .unknown(let nearest?) = field.use else { return nil }
    return "\(VisibleText.of(field.name)) (\(nearest.caption)?)"
  }

  private static func unreadName(_ field: FileDescription.Field) -> String? {
    switch field.use {
    case .unneeded, .unknown(nearest: nil):
      field.name.isEmpty ? nil : VisibleText.of(field.name)
    case .read, .repeated, .ambiguous, .unknown: nil
    }
  }

  // MARK: What is missing

  private func missing(_ need: ColumnNeed) -> String {
    var rows = [["Column", "On the page", "Without it"]]
    rows += table.missing.filter { $0.need == need }.map { missing in
      [Self.name(of: missing), Self.place(missing.visibility), missing.cost]
    }
    guard rows.count > 1 else { return "" }
    if table.page == nil { for index in rows.indices { rows[index].remove(at: 1) } }
    return "\(Self.heading(of: need))\n" + AlignedText(rows: rows).text
  }

  /// The column by its English name and by the one that the page has in the file's language.
  private static func name(of missing: FileDescription.Missing) -> String {
    let name = missing.column.caption
    return missing.caption == name ? name : "\(name) (\(missing.caption))"
  }

  private static func heading(of need: ColumnNeed) -> String {
    switch need {
    case .required: "Missing, and without it the file is refused"
    case .rules: "Missing, and without it something is not known"
    case .extra: "Missing, and without it a page says less"
    }
  }

  private static func place(_ visibility: ERPPage.Visibility) -> String {
    switch visibility {
    case .shown: "shown"
    case .hidden: "hidden"
    case .absent: "not there"
    }
  }
}
