/// Texts to be put in the order in which the index has them.
struct FoldedOrder {
  private var keys: [UInt8] = []
  private var starts: [Int] = [0]
  /// The first eight bytes of each key, most significant first: most comparisons end here.
  private var heads: [UInt64] = []

  /// Creates an order with room for `count` texts.
  init(reserving count: Int) {
    starts.reserveCapacity(count + 1)
    heads.reserveCapacity(count)
  }

  /// Adds the next text.
  mutating func append(_ text: ArraySlice<UInt8>) {
    let key = FoldedText.sortKey(of: text)
    var head: UInt64 = 0
    for index in 0..<8 { head = head << 8 | (index < key.count ? UInt64(key[index]) : 0) }
    keys += key
    starts.append(keys.count)
    heads.append(head)
  }

  /// Returns the numbers of the texts in their order; `isBefore` decides between equal ones.
  ///
  /// - Complexity: O(*n* log *n*).
  func sorted(_ isBefore: (Int, Int) -> Bool) -> [Int32] {
    heads.indices.map(Int32.init).sorted { left, right in
      let (left, right) = (Int(left), Int(right))
      if heads[left] != heads[right] { return heads[left] < heads[right] }
      let (a, b) = (key(left), key(right))
      if a.elementsEqual(b) { return isBefore(left, right) }
      return a.lexicographicallyPrecedes(b)
    }
  }

  private func key(_ index: Int) -> ArraySlice<UInt8> { keys[starts[index]..<starts[index + 1]] }
}
