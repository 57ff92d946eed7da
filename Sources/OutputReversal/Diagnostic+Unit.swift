import Diagnostics
import ProductionLedger

extension Diagnostic {
  static func unitUnknown(_ line: OutputJournalLine, unit: String, item: String) -> Diagnostic {
    queue(
      .qUnit, line, .unitOfMeasureCode,
      "unit '\(unit)' of item '\(item)' is not known; give its Qty. per Unit of Measure")
  }

  static func unitBlank(_ line: OutputJournalLine, orderUnit: String) -> Diagnostic {
    queue(
      .qUnit, line, .unitOfMeasureCode,
      "the unit is blank, but the order line counts in '\(orderUnit)'; name the unit")
  }

  static func unitContradicted(
    _ line: OutputJournalLine, unit: String, own: Quantity, known: Quantity
  ) -> Diagnostic {
    queue(
      .qUnit, line, .qtyPerUnitOfMeasure,
      "unit '\(unit)' has \(own) base units here but \(known) in the ledger; correct one of them")
  }

  static func timeUnitUnknown(_ line: OutputJournalLine, unit: String, operationUnit: String)
    -> Diagnostic
  {
    queue(
      .qUnit, line, .capUnitOfMeasureCode,
      "unit '\(unit)' cannot be converted into the operation's '\(operationUnit)'; "
        + "give its Qty. per Cap. Unit of Measure")
  }

  static func outOfRange(_ line: OutputJournalLine, _ measure: Measure) -> Diagnostic {
    queue(
      .qUnit, line, measure.column,
      "\(measure.phrase) \(line.writtenMeasures[measure]) is out of range when converted")
  }

  static func roundsToZero(_ line: OutputJournalLine, _ measure: Measure) -> Diagnostic {
    queue(
      .qEmpty, line, measure.column,
      "\(measure.phrase) \(line.writtenMeasures[measure]) becomes zero when it is converted "
        + "and rounded to 0.00001")
  }
}
