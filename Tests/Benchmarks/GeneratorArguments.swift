/// What the generator is asked for.
struct GeneratorArguments {
  /// A wrong argument.
  struct Mistake: Error {
    var message: String
  }

  static let usage = """
    usage: storno-bench generate [--orders N] [--seed S] [--entries-per-order E] DIR
    Writes item.csv, capacity.csv, orders.csv and lines.csv of a plant: N orders (1000) with E
    entries each (10), item and capacity entries together. The same numbers give the same bytes.
    """

  private(set) var orders = 1000
  private(set) var seed: UInt64 = 1
  private(set) var entriesPerOrder = 10
  private(set) var folder = ""

  init(_ arguments: some Sequence<String>) throws {
    var rest = Array(arguments)[...]
    guard rest.popFirst() == "generate" else { throw Mistake(message: "the command is generate") }
    while let argument = rest.popFirst() {
      switch argument {
      case "--orders": orders = try Self.number(rest.popFirst(), argument, in: 1...10_000_000)
      case "--entries-per-order":
        entriesPerOrder = try Self.number(rest.popFirst(), argument, in: 1...10_000)
      case "--seed":
        guard let value = rest.popFirst().flatMap(UInt64.init) else {
          throw Mistake(message: "--seed needs a whole number")
        }
        seed = value
      case _ where argument.hasPrefix("-"): throw Mistake(message: "no such option: \(argument)")
      default:
        guard folder.isEmpty else { throw Mistake(message: "one folder only") }
        folder = argument
      }
    }
    guard !folder.isEmpty else { throw Mistake(message: "no folder was named") }
    // Entry numbers of the ERP are 32 bits wide.
    guard orders * entriesPerOrder <= Int(Int32.max) else {
      throw Mistake(message: "more entries than an ERP can number")
    }
  }

  private static func number(
    _ text: String?, _ option: String, in range: ClosedRange<Int>
  ) throws -> Int {
    guard let number = text.flatMap({ Int($0) }), range.contains(number) else {
      let bounds = "\(range.lowerBound) to \(range.upperBound)"
      throw Mistake(message: "\(option) needs a whole number from \(bounds)")
    }
    return number
  }
}
