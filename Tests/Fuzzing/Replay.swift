#if !FUZZING
  import LedgerReading

  /// Gives files to a target one after another, to look at a finding without the fuzzer.
  ///
  /// usage: `storno-fuzz --reader=csv|json|zip|xlsx FILE…`
  @main
  enum Replay {
    static func main() {
      guard let chosenTarget else {
        return Finding.report("no reader was chosen by --reader=csv, json, zip or xlsx")
      }
      for path in CommandLine.arguments.dropFirst() where !path.hasPrefix("-") {
        print(path)
        for file in InputFiles.load(ledgers: [path], queues: []).ledgers {
          chosenTarget.check(file.bytes)
        }
      }
    }
  }
#endif
