import CSystemShim

/// The file calls of publishing, each relative to an open folder and none following a link.
///
/// Every call can be made to fail: a test sees what a full disk or a killed process leaves behind.
package struct FileSystem: Sendable {
  /// The kinds of calls.
  package enum Call: String, Hashable, Sendable, CaseIterable {
    case open, list, read, stamp, create, write, close, link, makeFolder, rename, exchange, remove
    case sync, lock, own
  }

  /// Decides before a call whether it fails, and with which error number; nil lets it happen.
  package typealias Fault = @Sendable (Call, String) -> CInt?

  private let fault: Fault?

  /// Creates the calls of the system, or those of a system where `fault` happens.
  package init(fault: Fault? = nil) { self.fault = fault }

  /// Opens a folder; a last component that is a link is refused unless `following`.
  package func openFolder(
    _ path: String, in folder: OpenFolder, following: Bool = false
  ) throws(FileSystemError) -> OpenFolder {
    let opened = try check(.open, path) {
      unsafe storno_open_folder(folder.descriptor, path, following ? 1 : 0)
    }
    return OpenFolder(owning: opened)
  }

  /// Returns what a name stands for, or nil when it does not exist.
  package func stamp(of path: String, in folder: OpenFolder) throws(FileSystemError) -> FileStamp? {
    var stamp = storno_stamp()
    do throws(FileSystemError) {
      _ = try check(.stamp, path) { unsafe storno_stamp_at(folder.descriptor, path, &stamp) }
    } catch {
      if error.isMissing { return nil }
      throw error
    }
    return FileStamp(stamp)
  }

  /// Returns the names in a folder with their kinds, in the order the system gives them.
  package func entries(
    of path: String, in folder: OpenFolder
  ) throws(FileSystemError) -> [(name: String, kind: FileStamp.Kind)] {
    var list: UnsafeMutableRawPointer?
    _ = try check(.list, path) { unsafe storno_list_open(folder.descriptor, path, &list) }
    defer { unsafe storno_list_close(list) }
    var entries: [(name: String, kind: FileStamp.Kind)] = []
    var name: UnsafePointer<CChar>?
    var kind: CInt = 0
    while try result(unsafe storno_list_next(list, &name, &kind), of: .list, path) > 0 {
      guard let name = unsafe name else { continue }
      let text = unsafe String(cString: name)
      if text != ".", text != ".." { entries.append((text, FileStamp.Kind(kind))) }
    }
    return entries
  }

  /// Returns the content of a regular file in pieces of at most 256 KiB.
  package func read(
    _ path: String, in folder: OpenFolder, _ receive: (ArraySlice<UInt8>) -> Void
  ) throws(FileSystemError) {
    let file = try check(.read, path) { unsafe storno_open_file(folder.descriptor, path) }
    defer { _ = storno_close(file) }
    var stamp = storno_stamp()
    _ = try result(unsafe storno_stamp_open(file, &stamp), of: .read, path)
    // A named pipe would say that it is at its end, a folder that it is one.
    guard stamp.kind == FileStamp.Kind.file.rawValue else {
      throw FileSystemError(.read, path, code: 22)
    }
    var buffer = [UInt8](repeating: 0, count: Int(min(max(stamp.size, 1), 256 << 10)))
    var count = 0
    repeat {
      let read = unsafe buffer.withUnsafeMutableBytes { bytes in
        unsafe storno_read(file, bytes.baseAddress, bytes.count)
      }
      count = Int(try result(CInt(read), of: .read, path))
      receive(buffer[..<count])
    } while count > 0
  }

  /// Returns the whole content of a regular file.
  package func bytes(of path: String, in folder: OpenFolder) throws(FileSystemError) -> [UInt8] {
    var bytes: [UInt8] = []
    if let size = try stamp(of: path, in: folder)?.trace.size {
      // Only a reservation: the file may be another by now, and its size is nobody's promise.
      bytes.reserveCapacity(Int(min(size, 64 << 20)))
    }
    try read(path, in: folder) { bytes.append(contentsOf: $0) }
    return bytes
  }

  /// Creates a file under a free name; its mode is 0666 less the user's mask.
  package func create(_ path: String, in folder: OpenFolder) throws(FileSystemError) -> NewFile {
    let file = try check(.create, path) { unsafe storno_create_file(folder.descriptor, path) }
    return NewFile(owning: file, path: path, fileSystem: self)
  }

  /// Creates a file with this content and returns its stamp.
  @discardableResult
  package func create(
    _ path: String, in folder: OpenFolder, _ bytes: [UInt8]
  ) throws(FileSystemError) -> FileStamp {
    var file = try create(path, in: folder)
    try file.write(bytes)
    return try file.finish()
  }

  /// Makes a second name for a file; a symbolic link is linked itself.
  package func link(
    _ path: String, in folder: OpenFolder, to newPath: String, in newFolder: OpenFolder
  ) throws(FileSystemError) {
    _ = try check(.link, newPath) {
      unsafe storno_link(folder.descriptor, path, newFolder.descriptor, newPath)
    }
  }

  /// Makes a folder; its mode is `mode` less the user's mask.
  package func makeFolder(
    _ path: String, in folder: OpenFolder, mode: UInt32 = 0o777
  ) throws(FileSystemError) {
    _ = try check(.makeFolder, path) { unsafe storno_make_folder(folder.descriptor, path, mode) }
  }

  /// Renames to a name that is free, or over a file when `replacing`.
  package func rename(
    _ path: String, in folder: OpenFolder, to newPath: String, in newFolder: OpenFolder,
    replacing: Bool = false
  ) throws(FileSystemError) {
    _ = try check(.rename, newPath) {
      let from = folder.descriptor
      let to = newFolder.descriptor
      if replacing { return unsafe storno_rename(from, path, to, newPath) }
      return unsafe storno_rename_special(from, path, to, newPath, 0)
    }
  }

  /// Exchanges two names in one step, so that each always stands for one of the two.
  package func exchange(
    _ path: String, in folder: OpenFolder, with other: String, in otherFolder: OpenFolder
  ) throws(FileSystemError) {
    _ = try check(.exchange, other) {
      unsafe storno_rename_special(folder.descriptor, path, otherFolder.descriptor, other, 1)
    }
  }

  /// Removes a file, or a folder that is empty.
  package func remove(
    _ path: String, in folder: OpenFolder, isFolder: Bool = false
  ) throws(FileSystemError) {
    _ = try check(.remove, path) {
      unsafe storno_remove(folder.descriptor, path, isFolder ? 1 : 0)
    }
  }

  /// Waits until the file system of a folder has everything on its device.
  package func sync(_ folder: OpenFolder) throws(FileSystemError) {
    _ = try check(.sync, ".") { storno_sync(folder.descriptor) }
  }

  /// Waits until the names in a folder are on the device.
  ///
  /// - Source: POSIX `fsync` of a directory: a rename is durable after it, not before.
  package func syncNames(of folder: OpenFolder) throws(FileSystemError) {
    _ = try check(.sync, ".") { storno_sync_file(folder.descriptor) }
  }

  /// Returns what a symbolic link points to.
  package func target(of path: String, in folder: OpenFolder) throws(FileSystemError) -> String {
    var buffer = [CChar](repeating: 0, count: 4097)
    let size = buffer.count
    let length = try check(.open, path) {
      unsafe buffer.withUnsafeMutableBufferPointer { buffer in
        unsafe storno_read_link(folder.descriptor, path, buffer.baseAddress, size)
      }
    }
    return String(decoding: buffer.prefix(Int(length)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Opens a lock file, made if need be, and takes its lock, without waiting unless told to.
  ///
  /// The lock ends with the returned value, or with the process. Who held it before may have
  /// removed the file after we opened it: a lock counts only if the name stands for that file.
  package func lock(
    _ path: String, in folder: OpenFolder, isPatient: Bool = false
  ) throws(FileSystemError) -> FileLock {
    var lock: FileLock
    var own = storno_stamp()
    repeat {
      let file = try check(.lock, path) { unsafe storno_open_lock(folder.descriptor, path) }
      lock = FileLock(owning: file)
      _ = try result(storno_lock(file, isPatient ? 1 : 0), of: .lock, path)
      _ = try result(unsafe storno_stamp_open(file, &own), of: .lock, path)
    } while try stamp(of: path, in: folder)?.trace.inode != own.inode
    return lock
  }

  /// Lets the fault come first, then the call, and turns a negated error number into an error.
  func check(_ call: Call, _ path: String, _ body: () -> CInt) throws(FileSystemError) -> CInt {
    if let code = fault?(call, path) { throw FileSystemError(call, path, code: code) }
    return try result(body(), of: call, path)
  }

  /// Turns a negated error number into an error.
  private func result(
    _ result: CInt, of call: Call, _ path: String
  ) throws(FileSystemError) -> CInt {
    guard result >= 0 else { throw FileSystemError(call, path, code: -result) }
    return result
  }
}

extension FileStamp.Kind {
  fileprivate init(_ number: CInt) { self = Self(rawValue: number) ?? .other }
}

extension FileStamp.Trace {
  fileprivate init(_ stamp: storno_stamp) {
    size = stamp.size
    modifiedNanoseconds = stamp.modified_ns
    inode = stamp.inode
  }
}

extension FileStamp {
  init(_ stamp: storno_stamp) {
    kind = Kind(stamp.kind)
    trace = Trace(stamp)
    mode = stamp.mode
    device = stamp.device
    owner = Owner(user: stamp.user, group: stamp.group)
  }
}
