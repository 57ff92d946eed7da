/// What the program is asked for.
enum BenchArguments {
  /// Write the ledger of a plant.
  case generate(GeneratorArguments)
  /// Read a ledger and make its order pages, and tell how long each stage took.
  case measure(MeasurementArguments)
  /// Read a ledger file.
  case read(MeasurementArguments)
  /// Decode a page of OData with Foundation.
  case decode(MeasurementArguments)

  /// A wrong argument.
  struct Mistake: Error {
    var message: String
  }

  static let usage = """
    usage: storno-bench generate [--orders N] [--seed S] [--entries-per-order E] DIR
           storno-bench measure [--rounds N] DIR
           storno-bench read|decode [--rounds N] FILE
    generate writes item.csv, capacity.csv, orders.csv and lines.csv of a plant: N orders (1000)
    with E entries each (10), item and capacity entries together. The same numbers give the same
    bytes. measure reads the ledger files of a folder and makes all order pages in memory, in one
    thread, N times (3); it prints the fastest time of each stage and the peak memory as JSON.
    read does so with one ledger file, and decode with an OData page and Foundation's decoder.
    """

  init(_ arguments: some Sequence<String>) throws(Mistake) {
    var rest = Array(arguments)[...]
    switch rest.popFirst() {
    case "generate": self = .generate(try GeneratorArguments(rest))
    case "measure": self = .measure(try MeasurementArguments(rest))
    case "read": self = .read(try MeasurementArguments(rest))
    case "decode": self = .decode(try MeasurementArguments(rest))
    default: throw Mistake(message: "the commands are generate, measure, read and decode")
    }
  }

  /// Reads the value of an option.
  static func number(
    _ text: String?, _ option: String, in range: ClosedRange<Int>
  ) throws(Mistake) -> Int {
    guard let number = text.flatMap({ Int($0) }), range.contains(number) else {
      let bounds = "\(range.lowerBound) to \(range.upperBound)"
      throw Mistake(message: "\(option) needs a whole number from \(bounds)")
    }
    return number
  }

  /// Takes the only argument that is no option.
  static func path(_ argument: String, after path: String) throws(Mistake) -> String {
    if argument.hasPrefix("-") { throw Mistake(message: "no such option: \(argument)") }
    guard path.isEmpty else { throw Mistake(message: "one path only") }
    return argument
  }
}
