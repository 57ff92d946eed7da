/// The members of a row, as they are written.
///
/// Rows of an export have the same keys in the same order, and the same blanks around them. So all
/// that stands before a value is first compared with what stood there in the row before, which is
/// quicker than to read it.
struct JSONRecord: Sendable {
  /// A key and its value.
  struct Member: Sendable {
    /// The key.
    var key: JSONToken
    /// The value.
    var value: JSONToken
    /// How many bytes stand between the value before, or the bracket, and this one; 0 if unknown.
    var lead = 0
    /// How many lines end within them.
    var leadLines = 0
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
    while true {
      let (start, startLine) = (offset, line)
      let before = count < record.members.count ? record.members[count] : nil
      let key: JSONToken
      if let before, let repeated = passLead(of: before, in: bytes) {
        key = repeated
      } else {
        guard try nextMember(of: bytes, isFirst: count == 0) else { break }
        if count >= ReadingLimits.members { throw JSONFlaw(.tooManyMembers, at: offset) }
        key = try scanString(of: bytes)
        let isSame = before.map { JSONKeys.areEqual($0.key, key, in: bytes) } ?? false
        hasSameKeys = hasSameKeys && isSame
        try passColon(of: bytes)
      }
      let (lead, leadLines) = (offset - start, line - startLine)
      let value = try scanValue(of: bytes, within: depth + 1)
      record.set(
        count, JSONRecord.Member(key: key, value: value, lead: lead, leadLines: leadLines))
      count += 1
    }
    record.end(count: count, hasSameKeys: hasSameKeys)
  }

  /// Passes over what stands before the value of a member where it is what stood before `member`'s.
  ///
  /// - Returns: the key, or nil where anything else stands here.
  @inline(__always)
  private mutating func passLead(
    of member: JSONRecord.Member, in bytes: Span<UInt8>
  ) -> JSONToken? {
    let (lead, start) = (member.lead, offset)
    guard lead > 0, start + lead <= bytes.count,
      bytes.hasEqual(lead, at: start, and: member.value.start - lead)
    else { return nil }
    pass(lead, lines: member.leadLines)
    skipSpace(in: bytes)
    let key = start + lead - (member.value.start - member.key.start)
    return JSONToken(start: key, end: key + member.key.length, kind: member.key.kind)
  }
}
