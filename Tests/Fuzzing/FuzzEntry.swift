/// The target that the argument `--reader=NAME` picks.
let chosenTarget: FuzzTarget? = CommandLine.arguments.lazy
  .compactMap { $0.split(separator: "=").map(String.init) }
  .first { $0.first == "--reader" }
  .flatMap { $0.last.flatMap(FuzzTarget.init) }

/// Gives one input to the target; libFuzzer calls it for each.
///
/// - Source: libFuzzer's documentation, "Fuzz Target".
@c(LLVMFuzzerTestOneInput)
func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let chosenTarget else {
    Finding.report("no reader was chosen by --reader=NAME")
    return 0
  }
  chosenTarget.check(unsafe Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}
