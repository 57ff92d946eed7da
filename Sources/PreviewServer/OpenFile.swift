#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A regular file open for reading, closed with its last reference.
package final class OpenFile: Sendable {
  private let descriptor: Descriptor
  /// The identity right after opening.
  package let identity: FileIdentity

  /// Opens a name in a folder, without following a link.
  ///
  /// - Throws: `missing` also if it is not a regular file.
  init(_ name: String, in folder: Descriptor) throws(OpenFailure) {
    descriptor = try Descriptor(name, in: folder, asFolder: false)
    guard let identity = FileIdentity(descriptor: descriptor.number), identity.isRegularFile else {
      throw .missing
    }
    self.identity = identity
  }

  /// Whether the file is still what it was when it was opened.
  var isUnchanged: Bool { FileIdentity(descriptor: descriptor.number) == identity }

  /// Appends the bytes of `part` to `output`.
  ///
  /// Returns false if the file has fewer bytes by now or cannot be read; `output` then holds what
  /// there was, and must not be sent on as if it were whole.
  func append(_ part: Range<Int64>, to output: inout [UInt8]) -> Bool {
    var offset = part.lowerBound
    let start = output.count
    output.append(contentsOf: repeatElement(0, count: Int(part.count)))
    while offset < part.upperBound {
      let position = start + Int(offset - part.lowerBound)
      let count = unsafe output.withUnsafeMutableBytes { buffer in
        let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[position...])
        return unsafe pread(descriptor.number, rest.baseAddress, rest.count, off_t(offset))
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        output.removeSubrange(position...)
        return false
      }
      offset += Int64(count)
    }
    return true
  }
}
