import Foundation
import Testing

/// The program under test, run as a user runs it: by its file, in a folder, with an environment.
struct Program {
  /// The folder in which it runs.
  var folder: String
  /// What its environment holds besides `PATH`.
  var environment: [String: String] = [:]
  /// The permissions that are taken from files it makes, in octal.
  var umask = "022"

  /// Creates a program that runs in a folder.
  init(in folder: String, environment: [String: String] = [:], umask: String = "022") {
    self.folder = folder
    self.environment = environment
    self.umask = umask
  }

  /// Runs to the end, or is killed after `limit`, which is a failure.
  func run(
    _ arguments: [String], input: [UInt8] = [], limit: Duration = .seconds(120),
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> ProgramOutput {
    let child = try start(arguments, sourceLocation: sourceLocation)
    let output = child.finish(input: input, limit: limit)
    #expect(
      output.status != ProgramOutput.timeLimit, "no end of \(arguments) in \(limit)",
      sourceLocation: sourceLocation)
    return output
  }

  /// Runs to the end with arguments parted by blanks.
  func run(
    _ arguments: String, input: [UInt8] = [], sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> ProgramOutput {
    try run(
      arguments.split(separator: " ").map(String.init), input: input,
      sourceLocation: sourceLocation)
  }

  /// Starts it and returns at once.
  func start(
    _ arguments: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> ChildProcess {
    let path = try #require(
      Self.path, "no program: build it first, or name it in STORNO", sourceLocation: sourceLocation)
    var environment = environment
    let inherited = ProcessInfo.processInfo.environment
    // A program that was built to count what it runs writes the counts where it is told.
    for name in ["PATH", "LD_LIBRARY_PATH", "LLVM_PROFILE_FILE"] {
      environment[name] = environment[name] ?? inherited[name]
    }
    // The shell sets what spawning cannot set everywhere, then becomes the program.
    let script = "cd \"$1\" && umask \"$2\" && shift 2 && exec \"$@\""
    return try ChildProcess(
      ["/bin/sh", "-c", script, "sh", folder, umask, path] + arguments,
      environment: environment.map { "\($0.key)=\($0.value)" }.sorted())
  }

  /// The program built together with these tests, or the one that `STORNO` names.
  static let path: String? = {
    if let named = ProcessInfo.processInfo.environment["STORNO"], !named.isEmpty { return named }
    let places = CommandLine.arguments + [Bundle.main.bundlePath, Bundle.main.executablePath ?? ""]
    let beside = places.lazy.flatMap(Self.parents).first(where: Self.isProgram)
    let built = ProjectFolder.root.appendingPathComponent(".build/debug/storno").path
    return beside ?? (isProgram(built) ? built : nil)
  }()

  /// The names that the program would have in each folder above a path.
  private static func parents(of path: String) -> [String] {
    guard path.hasPrefix("/") else { return [] }
    var folder = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    var names: [String] = []
    while folder.path != "/" {
      folder.deleteLastPathComponent()
      names.append(folder.appendingPathComponent("storno").path)
    }
    return names
  }

  private static func isProgram(_ path: String) -> Bool {
    var isFolder = ObjCBool(false)
    let isThere = unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    return isThere && !isFolder.boolValue && FileManager.default.isExecutableFile(atPath: path)
  }
}
