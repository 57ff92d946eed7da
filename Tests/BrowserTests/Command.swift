import Foundation

/// A child process that is run to its end.
struct Command {
  var status: Int32
  var output: String

  /// Runs a program by its path; what it says on standard error is the test's own, or dropped.
  static func run(
    _ program: String, _ arguments: [String], environment: [String: String] = [:],
    isQuiet: Bool = false
  ) throws -> Command {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = pipe
    if isQuiet { process.standardError = FileHandle.nullDevice }
    try process.run()
    // To the end before waiting: a full pipe would stop the child.
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Command(
      status: process.terminationStatus, output: String(decoding: output, as: UTF8.self))
  }
}
