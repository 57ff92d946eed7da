import Testing

@testable import SitePublishing

struct ContentDigestTests {
  @Test func `64 lower-case hexadecimal digits are read as they are written`() throws {
    // SHA-256 of "abc": FIPS 180-2, appendix B.1.
    let digits = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    let digest = try #require(ContentDigest(hexadecimal: Array(digits.utf8)[...]))
    #expect(digest == ContentDigest(of: Array("abc".utf8)))
    #expect(digest.hexadecimal == Array(digits.utf8))
  }

  @Test func `no other byte passes for a digit, wherever it stands`() {
    let sound = Array(repeating: UInt8(ascii: "7"), count: 64)
    for place in sound.indices {
      for byte in UInt8.min...UInt8.max {
        var digits = sound
        digits[place] = byte
        let isDigit = "0123456789abcdef".utf8.contains(byte)
        #expect((ContentDigest(hexadecimal: digits[...]) != nil) == isDigit, "\(byte) at \(place)")
      }
    }
  }

  @Test(arguments: [0, 63, 65, 128])
  func `another number of digits is no digest`(count: Int) {
    let digits = Array(repeating: UInt8(ascii: "a"), count: count)
    #expect(ContentDigest(hexadecimal: digits[...]) == nil)
  }
}
