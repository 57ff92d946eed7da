import Foundation
import Testing

/// A folder with a command, the files it is run on, and what must come out of it.
///
/// `command.txt` has one command a line; words are parted by blanks, `'…'` keeps blanks, a word
/// `NAME=value` before the program sets the environment, `< FILE` names standard input, and a line
/// that begins with `#` is a remark. All other files are copied to the folder in which it runs.
/// In `expected/`, `status` has a line a command; `stdout.txt` and `stderr.txt` are both streams
/// of all commands, where `[..]` stands for any part of a line and a line `...` for any lines;
/// `files.txt`, where it is there, lists the files after the run.
struct CommandCase: CustomTestStringConvertible, Sendable {
  /// The folder of fixtures in which it lies.
  var group: String
  var name: String

  var testDescription: String { name }

  /// All cases of a group, by name.
  static func all(in group: String) -> [CommandCase] {
    ProjectFolder.fixtures(in: group).map { CommandCase(group: group, name: $0) }
  }

  /// Copies the files to a new folder.
  func makeFolder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for file in ProjectFolder.fixtures(in: "\(group)/\(name)")
    where file != "command.txt" && file != "expected" {
      try folder.copy(ProjectFolder.fixture("\(group)/\(name)/\(file)"), to: file)
    }
    return folder
  }

  /// Runs every command in `folder` and returns what each left.
  func run(in folder: TemporaryFolder) throws -> [ProgramOutput] {
    let url = ProjectFolder.fixture("\(group)/\(name)/command.txt")
    let text = String(decoding: try Data(contentsOf: url), as: UTF8.self)
    return try text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      var words = try Self.words(of: String(line))
      var program = Program(in: folder.path)
      while let (variable, value) = words.first.flatMap(Self.assignment) {
        program.environment[variable] = value
        words.removeFirst()
      }
      try #require(words.first == "storno", "\(name): the command is not storno")
      var input: [UInt8] = []
      if let mark = words.firstIndex(of: "<") {
        input = try folder.bytes(of: try #require(words.last))
        words.removeSubrange(mark...)
      }
      return try program.run(Array(words.dropFirst()), input: input)
    }
  }

  /// Runs the case and expects what its folder says.
  func check(sourceLocation: SourceLocation = #_sourceLocation) throws {
    let folder = try makeFolder()
    let runs = try run(in: folder)
    expect("status", runs.map { "\($0.status)\n" }.joined(), sourceLocation)
    expect("stdout.txt", runs.map(\.output).joined(), sourceLocation)
    expect("stderr.txt", runs.map(\.error).joined(), sourceLocation)
    if FileManager.default.fileExists(atPath: expectedFile("files.txt").path) {
      expect("files.txt", folder.files().map { $0 + "\n" }.joined(), sourceLocation)
    }
  }

  private func expectedFile(_ file: String) -> URL {
    ProjectFolder.fixture("\(group)/\(name)/expected/\(file)")
  }

  private func expect(_ file: String, _ found: String, _ sourceLocation: SourceLocation) {
    let url = expectedFile(file)
    let wanted = (try? Data(contentsOf: url)).map { String(decoding: $0, as: UTF8.self) }
    if let wanted, ExpectedText(wanted).matches(found) { return }
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try? FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try? Data(ExpectedText.generalized(found).utf8).write(to: url)
    }
    let difference = ExpectedText(wanted ?? "").difference(from: found)
    Issue.record(
      "\(group)/\(name)/expected/\(file) differs:\n\(difference)", sourceLocation: sourceLocation)
  }

  private static func assignment(_ word: String) -> (String, String)? {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].allSatisfy({ $0.isUppercase || $0 == "_" }) else { return nil }
    return (String(parts[0]), String(parts[1]))
  }

  private static func words(of line: String) throws -> [String] {
    var words: [String] = []
    var isOpen = false
    var isQuoted = false
    for character in line {
      if character == "'" {
        if !isOpen { words.append("") }
        isOpen = true
        isQuoted.toggle()
      } else if character == " ", !isQuoted {
        isOpen = false
      } else {
        if !isOpen { words.append("") }
        isOpen = true
        words[words.count - 1].append(character)
      }
    }
    try #require(!isQuoted, "a quote is not closed: \(line)")
    return words
  }
}
