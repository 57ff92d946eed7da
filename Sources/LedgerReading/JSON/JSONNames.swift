/// The keys that the rows of a JSON text have, numbered as they come.
struct JSONNames: Sendable {
  /// Where each was written first.
  private(set) var tokens: [JSONToken] = []
  /// The numbers of those that name columns.
  private(set) var columns: [Int] = []
  /// The place of each in `columns`, or nil for notes about other members.
  private(set) var fields: [Int?] = []
  private var numbers: [[UInt8]: Int] = [:]
  /// The row that had each key last.
  private var rows: [Int] = []
  /// The first key that names the same column as each, and the row that had one of them last.
  private var spellings: [(first: Int, row: Int)] = []
  private var firstSpellings: [FoldedName: Int] = [:]
  /// The first of keys that name one column though a row has two of them.
  private var clashing: Set<Int> = []
  /// The numbers of the keys of the row that was added last.
  private(set) var numbersOfRow: [Int] = []

  /// Creates names of which none was seen.
  init() {}

  /// Numbers the keys of a row and returns those that it has twice.
  ///
  /// - Complexity: O(*n*) in the bytes of the keys.
  mutating func add(_ record: JSONRecord, row: Int, in bytes: Span<UInt8>) -> [JSONToken] {
    var repeated: [JSONToken] = []
    numbersOfRow.removeAll(keepingCapacity: true)
    for member in record.members {
      let number = nearNumber(of: member.key, in: bytes) ?? addedNumber(of: member.key, in: bytes)
      if rows[number] == row { repeated.append(member.key) }
      let first = spellings[number].first
      if spellings[first].row == row, rows[number] != row { clashing.insert(first) }
      spellings[first].row = row
      rows[number] = row
      numbersOfRow.append(number)
    }
    return repeated
  }

  /// Makes one column of keys that name it in different rows: `Entry_No` and `entryNo`.
  ///
  /// Where a row has two of them, both stay, for which value holds is not said.
  mutating func joinSpellings() {
    columns = []
    for number in tokens.indices where fields[number] != nil {
      let first = spellings[number].first
      if first != number, !clashing.contains(first) {
        fields[number] = fields[first]
      } else {
        fields[number] = columns.count
        columns.append(number)
      }
    }
  }

  /// The number of a key, or nil when no row has it.
  func number(of key: JSONToken, in bytes: Span<UInt8>) -> Int? {
    numbers[key.bytes(in: bytes)]
  }

  /// The number of a key that soon follows the one before, as it does where keys are left out.
  private func nearNumber(of key: JSONToken, in bytes: Span<UInt8>) -> Int? {
    let last = numbersOfRow.last ?? -1
    for number in last + 1..<max(last + 1, min(last + 9, tokens.count))
    where JSONKeys.areEqual(tokens[number], key, in: bytes) { return number }
    return nil
  }

  private mutating func addedNumber(of key: JSONToken, in bytes: Span<UInt8>) -> Int {
    let name = key.bytes(in: bytes)
    if let number = numbers[name] { return number }
    numbers[name] = tokens.count
    tokens.append(key)
    rows.append(-1)
    spellings.append((tokens.count - 1, -1))
    if Self.isAnnotation(name) {
      fields.append(nil)
    } else {
      fields.append(columns.count)
      columns.append(tokens.count - 1)
      let folded = HeaderField(name: String(decoding: name, as: UTF8.self)).folded
      let first = folded.text.isEmpty ? nil : firstSpellings[folded]
      spellings[tokens.count - 1].first = first ?? tokens.count - 1
      firstSpellings[folded] = first ?? tokens.count - 1
    }
    return tokens.count - 1
  }

  /// Whether a key says something about a row or another member: `@odata.etag`,
  /// `Quantity@odata.type`.
  ///
  /// - Source: OData JSON Format 4.01, section 20.
  private static func isAnnotation(_ name: [UInt8]) -> Bool {
    guard let sign = name.firstIndex(of: UInt8(ascii: "@")) else { return false }
    return sign == 0 || name[sign...].starts(with: "@odata.".utf8)
  }
}
