/// An order with random postings and queued reversals, some of them unsound.
///
/// It is small: at most twelve entries and five queue lines, on one or two lines with one to three
/// operations each. What was posted is known here row by row, apart from the program.
struct RandomOrder {
  /// A row of the item ledger.
  struct ItemRow {
    var entryNo: Int
    var orderLine: Int
    var day: Int
    var quantity: ExactNumber
    var appliesTo: Int?
  }

  /// The five measures in the order of their columns.
  static let measures = ["output", "scrap", "setupTime", "runTime", "stopTime"]

  /// A row of the capacity ledger.
  struct CapacityRow {
    var entryNo: Int
    var orderLine: Int
    var operation: String
    var day: Int
    var amounts: [ExactNumber]
  }

  /// A line of the queue.
  struct QueueLine: Equatable {
    var orderLine: Int
    var operation: String
    var day: Int
    var amounts: [ExactNumber]
    var appliesTo: Int?
  }

  var number: String
  var items: [ItemRow] = []
  var capacity: [CapacityRow] = []
  var queue: [QueueLine] = []

  private static let sizes: [Int64] = [1, 50_000, 100_000, 200_000, 500_000, 1_000_000, 1_234_567]

  /// Makes an order; entry numbers go on from `next`.
  init(_ number: String, next: inout Int, using random: inout SeededGenerator) {
    self.number = number
    let lines = Bool.random(using: &random) ? [10000] : [10000, 20000]
    for line in lines {
      for operation in Self.operations(Int.random(in: 1...3, using: &random)) {
        appendCapacity(line, operation, sign: 1, next: &next, &random)
      }
      appendItem(line, Self.amount(&random), nil, next: &next, &random)
    }
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      appendRandomEntry(lines.randomElement(using: &random) ?? 10000, next: &next, &random)
    }
    for _ in 0..<Int.random(in: 0...5, using: &random) {
      queue.append(queueLine(lines.randomElement(using: &random) ?? 10000, &random))
    }
  }

  private static func operations(_ count: Int) -> [String] {
    Array(["10", "20", "30"].prefix(count))
  }

  private static func amount(_ random: inout SeededGenerator) -> ExactNumber {
    ExactNumber(units: sizes.randomElement(using: &random) ?? 1)
  }

  private mutating func appendRandomEntry(
    _ line: Int, next: inout Int, _ random: inout SeededGenerator
  ) {
    let amount = Self.amount(&random)
    let original = items.filter { $0.quantity > .zero }.randomElement(using: &random)?.entryNo
    switch Int.random(in: 0...5, using: &random) {
    case 0: appendItem(line, amount, nil, next: &next, &random)
    case 1, 2: appendItem(line, -amount, original, next: &next, &random)
    case 3: appendItem(line, -amount, nil, next: &next, &random)
    case 4: appendItem(line, -amount, 999_999_999, next: &next, &random)
    default:
      let operation = capacity.filter { $0.orderLine == line }.randomElement(using: &random)
      appendCapacity(line, operation?.operation ?? "10", sign: -1, next: &next, &random)
    }
  }

  private mutating func appendItem(
    _ line: Int, _ quantity: ExactNumber, _ appliesTo: Int?, next: inout Int,
    _ random: inout SeededGenerator
  ) {
    next += 1
    let day = Int.random(in: 1...28, using: &random)
    items.append(
      ItemRow(
        entryNo: next, orderLine: line, day: day, quantity: quantity, appliesTo: appliesTo))
  }

  private mutating func appendCapacity(
    _ line: Int, _ operation: String, sign: Int64, next: inout Int,
    _ random: inout SeededGenerator
  ) {
    next += 1
    let amounts = Self.measures.map { _ in
      let isZero = Int.random(in: 0...2, using: &random) == 0
      return isZero ? .zero : ExactNumber(units: Self.amount(&random).units * sign)
    }
    let day = Int.random(in: 1...28, using: &random)
    capacity.append(
      CapacityRow(
        entryNo: next, orderLine: line, operation: operation, day: day, amounts: amounts))
  }

  private func queueLine(_ line: Int, _ random: inout SeededGenerator) -> QueueLine {
    let row = capacity.filter { $0.orderLine == line }.randomElement(using: &random)
    let isWhole = Bool.random(using: &random)
    let amounts = (0..<Self.measures.count).map { index -> ExactNumber in
      // The queue has no stop time, and now and then a sign is wrong.
      guard index < 4 else { return .zero }
      let amount = isWhole ? row?.amounts[index] ?? .zero : Self.amount(&random)
      return Int.random(in: 0...30, using: &random) == 0 ? amount : -amount
    }
    let target = items.filter { $0.quantity > .zero && $0.orderLine == line }
    let appliesTo = target.randomElement(using: &random)?.entryNo
    return QueueLine(
      orderLine: line, operation: row?.operation ?? "10",
      day: Int.random(in: 1...28, using: &random), amounts: amounts,
      appliesTo: Int.random(in: 0...9, using: &random) == 0 ? nil : appliesTo)
  }
}
