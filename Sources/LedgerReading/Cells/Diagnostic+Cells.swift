import Diagnostics
import ProductionLedger

extension CellProblem {
  /// The code of the problem.
  var code: Code {
    switch self {
    case .blank: .eRequired
    case .notANumber: .eNumber
    case .tooPrecise: .ePrecision
    case .outOfRange: .eRange
    case .notADate: .eDate
    case .unknownValue, .nested, .flag, .formulaError, .unknownTimeUnit: .eValue
    }
  }
}

extension Diagnostic {
  /// Returns the error of a cell that is no value of its column.
  static func cell(
    _ problem: CellProblem, _ column: Column, in kind: TableKind, _ cell: SourceRows.Cell,
    _ format: CellFormat = CellFormat()
  ) -> Self {
    Self(
      .error, problem.code, at: cell.place.location, length: cell.place.length,
      message(problem, column, in: kind, cell.text, format))
  }

  /// Returns the same for one of so many that only its place and code matter.
  static func furtherCell(
    _ problem: CellProblem, _ place: OutputJournalLine.FieldLocation
  ) -> Self {
    Self(
      .error, problem.code, at: place.location, length: place.length,
      "the value cannot be read; see the errors above")
  }

  private static func message(
    _ problem: CellProblem, _ column: Column, in kind: TableKind, _ text: String,
    _ format: CellFormat
  ) -> String {
    let shown = "'" + VisibleText.of(excerpt(text)) + "'"
    let content = column.content(in: kind)
    switch problem {
    case .formulaError:
      return text.isEmpty
        ? "\(column.caption) is a formula without a value; open the workbook in Excel and save it"
        : "\(column.caption) \(shown) is an error of a formula; mend it in the workbook"
    case .nested:
      let noun = text.hasPrefix("{") ? "an object" : "an array"
      return "\(column.caption) is \(noun), \(shown); a single value is due"
    case .flag:
      return "\(column.caption) is the truth value \(shown); a text in quotes is due"
    case .unknownTimeUnit:
      return text.isEmpty
        ? "\(column.caption) has no unit; timeUnit in a profile says which column tells it"
        : "\(column.caption) is in the unit \(shown), which is not known; "
          + "add it under timeUnit in a profile"
    case .blank:
      return "\(column.caption) is blank\(blankReason(column, kind, text))"
    case .notANumber:
      let noun = content == .quantity ? "number" : "whole number"
      return "\(column.caption) \(shown) is no \(noun)\(hint(NumberHint.of(text, format)))"
    case .tooPrecise:
      return "\(column.caption) \(shown) has more than 5 decimals; nothing is rounded"
    case .outOfRange:
      return "\(column.caption) \(shown) is out of range; \(range(of: content, column))"
    case .notADate:
      return
        "\(column.caption) \(shown) is no date of the form \(form(of: format))"
        + hint(DateHint.of(text, format.dateFormat))
    case .unknownValue:
      let known = knownValues(column, content, text, format)
      return "\(column.caption) \(shown) is not known; \(known)"
    }
  }

  private static func form(of format: CellFormat) -> String {
    format.dateFormat.map { "\($0.pattern) or yyyy-mm-dd" } ?? "yyyy-mm-dd"
  }

  private static func blankReason(_ column: Column, _ kind: TableKind, _ text: String) -> String {
    if column == .orderNo, kind == .itemLedgerEntries || kind == .capacityLedgerEntries {
      return "; output of production belongs to an order"
    }
    if column.numbering(in: kind) != nil, text.contains("0") {
      return "; '\(VisibleText.of(excerpt(text)))' stands for no entry"
    }
    return text.hasPrefix("0001-01-01") ? "; 0001-01-01 stands for no date" : ""
  }

  private static func range(of content: CellContent, _ column: Column) -> String {
    switch content {
    case .entryNo: "entry numbers go from 1 to 2147483647"
    case .quantity where column == .qtyPerUnitOfMeasure || column == .qtyPerCapUnitOfMeasure:
      "a factor is above 0"
    case .text: "write a text in quotes"
    case .quantity: "at most 92233720368547.75807 either way"
    default: "numbers go from 0 to 2147483647"
    }
  }

  private static func knownValues(
    _ column: Column, _ content: CellContent, _ text: String, _ format: CellFormat
  ) -> String {
    let names =
      content == .flag
      ? Captions.flags(in: format.language) : Captions.values(of: column, in: format.language)
    if let name = NearestName.of(text, in: names) { return "did you mean '\(name)'?" }
    return "it is one of \(names.joined(separator: ", "))"
  }

  private static func hint(_ text: String?) -> String {
    text.map { "; \($0)" } ?? ""
  }

  /// The first characters of a text that may be long.
  private static func excerpt(_ text: String) -> String {
    let head = text.unicodeScalars.prefix(40)
    return head.count < 40 ? text : String(head) + "…"
  }
}
