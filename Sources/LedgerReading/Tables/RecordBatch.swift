/// Some records of a table, each cut into as many fields as the header has, ready for typed
/// columns.
///
/// The readers of all formats fill batches, `TableBuilder` empties them column by column: so no
/// cell is allocated or passed through an existential.
struct RecordBatch: Sendable {
  /// How many records are collected before they are taken into columns: they fit a core's cache.
  static let capacity = 256

  /// The text of a cell: a range of the file, of `unescaped`, or of `shared`.
  struct Field: Hashable, Sendable {
    /// Where it begins: counted from `base`, in `unescaped`, or in `shared`.
    var start: UInt32
    /// Its length in bytes, and in the three highest bits where it lies and what it is.
    var lengthAndPlace: UInt32

    /// How many bytes it has, less than 512 MiB.
    var length: Int { Int(lengthAndPlace & 0x1FFF_FFFF) }
    /// Whether it lies in the file as it is.
    var isInFile: Bool { lengthAndPlace & 0xC000_0000 == 0 }
    /// Whether it lies in `unescaped`, for it had escapes.
    var isUnescaped: Bool { lengthAndPlace & 0x8000_0000 != 0 }
    /// Whether it lies in `shared`.
    var isShared: Bool { lengthAndPlace & 0x4000_0000 != 0 }
    /// Whether it is a number of a format that tells numbers from text: its decimals follow a
    /// point, whatever a profile says of text.
    var isNumber: Bool { lengthAndPlace & 0x2000_0000 != 0 }

    /// Creates a field.
    init(start: Int, length: Int, isUnescaped: Bool = false, isNumber: Bool = false) {
      self.start = UInt32(truncatingIfNeeded: start)
      lengthAndPlace =
        UInt32(truncatingIfNeeded: length) | (isUnescaped ? 0x8000_0000 : 0)
        | (isNumber ? 0x2000_0000 : 0)
    }

    /// Creates a field of the texts that cells share.
    init(sharedFrom start: Int, length: Int) {
      self.start = UInt32(truncatingIfNeeded: start)
      lengthAndPlace = UInt32(truncatingIfNeeded: length) | 0x4000_0000
    }
  }

  /// A cell in which an object or an array stands.
  struct FlawedCell: Hashable, Sendable {
    /// The number of its record in the batch, from 0.
    var record: Int
    /// The number of its field, from 0.
    var field: Int
    /// Why it has no value.
    var problem: CellProblem
  }

  /// How many fields each record has.
  let fieldCount: Int
  /// The offset in the file from which fields are counted.
  private(set) var base = 0
  /// The fields, record after record.
  var fields: [Field] = []
  /// Text that is not in the file as it is: fields with doubled quotes.
  var unescaped: [UInt8] = []
  /// Text that cells of a workbook share; it stays when the batch is cleared.
  var shared: [UInt8] = []
  /// The cells that have no value by what their format says; they are blank among the fields.
  var flawed: [FlawedCell] = []
  /// Where each record begins in the file.
  private(set) var starts: [Int] = []
  /// On which line each record begins.
  private(set) var lines: [UInt32] = []

  /// Creates a batch for records of `fieldCount` fields.
  init(fieldCount: Int) {
    self.fieldCount = fieldCount
    fields.reserveCapacity(fieldCount * Self.capacity)
  }

  /// How many records it holds.
  var count: Int { starts.count }

  /// Whether a record that begins at `offset` has no room any more.
  func isFull(at offset: Int) -> Bool {
    count >= Self.capacity || offset - base > 1 << 30 || unescaped.count > 1 << 26
  }

  /// Removes all records; the next ones begin at `offset` or later.
  mutating func clear(base offset: Int) {
    base = offset
    fields.removeAll(keepingCapacity: true)
    unescaped.removeAll(keepingCapacity: true)
    flawed.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    lines.removeAll(keepingCapacity: true)
  }

  /// Completes a record whose fields have been appended.
  mutating func endRecord(start: Int, line: Int) {
    starts.append(start)
    lines.append(UInt32(clamping: line))
  }

  /// Removes the fields of a record that cannot be completed.
  mutating func dropFields() {
    fields.removeLast(fields.count - count * fieldCount)
  }
}

extension RecordBatch {
  /// Calls `body` with the text of a cell, which lies in `bytes`, in `unescaped` or in `shared`.
  @inline(__always)
  func withCell<Value, Problem: Error>(
    _ record: Int, _ field: Int, in bytes: Span<UInt8>,
    _ body: (Span<UInt8>) throws(Problem) -> Value
  ) throws(Problem) -> Value {
    let field = fields[record * fieldCount + field]
    let start = Int(field.start)
    if field.isInFile {
      return try body(bytes.extracting(base + start..<base + start + field.length))
    }
    if field.isShared { return try body(shared.span.extracting(start..<start + field.length)) }
    return try body(unescaped.span.extracting(start..<start + field.length))
  }

  /// Whether a cell is a number of a format that tells numbers from text.
  @inline(__always)
  func isNumber(_ record: Int, _ field: Int) -> Bool {
    fields[record * fieldCount + field].isNumber
  }

  /// Whether a cell has no text.
  func isEmpty(_ record: Int, _ field: Int) -> Bool {
    fields[record * fieldCount + field].length == 0
  }

  /// Whether a field has the text that it had in the record before; never for text with escapes.
  @inline(__always)
  func repeats(_ record: Int, _ field: Int, in bytes: Span<UInt8>) -> Bool {
    let this = fields[record * fieldCount + field]
    let before = fields[(record - 1) * fieldCount + field]
    guard this.lengthAndPlace == before.lengthAndPlace, !this.isUnescaped else { return false }
    // Of shared texts each is there once, or nearly always.
    if this.isShared { return this.start == before.start }
    return bytes.hasEqual(
      this.length, at: base + Int(this.start), and: base + Int(before.start))
  }
}
