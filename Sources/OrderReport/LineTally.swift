import OutputReversal
import ProductionLedger

/// The figures of an order's lines, and which of them each item entry counts for.
///
/// - Source: domain.md R7, R10, R14, S11.
struct LineTally {
  /// The figures by order line, the line's present item first, then by item and variant.
  private(set) var lines: [LineFigures]
  /// For each item entry the position of its figures; -1 for a foreign entry or one that no row of
  /// the report belongs to.
  private(set) var positions: [Int]
  /// Where the figures of a key are, once there are more lines than are soon looked through.
  private var places: [Key: Int] = [:]
  private static let scanLimit = 8

  init(_ history: OrderHistory, _ context: ReportContext) {
    lines = history.lines.map(LineFigures.init(presentItemOf:))
    positions = Array(repeating: -1, count: history.itemEntries.count)
    let presentCount = lines.count
    if presentCount > Self.scanLimit { indexLines() }
    let soleLines = SoleLines(history)
    for index in history.itemEntries.indices where history.itemEntries[index].isCounted {
      addLine(for: history.itemEntries[index], soleLines)
    }
    if lines.count > presentCount, lines.count > 1 { sortLines(presentCount, context) }
    if history.lines.isEmpty, lines.count == 1 { lines[0].ordered = history.order?.quantity }
    for index in history.itemEntries.indices where history.itemEntries[index].kind != .foreign {
      let entry = history.itemEntries[index]
      guard let position = position(of: Key(entry.entry, soleLines)) else { continue }
      positions[index] = position
      if entry.isCounted { lines[position].add(entry) }
    }
  }

  /// Adds empty figures for an entry whose object has none yet.
  private mutating func addLine(for entry: HistoricItemEntry, _ soleLines: SoleLines) {
    let key = Key(entry.entry, soleLines)
    guard entry.kind != .foreign, position(of: key) == nil else { return }
    lines.append(LineFigures(otherItemOf: entry.entry))
    if !places.isEmpty {
      places[key] = lines.count - 1
    } else if lines.count > Self.scanLimit {
      indexLines()
    }
  }

  private mutating func sortLines(_ presentCount: Int, _ context: ReportContext) {
    let ranked = lines.enumerated().sorted { left, right in
      let numbers = (left.element.orderLineNo ?? .max, right.element.orderLineNo ?? .max)
      if numbers.0 != numbers.1 { return numbers.0 < numbers.1 }
      let others = (left.offset >= presentCount, right.offset >= presentCount)
      if others.0 != others.1 { return others.1 }
      if left.element.itemNo != right.element.itemNo {
        return context.symbols.precedes(left.element.itemNo, right.element.itemNo)
      }
      return context.symbols.precedes(left.element.variantCode, right.element.variantCode)
    }
    lines = ranked.map(\.element)
    if !places.isEmpty { indexLines() }
  }

  /// The position of the figures of a line, item and variant, or nil where there are none.
  private func position(of key: Key) -> Int? {
    places.isEmpty ? lines.firstIndex { Key($0) == key } : places[key]
  }

  private mutating func indexLines() {
    places = Dictionary(
      zip(lines.lazy.map(Key.init), 0...).map { ($0, $1) }, uniquingKeysWith: { first, _ in first })
  }
}

/// What figures are told apart by.
private struct Key: Hashable {
  var orderLineNo: Int32?
  var itemNo: Symbol
  var variantCode: Symbol

  init(_ line: LineFigures) {
    orderLineNo = line.orderLineNo
    itemNo = line.itemNo
    variantCode = line.variantCode
  }

  /// An entry whose order line was not exported counts for the one order line of its item.
  init(_ entry: ItemLedgerEntry, _ soleLines: SoleLines) {
    orderLineNo = entry.orderLineNo ?? soleLines.line(of: entry)
    itemNo = entry.itemNo
    variantCode = entry.variantCode
  }
}

/// The order lines that are the only ones of their item and variant, where entries lack theirs.
private struct SoleLines {
  private struct Item: Hashable {
    var itemNo: Symbol
    var variantCode: Symbol
  }

  private var lines: [Item: Int32?] = [:]

  init(_ history: OrderHistory) {
    guard history.itemEntries.contains(where: { $0.entry.orderLineNo == nil }) else { return }
    for line in history.lines {
      let item = Item(itemNo: line.itemNo, variantCode: line.variantCode)
      lines.updateValue(lines[item] == nil ? line.lineNo : nil, forKey: item)
    }
  }

  func line(of entry: ItemLedgerEntry) -> Int32? {
    lines.isEmpty
      ? nil : lines[Item(itemNo: entry.itemNo, variantCode: entry.variantCode)] ?? nil
  }
}

extension LineFigures {
  /// Creates empty figures of an order line's present item.
  fileprivate init(presentItemOf line: ProductionOrderLine) {
    self.init(
      orderLineNo: line.lineNo, itemNo: line.itemNo, variantCode: line.variantCode,
      description: line.description, unit: line.baseUnit,
      ordered: line.quantityBase
        ?? line.quantity.flatMap { $0.scaled(by: line.qtyPerUnitOfMeasure ?? .one) },
      afterQueue: .zero, posted: .zero, remaining: .zero, usedElsewhere: nil)
  }

  /// Creates empty figures of an item that is not, or not known to be, its line's present one.
  fileprivate init(otherItemOf entry: ItemLedgerEntry) {
    self.init(
      orderLineNo: entry.orderLineNo, itemNo: entry.itemNo, variantCode: entry.variantCode,
      description: .empty, unit: nil, ordered: nil, afterQueue: .zero, posted: .zero,
      remaining: .zero, usedElsewhere: nil)
  }

  /// Counts an entry of this line's item.
  fileprivate mutating func add(_ entry: HistoricItemEntry) {
    let figures = OutputFigures(of: entry)
    afterQueue += figures
    if entry.state == .posted { posted += figures }
    if unit == nil, entry.entry.qtyPerUnitOfMeasure == .one,
      !entry.entry.unitOfMeasureCode.isEmpty
    {
      unit = entry.entry.unitOfMeasureCode
    }
    guard entry.kind == .original else { return }
    if let quantity = entry.remaining { remaining += quantity }
    if let quantity = entry.usedElsewhere {
      usedElsewhere = (usedElsewhere ?? .zero) + QuantityTotal(quantity)
    }
  }
}

extension OutputFigures {
  /// What one entry counts for.
  init(of entry: HistoricItemEntry) {
    let magnitude = QuantityTotal(entry.entry.quantity).magnitude
    switch entry.kind {
    case .original: self.init(original: magnitude)
    case .reversal, .crossLink: self.init(reversed: magnitude)
    case .unexplained, .brokenLink: self.init(unexplained: magnitude)
    case .zero, .foreign: self.init()
    }
  }
}

extension ProductionOrderLine {
  /// The code of the line's unit if one of it is one base unit, else nil.
  fileprivate var baseUnit: Symbol? {
    qtyPerUnitOfMeasure == .one && !unitOfMeasureCode.isEmpty ? unitOfMeasureCode : nil
  }
}
