/// The part of an answer's content that is not yet in the output.
struct PendingContent: Sendable {
  private var rest: HTTPResponse.Content

  init(_ content: HTTPResponse.Content) { rest = content }

  /// Appends content until `output` has `limit` bytes or all is there.
  ///
  /// Returns how many bytes were appended, 0 at the end, or nil if a file has changed since its
  /// head was made: its last bytes are held back until it is known to be the same.
  mutating func append(to output: inout [UInt8], upTo limit: Int) -> Int? {
    let room = max(0, limit - output.count)
    switch rest {
    case .none, .events: return 0
    case .bytes(let bytes):
      // Bytes in memory are copied once, however many there are.
      output += bytes
      rest = .none
      return bytes.count
    case .file(let file, let part):
      let next = part.prefix(room)
      guard !next.isEmpty else { return 0 }
      guard file.append(part.lowerBound..<(part.lowerBound + Int64(next.count)), to: &output) else {
        return nil
      }
      let left = part.dropFirst(next.count)
      guard left.isEmpty else {
        rest = .file(file, left.startIndex..<left.endIndex)
        return next.count
      }
      rest = .none
      return file.isUnchanged ? next.count : nil
    }
  }
}
