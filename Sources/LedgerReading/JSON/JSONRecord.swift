/// The members of a row, as they are written.
///
/// Rows of an export have the same keys in the same order. So each key is first compared with that
/// of the row before at its place, which is quicker than to read it.
struct JSONRecord: Sendable {
  /// A key and its value.
  struct Member: Sendable {
    /// The key.
    var key: JSONToken
    /// The value.
    var value: JSONToken
  }

  /// The members, in order.
  private(set) var members: [Member] = []
  /// Whether the keys are those of the row before, in its order.
  private(set) var isRegular = false

  /// Creates a record without members.
  init() {}

  /// Creates a record of members that have been read.
  init(_ members: [Member]) {
    self.members = members
  }

  /// Puts a member in its place.
  @inline(__always)
  fileprivate mutating func set(_ place: Int, _ member: Member) {
    if place < members.count {
      members[place] = member
    } else {
      members.append(member)
    }
  }

  /// Completes a row of `count` members.
  fileprivate mutating func end(count: Int, hasSameKeys: Bool) {
    isRegular = hasSameKeys && count == members.count
    members.removeLast(members.count - count)
  }

  /// Forgets the keys: the row was not sound.
  mutating func forget() {
    members = []
    isRegular = false
  }
}

extension JSONScanner {
  /// Reads the object at `offset` into `record`, which holds the row before.
  mutating func scanRecord(
    of bytes: Span<UInt8>, within depth: Int, into record: inout JSONRecord
  ) throws(JSONFlaw) {
    passBracket()
    var count = 0
    var hasSameKeys = true
    while try nextMember(of: bytes, isFirst: count == 0) {
      if count >= ReadingLimits.members { throw JSONFlaw(.tooManyMembers, at: offset) }
      let key: JSONToken
      if count < record.members.count, repeats(record.members[count].key, in: bytes) {
        let before = record.members[count].key
        key = token(to: offset + before.length, before.kind)
      } else {
        hasSameKeys = false
        key = try scanString(of: bytes)
      }
      try passColon(of: bytes)
      let value = try scanValue(of: bytes, within: depth + 1)
      record.set(count, JSONRecord.Member(key: key, value: value))
      count += 1
    }
    record.end(count: count, hasSameKeys: hasSameKeys)
  }

  /// Whether the same bytes as those of `key`, its quotes included, stand at `offset`.
  @inline(__always)
  private func repeats(_ key: JSONToken, in bytes: Span<UInt8>) -> Bool {
    offset + key.length <= bytes.count
      && bytes.hasEqual(key.length, at: offset, and: key.start)
  }
}
