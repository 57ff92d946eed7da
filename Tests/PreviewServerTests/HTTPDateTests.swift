import PreviewServer
import Testing

@Suite("HTTP date")
struct HTTPDateTests {
  private static let now = HTTPDate(secondsSince1970: 1_795_000_000)

  private static func date(_ text: String) -> HTTPDate? {
    HTTPDate(Array(text.utf8)[...], now: now)
  }

  // The example of RFC 9110 section 5.6.7 in its three forms.
  @Test(arguments: [
    "Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994",
  ])
  func `all three forms are read`(text: String) {
    #expect(Self.date(text)?.secondsSince1970 == 784_111_777)
  }

  @Test(
    arguments: [
      ("Thu, 01 Jan 1970 00:00:00 GMT", 0),
      ("Wed, 31 Dec 1969 23:59:59 GMT", -1),
      ("Tue, 29 Feb 2000 12:00:00 GMT", 951_825_600),
      ("Mon, 01 Mar 2100 00:00:00 GMT", 4_107_542_400),
      ("Fri, 31 Dec 9999 23:59:59 GMT", 253_402_300_799),
      ("Mon, 01 Jan 0001 00:00:00 GMT", -62_135_596_800),
    ] as [(String, Int64)])
  func `dates are written as they are read`(text: String, seconds: Int64) {
    #expect(Self.date(text)?.secondsSince1970 == seconds)
    #expect(HTTPDate(secondsSince1970: seconds).fieldValue == text)
  }

  @Test func `times beyond four digits of a year are clamped`() {
    #expect(HTTPDate(secondsSince1970: .max).fieldValue == "Fri, 31 Dec 9999 23:59:59 GMT")
    #expect(HTTPDate(secondsSince1970: .min).fieldValue == "Mon, 01 Jan 0001 00:00:00 GMT")
  }

  // `now` is in 2026: 76 is still ahead by 50 years, 77 is past.
  @Test(arguments: [
    ("Sunday, 01-Jan-76 00:00:00 GMT", "Wed, 01 Jan 2076 00:00:00 GMT"),
    ("Sunday, 01-Jan-77 00:00:00 GMT", "Sat, 01 Jan 1977 00:00:00 GMT"),
  ])
  func `a year of two digits is at most 50 years ahead`(text: String, meant: String) {
    #expect(Self.date(text)?.fieldValue == meant)
  }

  @Test(arguments: [
    "", "yesterday", "Sun, 06 Nov 1994 08:49:37", "Sun, 06 Nov 1994 08:49:37 UTC",
    "Sun, 31 Nov 1994 08:49:37 GMT", "Wed, 29 Feb 1900 00:00:00 GMT",
    "Sun, 06 Nov 1994 24:00:00 GMT",
    "Sun, 06 Nov 1994 08:60:00 GMT", "Sun, 6 Nov 1994 08:49:37 GMT",
    "Sun, 00 Nov 1994 08:49:37 GMT",
    "Sun, 06 nov 1994 08:49:37 GMT", "Sun, 06 Nov 0000 08:49:37 GMT",
    "Xyz, 06 Nov 1994 08:49:37 GMT",
    "Sun, 06 Nov 19999 08:49:37 GMT", "Sun, 06 Nov 1994 8:49:37 GMT",
  ])
  func `anything else is no date`(text: String) {
    #expect(Self.date(text) == nil)
  }
}
