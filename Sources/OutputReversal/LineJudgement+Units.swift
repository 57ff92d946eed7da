import Diagnostics
import ProductionLedger

extension LineJudgement {
  /// Returns the figures in the base unit and the operation's unit of time, or nil: R12, S2.
  ///
  /// Refuses a unit that is not known, and a quantity that rounds to nothing.
  mutating func convertedMeasures(
    _ orderLineNo: Int32?, _ operation: JudgedOperation, in history: OrderHistory
  ) -> Measures? {
    var measures = line.writtenMeasures
    let quantities = [Measure.output, .scrap].filter { !measures[$0].isZero }
    let times = [Measure.setupTime, .runTime, .stopTime].filter { !measures[$0].isZero }
    var isConverted = true
    if !quantities.isEmpty {
      let factor = unitFactor(history.lines.first { $0.lineNo == orderLineNo })
      for measure in quantities {
        let converted = factor.flatMap { measures[measure].scaled(by: $0) }
        if factor != nil, converted == nil { add(.outOfRange(line, measure)) }
        if converted?.isZero == true { add(.roundsToZero(line, measure)) }
        isConverted = isConverted && converted != nil
        measures[measure] = converted ?? .zero
      }
    }
    if !times.isEmpty {
      let factors = timeFactors(operation, in: history)
      for measure in times {
        let converted = factors.flatMap {
          measures[measure].converted(from: $0.own, to: $0.other)
        }
        if factors != nil, converted == nil { add(.outOfRange(line, measure)) }
        if converted?.isZero == true { add(.roundsToZero(line, measure)) }
        isConverted = isConverted && converted != nil
        measures[measure] = converted ?? .zero
      }
    }
    return isConverted ? measures : nil
  }

  /// Returns how many base units the line's unit has, or nil after refusing it.
  ///
  /// What the line says of its unit must not contradict what the ledger says of it.
  private mutating func unitFactor(_ orderLine: ProductionOrderLine?) -> Quantity? {
    let own = line.qtyPerUnitOfMeasure.flatMap { $0.isPositive ? $0 : nil }
    let orderFactor = orderLine?.qtyPerUnitOfMeasure
    let code = line.unitOfMeasureCode
    if code.isEmpty {
      if let own { return own }
      if orderFactor == nil || orderFactor == .one { return .one }
      add(.unitBlank(line, orderUnit: basis.text(orderLine?.unitOfMeasureCode ?? .empty)))
      return nil
    }
    let rowFactor = basis.units.factor(of: code, item: line.itemNo)
    var known = rowFactor
    if let orderLine, orderLine.unitOfMeasureCode == code {
      known = orderFactor ?? rowFactor ?? own ?? .one
    }
    let unit = basis.text(code)
    if let own, let known, own != known {
      add(.unitContradicted(line, unit: unit, own: own, known: known))
      return nil
    }
    guard let factor = own ?? known, factor.isPositive else {
      add(.unitUnknown(line, unit: unit, item: basis.text(line.itemNo)))
      return nil
    }
    return factor
  }

  /// Returns the factors of the line's unit of time and of the operation's, or nil after a refusal.
  ///
  /// Entries hold their times in the work center's base unit (1.2), so an operation's unit without
  /// a factor has the factor 1. Where either has no unit nothing is known to differ.
  private mutating func timeFactors(_ operation: JudgedOperation, in history: OrderHistory)
    -> (own: Quantity, other: Quantity)?
  {
    let code = line.capUnitOfMeasureCode
    let rows = history.capacityEntries.map(\.entry)
    let row = rows.last {
      $0.operationNo == operation.operationNo && !$0.capUnitOfMeasureCode.isEmpty
    }
    let operationCode =
      row?.capUnitOfMeasureCode ?? operation.routingLine?.capUnitOfMeasureCode ?? .empty
    guard !code.isEmpty, !operationCode.isEmpty, operationCode != code else {
      return (.one, .one)
    }
    func told(_ unit: Symbol) -> Quantity? {
      let byRow = rows.first { $0.capUnitOfMeasureCode == unit && $0.qtyPerCapUnitOfMeasure != nil }
      let byStep = history.routingLines.first {
        $0.capUnitOfMeasureCode == unit && $0.qtyPerCapUnitOfMeasure != nil
      }
      return byRow?.qtyPerCapUnitOfMeasure ?? byStep?.qtyPerCapUnitOfMeasure
    }
    let other = told(operationCode) ?? .one
    guard let own = line.qtyPerCapUnitOfMeasure ?? told(code), own.isPositive, other.isPositive
    else {
      add(.timeUnitUnknown(line, unit: basis.text(code), operationUnit: basis.text(operationCode)))
      return nil
    }
    return (own, other)
  }
}
