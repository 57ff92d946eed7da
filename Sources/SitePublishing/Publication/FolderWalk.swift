import FileAccess

/// A walk through all folders below one, level by level.
struct FolderWalk: Sendable {
  /// The folder the walk starts at; paths are relative to it.
  let root: OpenFolder
  let fileSystem: FileSystem

  /// A name in a folder.
  struct Entry: Sendable {
    /// The path from the root of the walk.
    let path: String
    /// What the name stands for.
    let kind: FileStamp.Kind
  }

  /// Visits every folder, those of one level on all cores, and returns what the visits returned.
  ///
  /// A visit gets the folder's entries, subfolders included, in no fixed order.
  /// - Returns: the folders, a parent before its children, the root being "", and the results.
  /// - Throws: the first error of a folder or a visit.
  /// - Complexity: O(*n*) in the number of entries.
  func visitFolders<Result: Sendable>(
    _ visit: @escaping @Sendable ([Entry]) throws(FileSystemError) -> Result
  ) async throws(FileSystemError) -> (folders: [String], results: [Result]) {
    var folders: [String] = []
    var results: [Result] = []
    var level = [""]
    while !level.isEmpty {
      folders += level
      let current = level
      level = []
      var failure: FileSystemError?
      await CoreWork.run(current.count, chunk: 8) { range in
        outcome(of: current[range], visit)
      } receive: { _, outcome in
        results += outcome.results
        level += outcome.subfolders
        if failure == nil { failure = outcome.failure }
        return failure == nil
      }
      if let failure { throw failure }
    }
    return (folders, results)
  }

  private struct Outcome<Result: Sendable>: Sendable {
    var results: [Result] = []
    var subfolders: [String] = []
    var failure: FileSystemError?
  }

  private func outcome<Result: Sendable>(
    of folders: ArraySlice<String>,
    _ visit: ([Entry]) throws(FileSystemError) -> Result
  ) -> Outcome<Result> {
    var outcome = Outcome<Result>()
    do throws(FileSystemError) {
      for folder in folders {
        let prefix = folder.isEmpty ? "" : folder + "/"
        let entries = try fileSystem.entries(of: folder.isEmpty ? "." : folder, in: root)
          .map { Entry(path: prefix + $0.name, kind: $0.kind) }
        outcome.results.append(try visit(entries))
        outcome.subfolders += entries.lazy.filter { $0.kind == .folder }.map(\.path)
      }
    } catch {
      outcome.failure = error
    }
    return outcome
  }
}
