import PreviewServer
import Testing

/// Returns the head that `text` is; line feeds stand for CRLF.
func makeHead(_ text: String) throws -> HTTPRequestHead {
  var parser = RequestParser()
  parser.append(wire(text))
  return try #require(try parser.next())
}

/// Returns the head of a GET with the fields that a browser would send, and `fields`.
func makeGET(_ target: String, _ fields: String...) throws -> HTTPRequestHead {
  let lines = ["GET \(target) HTTP/1.1", "Host: localhost:8080"] + fields
  return try makeHead(lines.joined(separator: "\n") + "\n\n")
}

/// Returns the bytes of `text` with CRLF for each line feed.
func wire(_ text: String) -> [UInt8] {
  text.utf8.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
}

/// A digest good enough for tests: FNV-1a.
@Sendable func testDigest(_ bytes: [UInt8]) -> String {
  String(
    bytes.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 },
    radix: 16)
}

/// A generator whose numbers are those of its seed (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
