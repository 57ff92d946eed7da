/// A name in a folder held open, as a path leads to it.
package struct FilePlace: Sendable {
  /// The folder that holds the name.
  package let parent: OpenFolder
  /// The name in it.
  package let name: String

  /// Resolves a path; a symbolic link is followed, also one to nothing yet.
  ///
  /// Missing folders above the name are made.
  package init(_ path: String, _ fileSystem: FileSystem) throws(FileSystemError) {
    var path = path
    // A link is replaced by its target, so that the target is replaced and the link stays. Linux
    // itself gives up after 40.
    for _ in 0..<40 {
      while path.utf8.count > 1, path.hasSuffix("/") { path.removeLast() }
      let (folder, name) = Self.split(path)
      if name.isEmpty || name == "." || name == ".." {
        (parent, self.name) = try Self.namedByParent(path, fileSystem)
        return
      }
      let parent = try Self.openMakingFolders(folder, fileSystem)
      guard try fileSystem.stamp(of: name, in: parent)?.kind == .link else {
        (self.parent, self.name) = (parent, name)
        return
      }
      let target = try fileSystem.target(of: name, in: parent)
      path = target.hasPrefix("/") ? target : folder + "/" + target
    }
    throw FileSystemError.tooManyLinks(path)
  }

  /// Splits off the last component; the folder of a bare name is `.`.
  private static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return (".", path) }
    let folder = path[..<slash]
    return (folder.isEmpty ? "/" : String(folder), String(path[path.utf8.index(after: slash)...]))
  }

  private static func openMakingFolders(
    _ path: String, _ fileSystem: FileSystem
  ) throws(FileSystemError) -> OpenFolder {
    do throws(FileSystemError) {
      return try fileSystem.openFolder(path, in: .current, following: true)
    } catch {
      guard error.isMissing, path != ".", path != "/" else { throw error }
    }
    let (folder, name) = split(path)
    let parent = try openMakingFolders(folder, fileSystem)
    do throws(FileSystemError) {
      try fileSystem.makeFolder(name, in: parent)
    } catch {
      guard error.isTaken else { throw error }
    }
    return try fileSystem.openFolder(name, in: parent, following: true)
  }

  /// Finds the name of a folder given as `.` or `..`: it is the same folder a level above.
  ///
  /// The root of all folders has no name and is refused.
  private static func namedByParent(
    _ path: String, _ fileSystem: FileSystem
  ) throws(FileSystemError) -> (OpenFolder, String) {
    let folder = try fileSystem.openFolder(path, in: .current, following: true)
    let parent = try fileSystem.openFolder("..", in: folder)
    if let own = try fileSystem.stamp(of: ".", in: folder),
      let above = try fileSystem.stamp(of: ".", in: parent), !own.isSameFile(as: above)
    {
      for (name, kind) in try fileSystem.entries(of: ".", in: parent) where kind == .folder {
        let other = try fileSystem.stamp(of: name, in: parent)
        if other?.isSameFile(as: own) ?? false { return (parent, name) }
      }
    }
    throw FileSystemError.nameless(path)
  }
}
