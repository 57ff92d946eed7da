import Diagnostics

extension LedgerAssembly {
  /// Reads a JSON file.
  mutating func readJSON(_ file: InputFile, isQueue: Bool) throws(Refusal) {
    var reading: JSONReading
    do throws(Refusal) {
      reading = try JSONReading(file)
    } catch {
      pages.isUnsure = true
      throw error
    }
    pages.append(reading)
    let flaws = reading.problems(isStrict: options.isStrict)
    guard !reading.isEmpty else {
      diagnostics.append(.noRows(at: InputLocation(file: file.file, line: 1, column: 1)))
      return
    }
    do throws(Refusal) {
      try readTable(&reading, of: file, isQueue: isQueue)
    } catch {
      throw Refusal(error.diagnostics + flaws)
    }
  }
}
