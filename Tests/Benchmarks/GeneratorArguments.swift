/// What the generator is asked for.
struct GeneratorArguments {
  private(set) var orders = 1000
  private(set) var seed: UInt64 = 1
  private(set) var entriesPerOrder = 10
  private(set) var folder = ""

  init(_ arguments: ArraySlice<String>) throws(BenchArguments.Mistake) {
    var rest = arguments
    while let argument = rest.popFirst() {
      switch argument {
      case "--orders":
        orders = try BenchArguments.number(rest.popFirst(), argument, in: 1...10_000_000)
      case "--entries-per-order":
        entriesPerOrder = try BenchArguments.number(rest.popFirst(), argument, in: 1...10_000)
      case "--seed":
        guard let value = rest.popFirst().flatMap({ UInt64($0) }) else {
          throw BenchArguments.Mistake(message: "--seed needs a whole number")
        }
        seed = value
      default: folder = try BenchArguments.path(argument, after: folder)
      }
    }
    guard !folder.isEmpty else { throw BenchArguments.Mistake(message: "no folder was named") }
    // Entry numbers of the ERP are 32 bits wide.
    guard orders * entriesPerOrder <= Int(Int32.max) else {
      throw BenchArguments.Mistake(message: "more entries than an ERP can number")
    }
  }
}
