import Diagnostics

extension LedgerAssembly {
  /// Reads a JSON file, whose text in UTF-8 is `content`.
  mutating func readJSON(
    _ content: InputFile, of file: InputFile, isQueue: Bool, profile: FileProfile
  ) throws(Refusal) {
    var reading: JSONReading
    do throws(Refusal) {
      reading = try JSONReading(content, hasOwnNames: !profile.columns.isEmpty)
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
      try readTable(&reading, of: file, isQueue: isQueue, profile: profile.ofNumbers)
    } catch {
      throw Refusal(error.diagnostics + flaws)
    }
  }
}
