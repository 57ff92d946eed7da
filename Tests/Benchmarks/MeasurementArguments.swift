/// What a measurement is asked for.
struct MeasurementArguments {
  private(set) var rounds = 3
  private(set) var path = ""

  init(_ arguments: ArraySlice<String>) throws(BenchArguments.Mistake) {
    var rest = arguments
    while let argument = rest.popFirst() {
      switch argument {
      case "--rounds":
        rounds = try BenchArguments.number(rest.popFirst(), argument, in: 1...1000)
      default: path = try BenchArguments.path(argument, after: path)
      }
    }
    guard !path.isEmpty else { throw BenchArguments.Mistake(message: "no path was named") }
  }
}
