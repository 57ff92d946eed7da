/// Bytes that grow at the end and keep their memory when emptied.
///
/// Pages are written into it and values are collected in it; an array costs three times as much for
/// the many short pieces of a page. It is moved, never copied.
@safe
package struct ByteBuffer: ~Copyable {
  private var storage: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  /// How many bytes have been written.
  package private(set) var count = 0

  /// Creates an empty buffer with room for `capacity` bytes.
  package init(capacity: Int = 4096) {
    self.capacity = max(64, capacity)
    unsafe storage = .allocate(capacity: self.capacity)
  }

  deinit { unsafe storage.deallocate() }

  /// Appends one byte.
  package mutating func append(_ byte: UInt8) {
    reserve(1)
    unsafe storage[count] = byte
    count += 1
  }

  /// Appends the bytes of an array.
  package mutating func append(_ bytes: [UInt8]) {
    unsafe bytes.withUnsafeBufferPointer { unsafe append($0) }
  }

  /// Appends the bytes of a slice.
  package mutating func append(_ bytes: ArraySlice<UInt8>) {
    unsafe bytes.withUnsafeBufferPointer { unsafe append($0) }
  }

  /// Appends the bytes of a span.
  package mutating func append(_ bytes: Span<UInt8>) {
    unsafe bytes.withUnsafeBufferPointer { unsafe append($0) }
  }

  /// Appends the UTF-8 form of a text.
  package mutating func append(_ text: String) {
    let isAppended: Void? = unsafe text.utf8.withContiguousStorageIfAvailable { unsafe append($0) }
    if isAppended == nil { for byte in text.utf8 { append(byte) } }
  }

  /// Appends what another buffer holds.
  package mutating func append(_ other: borrowing ByteBuffer) {
    unsafe append(UnsafeBufferPointer(start: other.storage, count: other.count))
  }

  /// Appends a whole number in decimal digits, without allocating.
  package mutating func append(decimal number: Int) {
    if number < 0 { append(UInt8(ascii: "-")) }
    var rest = number.magnitude
    var digitCount = 1
    var bound: UInt = 10
    while rest >= bound {
      digitCount += 1
      bound *= 10
    }
    reserve(digitCount)
    for place in stride(from: count + digitCount - 1, to: count, by: -1) {
      unsafe storage[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
    unsafe storage[count] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest)
    count += digitCount
  }

  /// Empties the buffer and keeps its memory.
  package mutating func removeAll() { count = 0 }

  /// The byte at `position`, which must be written already.
  package subscript(position: Int) -> UInt8 {
    precondition(position >= 0 && position < count, "no byte \(position) of \(count)")
    return unsafe storage[position]
  }

  /// A copy of what was written.
  ///
  /// - Complexity: O(*n*).
  package var bytes: [UInt8] {
    unsafe Array(UnsafeBufferPointer(start: storage, count: count))
  }

  /// Appends what was written to `bytes`.
  ///
  /// - Complexity: O(*n*).
  package borrowing func copy(to bytes: inout [UInt8]) {
    unsafe bytes.append(contentsOf: UnsafeBufferPointer(start: storage, count: count))
  }

  /// What was written as text, with U+FFFD for what is not UTF-8.
  ///
  /// - Complexity: O(*n*).
  package var text: String { unsafe withUnsafeBytes { unsafe String(decoding: $0, as: UTF8.self) } }

  /// Calls `body` with the bytes, without a copy.
  package borrowing func withSpan<R, E: Error>(_ body: (Span<UInt8>) throws(E) -> R) throws(E) -> R
  {
    try body(unsafe Span(_unsafeStart: UnsafePointer(storage), count: count))
  }

  /// Calls `body` with the bytes for a call of the operating system, without a copy.
  package borrowing func withUnsafeBytes<R, E: Error>(
    _ body: (UnsafeRawBufferPointer) throws(E) -> R
  ) throws(E) -> R {
    try unsafe body(UnsafeRawBufferPointer(start: storage, count: count))
  }

  /// Appends bytes that lie outside of this buffer.
  @inline(__always)
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress else { return }
    unsafe append(start, count: bytes.count)
  }

  /// Appends `count` bytes from `start`, which lies outside of this buffer.
  @inline(__always)
  mutating func append(_ start: UnsafePointer<UInt8>, count added: Int) {
    reserve(added)
    unsafe Self.copy(start, to: storage + count, count: added)
    count += added
  }

  /// Copies bytes between places that do not overlap; short pieces without a call, in two loads.
  @inline(__always)
  private static func copy(
    _ source: UnsafePointer<UInt8>, to target: UnsafeMutablePointer<UInt8>, count: Int
  ) {
    switch count {
    case 0: return
    case 1...3:
      unsafe target[0] = source[0]
      unsafe target[count / 2] = source[count / 2]
      unsafe target[count - 1] = source[count - 1]
    case 4...7: unsafe copyEnds(source, to: target, count: count, as: UInt32.self)
    case 8...15: unsafe copyEnds(source, to: target, count: count, as: UInt64.self)
    case 16...32: unsafe copyEnds(source, to: target, count: count, as: SIMD16<UInt8>.self)
    default: unsafe target.update(from: source, count: count)
    }
  }

  /// Copies the first and the last bytes as one word each; they overlap where they are too long.
  @inline(__always)
  private static func copyEnds<Word: BitwiseCopyable>(
    _ source: UnsafePointer<UInt8>, to target: UnsafeMutablePointer<UInt8>, count: Int,
    as _: Word.Type
  ) {
    let last = count - MemoryLayout<Word>.size
    let (from, to) = unsafe (UnsafeRawPointer(source), UnsafeMutableRawPointer(target))
    let head = unsafe from.loadUnaligned(as: Word.self)
    let tail = unsafe from.loadUnaligned(fromByteOffset: last, as: Word.self)
    unsafe to.storeBytes(of: head, as: Word.self)
    unsafe to.storeBytes(of: tail, toByteOffset: last, as: Word.self)
  }

  /// Calls `body` with room for `room` bytes; it returns how many of them it has written.
  @inline(__always)
  mutating func write(room: Int, _ body: (UnsafeMutablePointer<UInt8>) -> Int) {
    reserve(room)
    let written = unsafe body(storage + count)
    precondition(written <= room, "more bytes written than there was room for")
    count += written
  }

  /// Makes room for `added` further bytes.
  @inline(__always)
  mutating func reserve(_ added: Int) {
    if capacity - count < added { grow(by: added) }
  }

  @inline(never)
  private mutating func grow(by added: Int) {
    capacity = max(capacity * 2, count + added)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    unsafe larger.update(from: storage, count: count)
    unsafe storage.deallocate()
    unsafe storage = larger
  }
}
