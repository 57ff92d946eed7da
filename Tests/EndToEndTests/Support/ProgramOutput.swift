/// What a run of the program left: its status and both streams.
struct ProgramOutput {
  /// The status of a run that was killed because it did not end.
  static let timeLimit: Int32 = -1000

  /// The exit status, or the negative number of the signal that ended it.
  var status: Int32
  var standardOutput: [UInt8]
  var standardError: [UInt8]

  /// Standard output as text.
  var output: String { String(decoding: standardOutput, as: UTF8.self) }
  /// Standard error as text.
  var error: String { String(decoding: standardError, as: UTF8.self) }

  /// The codes in brackets at the end of messages, in the order they were printed.
  var codes: [String] {
    error.split(separator: "\n").compactMap { line in
      guard line.hasSuffix("]"), let start = line.lastIndex(of: "[") else { return nil }
      return String(line[line.index(after: start)...].dropLast())
    }
  }
}
