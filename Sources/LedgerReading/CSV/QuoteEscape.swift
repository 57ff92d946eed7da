/// How a quote is written inside a field in quotes.
///
/// - Source: inputs.md section 3, `quoteEscape`.
package enum QuoteEscape: String, Hashable, Sendable, CaseIterable {
  /// Twice, as RFC 4180 has it.
  case doubled
  /// After a backslash, which is itself written twice.
  case backslash
}

extension QuoteEscape {
  /// Whether the byte at `index` says that the next one is meant as it stands: a quote, or after a
  /// backslash also a backslash.
  @inline(__always)
  func escapesQuote(in bytes: Span<UInt8>, at index: Int) -> Bool {
    let escape = self == .doubled ? UInt8.quote : UInt8(ascii: "\\")
    guard bytes[index] == escape, index + 1 < bytes.count else { return false }
    return bytes[index + 1] == .quote || bytes[index + 1] == escape
  }
}
