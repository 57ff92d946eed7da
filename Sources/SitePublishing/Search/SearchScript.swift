import OrderReport

/// A file of the index: a script that hands one JSON object to `search.js`.
///
/// A script, for pages opened from disk may load nothing else. Every value is a text or a number of
/// JSON under a name of ours, so that no text of the ledger can be code.
/// - Source: RFC 8259; pages.md section 2.
struct SearchScript {
  private var json = JSONWriter(capacity: 65536)

  /// Begins a file.
  init(_ name: String) {
    json.raw("storno.add({")
    json.beginObjectMembers()
    json.member("name", name)
  }

  /// Adds a whole number.
  mutating func add(_ name: StaticString, _ number: Int) {
    json.member(name, count: number)
  }

  /// Adds numbers.
  mutating func add(_ name: StaticString, _ numbers: PackedNumbers) {
    add(name, text: numbers.bytes)
  }

  /// Adds numbers of which there are any but zeros.
  mutating func add(_ name: StaticString, _ numbers: SparseNumbers) {
    if !numbers.packed.bytes.isEmpty { add(name, numbers.packed) }
  }

  /// Adds texts.
  mutating func add(_ name: StaticString, _ texts: PackedTexts) {
    json.name(name)
    json.beginObject()
    add("cuts", texts.cuts)
    add("text", text: texts.text)
    json.endObject()
  }

  /// Adds one text.
  mutating func add(_ name: StaticString, text: [UInt8]) {
    json.member(name, bytes: text[...])
  }

  /// What the file holds so far.
  var content: [UInt8] { json.bytes }

  /// Ends the file and returns it; files whose numbers of rows mean the same have one stamp.
  consuming func finish(stamp: [UInt8]) -> [UInt8] {
    add("stamp", text: stamp)
    return json.bytes + Array("});\n".utf8)
  }
}
