/// Reads a list of checksums that comes in pieces, so that the text need not be in memory.
struct SHA256SumsReader {
  private var paths = PathTable()
  private var digests: [ContentDigest] = []
  private var isCanonical = true
  private var isMalformed = false
  /// The beginning of a line whose end has not come yet.
  private var unfinished: [UInt8] = []

  /// Twice the longest path of Linux, escaped, with its digest: a longer line is no line of a list.
  private static let lineByteLimit = 16 << 10

  /// Reads the next piece of the text.
  mutating func read(_ text: ArraySlice<UInt8>) {
    var rest = text
    while !isMalformed, let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
      if unfinished.isEmpty {
        readLine(rest[..<end])
      } else {
        unfinished += rest[..<end]
        readLine(unfinished[...])
        unfinished.removeAll(keepingCapacity: true)
      }
      rest = rest[(end + 1)...]
    }
    if isMalformed || unfinished.count + rest.count > Self.lineByteLimit {
      isMalformed = true
    } else {
      unfinished += rest
    }
  }

  /// Returns the list; nil if a line was malformed, a path left the folder, or one stood twice.
  consuming func finish() -> SHA256Sums? {
    if !unfinished.isEmpty {
      isCanonical = false
      readLine(unfinished[...])
    }
    if isMalformed { return nil }
    paths.sort()
    for (left, right) in zip(paths.sorted, paths.sorted.dropFirst()) {
      if paths.bytes(at: Int(left)) == paths.bytes(at: Int(right)) { return nil }
      if left > right { isCanonical = false }
    }
    return SHA256Sums(paths: paths, digests: digests, isCanonical: isCanonical)
  }

  private mutating func readLine(_ text: ArraySlice<UInt8>) {
    let isEscaped = text.first == UInt8(ascii: "\\")
    let line = isEscaped ? text.dropFirst() : text
    guard line.count > 66, let digest = ContentDigest(hexadecimal: line.prefix(64)),
      let path = Self.path(line.dropFirst(64), isEscaped: isEscaped), PathClaims.isSound(path)
    else {
      isMalformed = true
      return
    }
    if line.dropFirst(65).first != UInt8(ascii: " ")
      || isEscaped != SHA256Sums.needsEscape(path)
    {
      isCanonical = false
    }
    paths.append(path)
    digests.append(digest)
  }

  /// Returns the name after the digest: a space, then a space or `*`, then the name itself.
  private static func path(_ rest: ArraySlice<UInt8>, isEscaped: Bool) -> ArraySlice<UInt8>? {
    let mode = rest[rest.startIndex + 1]
    guard rest.first == UInt8(ascii: " "), mode == UInt8(ascii: " ") || mode == UInt8(ascii: "*")
    else { return nil }
    return isEscaped ? unescaped(rest.dropFirst(2)) : rest.dropFirst(2)
  }

  private static func unescaped(_ name: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    var plain: [UInt8] = []
    var bytes = name.makeIterator()
    while let byte = bytes.next() {
      guard byte == UInt8(ascii: "\\") else {
        plain.append(byte)
        continue
      }
      switch bytes.next() {
      case UInt8(ascii: "\\"): plain.append(UInt8(ascii: "\\"))
      case UInt8(ascii: "n"): plain.append(UInt8(ascii: "\n"))
      case UInt8(ascii: "r"): plain.append(UInt8(ascii: "\r"))
      default: return nil
      }
    }
    return plain[...]
  }
}
