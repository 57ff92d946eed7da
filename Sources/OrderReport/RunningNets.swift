import OutputReversal
import ProductionLedger

/// The nets of lines and operations, and what is left of originals, while entries are gone through.
///
/// Posted entries see posted ones only; queued entries see both.
struct RunningNets {
  private var posted: [QuantityTotal]
  private var all: [QuantityTotal]
  private let lineCount: Int
  private var takenPosted: [EntryReference: QuantityTotal] = [:]
  private var taken: [EntryReference: QuantityTotal] = [:]

  init(lineCount: Int, operationCount: Int) {
    self.lineCount = lineCount
    posted = Array(repeating: .zero, count: lineCount + operationCount)
    all = posted
  }

  /// The net of a line; zero for a position below zero, that of an entry without figures.
  func ofLine(_ line: Int, isPosted: Bool) -> QuantityTotal {
    line < 0 ? .zero : isPosted ? posted[line] : all[line]
  }

  /// The net output of an operation; zero for a position below zero.
  func ofOperation(_ operation: Int, isPosted: Bool) -> QuantityTotal {
    operation < 0 ? .zero : ofLine(lineCount + operation, isPosted: isPosted)
  }

  mutating func add(_ item: HistoricItemEntry, line: Int) {
    add(item.entry.quantity, at: line, isPosted: item.state == .posted)
  }

  mutating func add(_ capacity: HistoricCapacityEntry, operation: Int) {
    guard operation >= 0 else { return }
    add(
      capacity.counted.output, at: lineCount + operation, isPosted: capacity.state == .posted)
  }

  /// Takes a correction off its original and notes on it what was left before and after.
  ///
  /// `stock` is what could be reversed of the original before anything was; nil when unknown.
  mutating func takeBack(_ correction: inout Correction, of stock: QuantityTotal?) {
    guard let stock, let original = correction.original, correction.kind != .item(.brokenLink)
    else { return }
    let isPosted = correction.state == .posted
    let before = (isPosted ? takenPosted : taken)[original, default: .zero]
    let amount = QuantityTotal(correction.quantity).magnitude
    taken[original, default: .zero] += amount
    if isPosted { takenPosted[original, default: .zero] += amount }
    correction.remainingBefore = stock - before
    correction.remainingAfter = stock - before - amount
  }

  private mutating func add(_ quantity: Quantity, at position: Int, isPosted: Bool) {
    guard position >= 0 else { return }
    all[position] += quantity
    if isPosted { posted[position] += quantity }
  }
}
