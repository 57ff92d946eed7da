import PreviewServer
import Testing

@Suite("Byte range")
struct ByteRangeTests {
  struct Case: CustomTestStringConvertible {
    let field: String
    let size: Int64
    let resolution: ByteRange.Resolution?
    var testDescription: String { "\(field) of \(size)" }

    init(_ field: String, of size: Int64, _ resolution: ByteRange.Resolution?) {
      self.field = field
      self.size = size
      self.resolution = resolution
    }
  }

  // RFC 9110 section 14.1.2; nil is a field that is ignored.
  @Test(arguments: [
    Case("bytes=0-3", of: 10, .part(0..<4)),
    Case("Bytes=0-0", of: 10, .part(0..<1)),
    Case("bytes= 4- ", of: 10, .part(4..<10)),
    Case("bytes=9-", of: 10, .part(9..<10)),
    Case("bytes=8-99", of: 10, .part(8..<10)),
    Case("bytes=-4", of: 10, .part(6..<10)),
    Case("bytes=-99", of: 10, .part(0..<10)),
    Case("bytes=0-18446744073709551615", of: 10, .part(0..<10)),
    Case("bytes=-9223372036854775808", of: 10, .part(0..<10)),
    Case("bytes=10-", of: 10, .unsatisfiable),
    Case("bytes=99999999999999999999-", of: 10, .unsatisfiable),
    Case("bytes=-0", of: 10, .unsatisfiable),
    Case("bytes=0-0", of: 0, .unsatisfiable),
    Case("bytes=-5", of: 0, .whole),
    Case("bytes=3-2", of: 10, nil),
    Case("bytes=", of: 10, nil),
    Case("bytes=-", of: 10, nil),
    Case("bytes=a-b", of: 10, nil),
    Case("bytes=+1-2", of: 10, nil),
    Case("bytes=--1", of: 10, nil),
    Case("bytes=0-1,3-4", of: 10, nil),
    Case("items=0-1", of: 10, nil),
    Case("bytes 0-1", of: 10, nil),
  ])
  func `a range is clamped to the page`(example: Case) {
    let range = ByteRange(Array(example.field.utf8)[...])
    #expect(range?.resolved(size: example.size) == example.resolution)
  }
}
