/// The content of a file too large to be held: pieces that are made when they are asked for.
package struct FilePieces: Sendable {
  /// How many pieces there are.
  package let count: Int
  private let make: @Sendable (Int) -> [UInt8]

  /// Creates a content; `make` returns the piece at a position from 0, the same each time.
  package init(count: Int, make: @escaping @Sendable (Int) -> [UInt8]) {
    self.count = count
    self.make = make
  }

  /// The piece at a position, from 0.
  package subscript(position: Int) -> [UInt8] { make(position) }

  /// All pieces together.
  ///
  /// - Complexity: O(*n*) in the bytes, all of which are held.
  package var bytes: [UInt8] {
    (0..<count).reduce(into: []) { $0 += make($1) }
  }

  /// The digest and the size of all pieces together; one piece is held at a time.
  var digest: (digest: ContentDigest, size: Int) {
    var hash = IncrementalDigest()
    var size = 0
    for position in 0..<count {
      let piece = make(position)
      hash.update(piece)
      size += piece.count
    }
    return (hash.finish(), size)
  }
}
