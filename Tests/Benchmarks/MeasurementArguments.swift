/// What a measurement is asked for.
struct MeasurementArguments {
  private(set) var rounds = 3
  private(set) var folder = ""

  init(_ arguments: ArraySlice<String>) throws(BenchArguments.Mistake) {
    var rest = arguments
    while let argument = rest.popFirst() {
      switch argument {
      case "--rounds":
        rounds = try BenchArguments.number(rest.popFirst(), argument, in: 1...1000)
      default: folder = try BenchArguments.folder(argument, after: folder)
      }
    }
    guard !folder.isEmpty else { throw BenchArguments.Mistake(message: "no folder was named") }
  }
}
