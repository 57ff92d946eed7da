import Diagnostics
import ProductionLedger

extension Diagnostic {
  static func unitUnknown(_ line: OutputJournalLine, unit: String, item: String) -> Diagnostic {
    queue(
      .qUnit, line, .unitOfMeasureCode, .unitUnknown,
      ["unit": .text(unit), "item": .text(item)])
  }

  static func unitBlank(_ line: OutputJournalLine, orderUnit: String) -> Diagnostic {
    queue(
      .qUnit, line, .unitOfMeasureCode, .unitBlank, ["unit": .text(orderUnit)])
  }

  static func unitContradicted(
    _ line: OutputJournalLine, unit: String, own: Quantity, known: Quantity
  ) -> Diagnostic {
    queue(
      .qUnit, line, .qtyPerUnitOfMeasure, .unitContradicted,
      ["unit": .text(unit), "own": .figure(own), "known": .figure(known)])
  }

  static func timeUnitUnknown(_ line: OutputJournalLine, unit: String, operationUnit: String)
    -> Diagnostic
  {
    queue(
      .qUnit, line, .capUnitOfMeasureCode, .timeUnitUnknown,
      ["unit": .text(unit), "operationUnit": .text(operationUnit)])
  }

  static func outOfRange(_ line: OutputJournalLine, _ measure: Measure) -> Diagnostic {
    queue(
      .qUnit, line, measure.column, .outOfRange,
      ["measure": .name(measure), "figure": .figure(line.writtenMeasures[measure])])
  }

  static func roundsToZero(_ line: OutputJournalLine, _ measure: Measure) -> Diagnostic {
    queue(
      .qEmpty, line, measure.column, .roundsToZero,
      [
        "measure": .name(measure), "figure": .figure(line.writtenMeasures[measure]),
        "smallest": .figure("0.00001"),
      ])
  }
}
