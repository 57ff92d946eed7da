/// What is posted on one production order, planned before anything is numbered.
///
/// Quantities and times are in hundredths.
struct OrderPlan {
  /// One line of the output journal: it writes a capacity entry, on the last operation an item
  /// entry too.
  struct Posting {
    /// 0 to 3 for the operations 10 to 40.
    var operation: Int
    var output = 0
    var scrap = 0
    var setup = 0
    var run = 0
    /// The posting of the same order that this one takes back, or nil.
    var reverses: Int?
    /// Whether the ERP's own action made the reversal and linked the capacity entries.
    var isLinked = false

    var rows: Int { operation == OrderPlan.lastOperation && output != 0 ? 2 : 1 }
  }

  static let lastOperation = 3

  let number: Int
  let item: Int
  /// The lot of the order, or nil when its item is not tracked.
  let lot: Int?
  let isFinished: Bool
  private(set) var postings: [Posting] = []

  /// Plans an order with exactly so many entries, item and capacity entries together.
  init(number: Int, entries: Int, random: inout SplitMix64) {
    self.number = number
    item = random.next(in: 0..<400)
    lot = item % 10 < 3 ? number : nil
    isFinished = random.chance(percent: 85)
    // About one order in twelve has a correction; of these two in five take back a part only.
    let isCorrected = random.chance(percent: 8)
    let isPartial = random.chance(percent: 40)
    let reserve = isCorrected ? (isPartial ? 2 : 4) : 0
    var left = entries
    while left >= 5 + (left == entries ? 0 : reserve) {
      addRound(operations: 0...Self.lastOperation, random: &random)
      left -= 5
    }
    if left == entries, entries >= 2 {
      addRound(operations: (Self.lastOperation + 2 - entries)...Self.lastOperation, random: &random)
      left = 0
    }
    if isCorrected, left >= reserve {
      addCorrection(isPartial: isPartial, random: &random)
      left -= reserve
    }
    for _ in 0..<left {
      let operation = random.next(in: 0..<Self.lastOperation)
      postings.append(Posting(operation: operation, run: 25 * random.next(in: 1..<40)))
    }
  }

  /// The net quantity put into stock.
  var net: Int {
    postings.reduce(0) { $0 + ($1.operation == Self.lastOperation ? $1.output : 0) }
  }

  /// What the postings after a posting take back of it, as a positive quantity.
  func reversed(of posting: Int) -> Int {
    postings.reduce(0) { $0 + ($1.reverses == posting ? -$1.output : 0) }
  }

  /// The smallest quantity: one item in ten is weighed, the others are counted.
  private var unit: Int { item % 10 == 9 ? 25 : 100 }

  /// One quantity on its way through the operations.
  private mutating func addRound(operations: ClosedRange<Int>, random: inout SplitMix64) {
    let output = unit * random.next(in: 4..<400)
    for operation in operations {
      postings.append(
        Posting(
          operation: operation, output: output,
          scrap: random.chance(percent: 10) ? unit * random.next(in: 1..<5) : 0,
          setup: random.chance(percent: 60) ? 25 * random.next(in: 10..<80) : 0,
          run: output / 100 * random.next(in: 20..<300)))
    }
  }

  /// Takes back the last output, a part of it or all; what was all wrong is posted again.
  private mutating func addCorrection(isPartial: Bool, random: inout SplitMix64) {
    guard let target = postings.lastIndex(where: { $0.operation == Self.lastOperation }) else {
      return
    }
    var reversal = postings[target]
    reversal.reverses = target
    reversal.isLinked = !isPartial && random.chance(percent: 50)
    if isPartial {
      let share = random.next(in: 5..<60)
      reversal.output = max(unit, reversal.output * share / 100 / unit * unit)
      reversal.run = reversal.run / 100 * random.next(in: 5..<60)
      reversal.setup = 0
      reversal.scrap = 0
    }
    reversal.output.negate()
    reversal.scrap.negate()
    reversal.setup.negate()
    reversal.run.negate()
    postings.append(reversal)
    guard !isPartial else { return }
    var again = postings[target]
    again.output = max(unit, again.output - unit * random.next(in: 0..<8))
    postings.append(again)
  }
}
