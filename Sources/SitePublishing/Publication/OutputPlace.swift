import CSystemShim

/// Where a site is published: a name in a folder held open.
///
/// Everything that publishing keeps beside the site has a name that begins with a dot, the site's
/// name and `.storno-`.
struct OutputPlace {
  /// The folder above the site.
  let parent: OpenFolder
  /// The site's name in it.
  let name: String

  /// Resolves the path of an output folder; a symbolic link is followed, also one to nothing yet.
  ///
  /// Missing folders above the site are made.
  init(_ path: String, _ fileSystem: FileSystem) throws(FileSystemError) {
    var path = path
    // A link is replaced by its target, so that the target is exchanged and the link stays. Linux
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
      let target = try Self.target(of: name, in: parent, path)
      path = target.hasPrefix("/") ? target : folder + "/" + target
    }
    throw FileSystemError(.open, path, code: 40)
  }

  /// The lock file: held while a build publishes here.
  var lockName: String { ".\(name).storno-lock" }
  /// The note of the last build.
  var noteName: String { ".\(name).storno-state" }
  /// The note of a build that has not ended, or was killed.
  var newNoteName: String { noteName + "-new" }
  /// How the names of staging folders begin; 16 hexadecimal digits follow.
  var stagingPrefix: String { ".\(name).storno-staging-" }

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
        guard let other = try fileSystem.stamp(of: name, in: parent) else { continue }
        if other.isSameFile(as: own) { return (parent, name) }
      }
    }
    throw FileSystemError(.open, path, code: 16)
  }

  private static func target(
    of name: String, in folder: OpenFolder, _ path: String
  ) throws(FileSystemError) -> String {
    var buffer = [CChar](repeating: 0, count: 4097)
    let size = buffer.count
    let length = unsafe buffer.withUnsafeMutableBufferPointer { buffer in
      unsafe storno_read_link(folder.descriptor, name, buffer.baseAddress, size)
    }
    guard length >= 0 else { throw FileSystemError(.open, path, code: -length) }
    return String(decoding: buffer.prefix(Int(length)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
