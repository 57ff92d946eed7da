import Foundation
import Testing

/// A program of the system that reads what ours has written.
enum Tool {
  /// Returns what the program prints; a program that is missing or fails is a failure.
  static func output(
    _ arguments: [String], input: String = "", limit: Duration = .seconds(60),
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> String {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    let child = try ChildProcess(["/usr/bin/env"] + arguments, environment: ["PATH=\(path)"])
    let output = child.finish(input: Array(input.utf8), limit: limit)
    try #require(
      output.status == 0, "\(arguments[0]): \(output.error)", sourceLocation: sourceLocation)
    return output.output
  }
}
