/// One range of a `Range` field, before the size of the page is known.
///
/// - Source: RFC 9110 section 14.1.2. Numbers larger than any file are clamped, never overflow.
package enum ByteRange: Hashable, Sendable {
  /// From `first` to `last`, both included; nil is the end of the page.
  case from(first: Int64, last: Int64?)
  /// The last bytes of the page.
  case suffix(count: Int64)

  /// What a range means for a page of a known size.
  package enum Resolution: Hashable, Sendable {
    /// These bytes of it; never empty.
    case part(Range<Int64>)
    /// All of it, with status 200.
    case whole
    /// Nothing of it: 416.
    case unsatisfiable
  }

  /// Reads a field value that asks for exactly one range of bytes.
  ///
  /// Another unit, broken syntax and several ranges give nil, and the field is ignored: a server
  /// may always send the whole (RFC 9110 section 14.2), which is also what many ranges deserve.
  package init?(_ value: ArraySlice<UInt8>) {
    let unit = "bytes="
    guard value.prefix(unit.utf8.count).equals(lowercase: unit) else { return nil }
    let spec = value.dropFirst(unit.utf8.count).trimmed
    guard let dash = spec.firstIndex(of: UInt8(ascii: "-")) else { return nil }
    let (before, after) = (spec[..<dash], spec[(dash + 1)...])
    if before.isEmpty {
      guard let count = after.saturatingNumber else { return nil }
      self = .suffix(count: count)
      return
    }
    guard let first = before.saturatingNumber else { return nil }
    if after.isEmpty {
      self = .from(first: first, last: nil)
      return
    }
    guard let last = after.saturatingNumber, first <= last else { return nil }
    self = .from(first: first, last: last)
  }

  /// Returns what the range means for a page of `size` bytes.
  package func resolved(size: Int64) -> Resolution {
    switch self {
    case .from(let first, let last):
      guard first < size else { return .unsatisfiable }
      // `size` is above 0 here, so that nothing overflows.
      return .part(first..<(min(last ?? size - 1, size - 1) + 1))
    case .suffix(let count):
      guard count > 0 else { return .unsatisfiable }
      // An empty page has no last bytes, and no Content-Range could say so.
      return size == 0 ? .whole : .part(max(0, size - count)..<size)
    }
  }
}
