import Diagnostics
import LedgerReading
import ProductionLedger

/// Writes what a person is to do about a table of a file.
struct DescriptionActions {
  private let table: FileDescription

  init(_ table: FileDescription) {
    self.table = table
  }

  /// The numbered list with its heading, or nothing when all is well.
  var text: String {
    let actions = columnActions + table.questions + profileActions
    guard !actions.isEmpty else { return "" }
    let rows = actions.enumerated().map { ["\($0.offset + 1).", $0.element] }
    return "What to do\n" + AlignedText(rows: rows).text
  }

  /// What is said of errors that no profile helps against, or nil where there is none.
  var remainder: String? {
    let count = table.errorCountWithProfile == nil ? table.errorCount : 0
    guard count > 0 else { return nil }
    let least = table.isStoppedAtHeader ? "at least " : ""
    return least + (count == 1 ? "1 error remains" : "\(count) errors remain") + ", printed below"
  }

  // MARK: Columns

  private var columnActions: [String] {
    switch table.system {
    case .businessCentral: return erpActions
    case .bc2adls:
      let names = captions { _ in true }
      return names.isEmpty
        ? []
        : [Self.sentence("Add these fields to those that bc2adls exports of the table: \(names)")]
    case .sapAFRU, .sapMATDOC, .erpnext, .odoo:
      let names = captions { _ in true }
      return names.isEmpty ? [] : [Self.sentence("Add to the export: \(names)")]
    }
  }

  private var erpActions: [String] {
    guard let page = table.page else { return [] }
    let name = "\(page.caption) (\(page.number))"
    let shown = captions { $0 != .absent }
    let absent = captions { $0 == .absent }
    let isService = table.form.format == .odata || table.form.format == .json
    let forShown =
      if isService, table.isOfAPI {
        "The API has no more columns, and none can be added. Publish the page \(name) as a web "
          + "service and read these there: \(shown)"
      } else if isService {
        "Name these columns in $select, or leave $select out, with the page \(name) published as a "
          + "web service: \(shown)"
      } else {
        "On the page \(name) choose Personalize, show these columns and export again: \(shown)"
      }
    let forAbsent =
      isService
      ? "The page \(name) does not have these; publish a query of table \(page.table) that has "
        + "them: \(absent)"
      : Self.sentence("The page \(name) does not have these: \(absent)")
        + " Newer versions let Personalize add them from the table; else export table "
        + "\(page.table) by a configuration package or OData."
    return [shown.isEmpty ? nil : forShown, absent.isEmpty ? nil : forAbsent]
      .compactMap { $0.map(Self.sentence) }
  }

  private func captions(_ isWanted: (ERPPage.Visibility) -> Bool) -> String {
    table.missing.filter { isWanted($0.visibility) }
      .map { AlignedText.unbroken(VisibleText.of($0.caption)) }.joined(separator: ", ")
  }

  /// A sentence with one full stop, though a name at its end may have its own.
  private static func sentence(_ text: String) -> String {
    text.hasSuffix(".") ? text : text + "."
  }

  // MARK: Profile and errors

  /// What to do with the profile that stands below all tables, and what it does not help against.
  private var profileActions: [String] {
    guard !table.profile.isEmpty else {
      guard let remainder else { return [] }
      return [remainder.prefix(1).uppercased() + remainder.dropFirst() + "."]
    }
    let least = table.isStoppedAtHeader ? "at least " : ""
    let end =
      switch table.errorCountWithProfile {
      case 0: "the file can be read then."
      case 1: "\(least)1 error is left then."
      case let count?: "\(least)\(count) errors are left then."
      case nil: "look at it again then."
      }
    return ["Write the profile below into Site/site.yml; \(end)"]
  }
}

extension FileDescription {
  /// The page from which the table is exported, or nil where another system wrote it.
  var page: ERPPage? { system == .businessCentral ? kind?.page : nil }

  /// Whether the names are those of an API, which begin with small letters: `entryNumber`.
  fileprivate var isOfAPI: Bool {
    fields.contains { field in
      if case .read = field.use { field.name.first?.isLowercase == true } else { false }
    }
  }
}
