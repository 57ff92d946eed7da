package import Diagnostics
import FoundationEssentials

/// Brings the files that a run names into memory.
package enum InputFiles {
  /// The endings of the names that are taken from a folder.
  package static let endings = ["csv", "tsv", "txt", "json", "jsonl", "xlsx"]

  /// Reads every file that is named by path, folder or pattern; `-` is standard input.
  ///
  /// A folder gives its files with the usual endings, not those of folders in it, and a pattern its
  /// matches, both in C order. A folder or pattern of queues may be empty: nothing is queued.
  /// - Parameters:
  ///   - ledgers: what was named as a ledger, in order.
  ///   - queues: what was named as a queue, in order.
  ///   - root: the project folder, below which shown names are paths, or nil.
  ///   - memory: how many bytes the run may take, or nil where that is not known.
  ///   - standardInput: reads standard input to its end; nil when it cannot be read.
  /// - Returns: the files, and F-MISSING and F-READ errors, after which the others were read still;
  ///   no file and F-MEMORY where reading them would take more memory than there is.
  package static func load(
    ledgers: [String], queues: [String], root: String? = nil,
    memory: Int? = AvailableMemory().bytes,
    standardInput: () -> [UInt8]? = { InputFiles.standardInput() }
  ) -> (ledgers: [InputFile], queues: [InputFile], diagnostics: [Diagnostic]) {
    var loading = Loading(root: root.map(Self.absolutePath))
    let need = loading.need(of: ledgers + queues)
    if let problem = Diagnostic.memory(need: need, available: memory, for: "reading the ledger") {
      return ([], [], [problem])
    }
    let found = ledgers.flatMap { loading.files(named: $0, mayBeNone: false, standardInput) }
    let queued = queues.flatMap { loading.files(named: $0, mayBeNone: true, standardInput) }
    return (found, queued, loading.diagnostics)
  }

  /// Reads standard input to its end, or nil when it cannot be read.
  package static func standardInput() -> [UInt8]? {
    do throws(FileBytes.Failure) {
      return try FileBytes.read(0)
    } catch {
      return nil
    }
  }

  /// The path from the root of the file system, without `.` and `..`.
  fileprivate static func absolutePath(_ path: String) -> String {
    let full = path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
    var components: [Substring] = []
    for component in full.split(separator: "/") where component != "." {
      if component == ".." { _ = components.popLast() } else { components.append(component) }
    }
    return "/" + components.joined(separator: "/")
  }
}

/// The files of a run so far.
private struct Loading {
  let root: String?
  var diagnostics: [Diagnostic] = []
  private var countByName: [String: Int] = [:]
  private var hasReadStandardInput = false

  init(root: String?) {
    self.root = root
  }

  /// Reads what one argument names.
  mutating func files(
    named argument: String, mayBeNone: Bool, _ standardInput: () -> [UInt8]?
  ) -> [InputFile] {
    guard argument != "-" else { return standardInputFile(standardInput) }
    var listed: [String]?
    // A folder that cannot be listed is not an empty one, though a queue may be empty.
    if kind(of: argument) == .folder {
      do throws(FileBytes.Failure) {
        listed = try FileBytes.names(in: argument)
      } catch {
        diagnostics.append(.unreadable(argument, error))
        return []
      }
    }
    let paths = paths(named: argument, listed: listed)
    if paths.isEmpty, !mayBeNone { diagnostics.append(.noFiles(argument)) }
    return paths.compactMap { file(at: $0) }
  }

  /// The memory that reading the named files takes; standard input is of unknown size.
  func need(of arguments: [String]) -> Int {
    var (plain, packed) = (0, 0)
    for path in arguments where path != "-" {
      for file in paths(named: path) {
        let size = FileBytes.size(of: file)
        if file.lowercased().hasSuffix(".xlsx") { packed += size } else { plain += size }
      }
    }
    return MemoryNeed.reading(plain: plain, packed: packed)
  }

  private mutating func standardInputFile(_ read: () -> [UInt8]?) -> [InputFile] {
    guard !hasReadStandardInput, let bytes = read() else {
      diagnostics.append(.standardInput(isUsed: hasReadStandardInput))
      return []
    }
    hasReadStandardInput = true
    return [InputFile(file: "stdin", shownName: uniqueName("stdin"), bytes: bytes)]
  }

  /// The paths of the files that an argument stands for; itself if it is one or nothing.
  private func paths(named argument: String, listed: [String]? = nil) -> [String] {
    switch kind(of: argument) {
    case .file: return [argument]
    case .folder:
      let folder = argument.hasSuffix("/") ? argument : argument + "/"
      return (listed ?? names(in: argument) ?? []).filter(Self.isLedgerName).map { folder + $0 }
        .filter { kind(of: $0) == .file }
    case nil:
      guard PathPattern.isPattern(argument) else { return [argument] }
      return PathPattern(argument).matches(names: names).filter { kind(of: $0) == .file }
    }
  }

  private mutating func file(at path: String) -> InputFile? {
    do throws(FileBytes.Failure) {
      let bytes = try FileBytes.read(path)
      return InputFile(file: path, shownName: uniqueName(shownName(of: path)), bytes: bytes)
    } catch {
      diagnostics.append(.unreadable(path, error))
      return nil
    }
  }

  private func kind(of path: String) -> FileBytes.Kind? { try? FileBytes.kind(of: path) }

  private func names(in folder: String) -> [String]? { try? FileBytes.names(in: folder) }

  private static func isLedgerName(_ name: String) -> Bool {
    guard let dot = name.lastIndex(of: ".") else { return false }
    return InputFiles.endings.contains(name[dot...].dropFirst().lowercased())
  }

  /// The path below the project folder, else the base name.
  ///
  /// - Source: contract.md section 4.
  private func shownName(of path: String) -> String {
    let full = InputFiles.absolutePath(path)
    if let root, full.hasPrefix(root == "/" ? root : root + "/") {
      return String(full.dropFirst(root == "/" ? 1 : root.count + 1))
    }
    return full.split(separator: "/").last.map(String.init) ?? path
  }

  private mutating func uniqueName(_ name: String) -> String {
    let count = (countByName[name] ?? 0) + 1
    countByName[name] = count
    return count == 1 ? name : "\(name)#\(count)"
  }
}

extension Diagnostic {
  fileprivate static func noFiles(_ argument: String) -> Self {
    let what =
      PathPattern.isPattern(argument)
      ? "no file matches '\(VisibleText.of(argument))'"
      : "the folder '\(VisibleText.of(argument))' has no ledger files; "
        + "their names end in \(InputFiles.endings.map { "." + $0 }.joined(separator: ", "))"
    return Self(.error, .fMissing, at: nil, what)
  }

  fileprivate static func unreadable(_ path: String, _ failure: FileBytes.Failure) -> Self {
    let code: Code = failure == .missing ? .fMissing : .fRead
    return Self(
      .error, code, at: nil, "'\(VisibleText.of(path))' cannot be read; \(failure.reason)")
  }

  fileprivate static func standardInput(isUsed: Bool) -> Self {
    Self(
      .error, .fRead, at: nil,
      isUsed ? "standard input was named twice; it is read once" : "standard input cannot be read")
  }
}
