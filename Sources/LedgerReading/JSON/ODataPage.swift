/// What an answer of an OData service says about the whole of which it is a page.
///
/// - Source: OData JSON Format 4.01, sections 4.5 and 4.6.
struct ODataPage: Hashable, Sendable {
  /// An annotation, and where its key is written.
  struct Annotation: Hashable, Sendable {
    /// What it says.
    var text: String
    /// The offset of its key.
    var offset: Int
    /// How many bytes its key has.
    var keyLength: Int
  }

  /// What the rows are and where they come from.
  var context: String?
  /// Where the next page is; nil on the last one.
  var nextLink: Annotation?
  /// How many rows all pages have together.
  var count: Annotation?

  /// Reads the members of an answer besides `value`.
  ///
  /// Some services leave out `odata.`, those of version 3 the sign before it.
  init(_ members: [JSONRecord.Member], in bytes: Span<UInt8>) {
    for member in members where !member.value.isNested && member.value.kind != .null {
      let name = member.key.text(in: bytes)
      guard let prefix = Self.prefixes.first(where: name.hasPrefix) else { continue }
      let annotation = Annotation(
        text: member.value.text(in: bytes), offset: member.key.start, keyLength: member.key.length)
      switch name.dropFirst(prefix.count) {
      case "context", "metadata": context = annotation.text
      case "nextLink": nextLink = annotation
      case "count": count = annotation
      default: break
      }
    }
  }

  /// What marks an annotation; of two that fit the longer one comes first.
  private static let prefixes = ["@odata.", "@", "odata."]

  /// The key of the last row of this page, as the address of the next one names it, or nil.
  ///
  /// A token may be anything; only a plain number is taken for an entry number.
  var skipToken: Int? {
    guard let link = nextLink?.text, let query = link.firstIndex(of: "?") else { return nil }
    let decoded = link[link.index(after: query)...].replacing("%24", with: "$")
    let value = decoded.split(separator: "&")
      .first { $0.lowercased().hasPrefix("$skiptoken=") }?.dropFirst("$skiptoken=".count)
    guard let value, value.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return Int(value)
  }
}
